"""When an event of a frab schedule starts: an instant in any offset, told by the wall clock printed beside it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone


def when(date: str, start: str, day: str) -> tuple[str, str]:
    """Row's date and start of an event with this `date` (a day or an instant) and `start` ("10:30") on this day."""
    try:
        instant = datetime.fromisoformat(date.replace("Z", "+00:00"))
    except ValueError:
        return day, start
    if instant.tzinfo is None:
        return (date[:10], start) if start else ("", date)
    return "", _on_the_wall(instant, start).isoformat()


def _on_the_wall(instant: datetime, start: str) -> datetime:
    """The same instant with the offset at which a clock on the wall shows `start`."""
    hour, _, minute = start.partition(":")
    if not (hour.isdigit() and minute[:2].isdigit()):
        return instant
    shown = int(hour) * 60 + int(minute[:2])
    difference = (shown - instant.hour * 60 - instant.minute + 720) % 1440 - 720
    if difference == 0:
        return instant
    offset = (instant.utcoffset() or timedelta()) + timedelta(minutes=difference)
    within = timedelta(hours=-12) <= offset <= timedelta(hours=14)
    return instant.astimezone(timezone(offset)) if within else instant
