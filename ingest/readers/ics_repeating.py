"""Events of a calendar that repeat: one component for each occurrence within the meeting, never beyond it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from ingest.readers.ics_components import Component, Property

_STAMP = re.compile(r"^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?)?")
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_STEPS = {"DAILY": 1, "WEEKLY": 7}
_LONGEST = 21  # days of a meeting whose calendar does not tell its end otherwise
_MOST = 60  # occurrences of one event
_MOST_IN_ALL = 2000  # that a calendar's repeating events add


def repeated(events: Sequence[Component]) -> list[Component]:
    """The events with each repetition as an event of its own; those that another event replaces or that are
    excepted are left out, and so is what lies outside the days of the events that do not repeat.
    """
    changed = {(_uid(event), stamp.value) for event in events for stamp in event.properties.get("RECURRENCE-ID", [])}
    last = _last_day(events)
    found: list[Component] = []
    for event in events:
        several = list(_occurrences(event, last, changed))
        found += several if len(found) - len(events) < _MOST_IN_ALL else several[:1]
    return found


def _occurrences(event: Component, last: date | None, changed: set[tuple[str, str]]) -> Iterator[Component]:
    start = _moment(event.first("DTSTART").value)
    if start is None or not event.properties.keys() & {"RRULE", "RDATE"} or "RECURRENCE-ID" in event.properties:
        yield event
        return
    excepted = {value for stamp in event.properties.get("EXDATE", []) for value in stamp.value.split(",")}
    days = [start + timedelta(days=days) for days in _days(event, start, last)]
    added = (_moment(value) for stamp in event.properties.get("RDATE", []) for value in stamp.value.split(","))
    for moment in sorted({*days, *(moment for moment in added if moment is not None)}):
        value = _written(moment, event.first("DTSTART").value)
        if value not in excepted and (_uid(event), value) not in changed:
            yield event if moment == start else _moved(event, moment - start, value)


def _days(event: Component, start: datetime, last: date | None) -> Iterator[int]:
    """The days after the first occurrence on which the event takes place, 0 first."""
    rule = dict(part.split("=", 1) for part in event.first("RRULE").value.upper().split(";") if "=" in part)
    step = _STEPS.get(rule.get("FREQ", ""), 0) * _number(rule.get("INTERVAL", "1"))
    weekdays = {day[-2:] for day in rule.get("BYDAY", "").split(",") if day}
    left = min(_number(rule.get("COUNT", str(_MOST))), _MOST)
    for day in range((_end(rule, start, last) - start.date()).days + 1 if step else 1):
        week_is_due = not (day + start.weekday()) // 7 * 7 % step if step >= _STEPS["WEEKLY"] else True
        listed = _WEEKDAYS[(start + timedelta(days=day)).weekday()] in weekdays and week_is_due
        if (listed or not day or (not weekdays and day % step == 0)) and left:
            left -= 1
            yield day


def _end(rule: dict[str, str], start: datetime, last: date | None) -> date:
    """The last day that counts: a daily event's own end, for others that of the meeting."""
    until = _moment(rule.get("UNTIL", ""))
    bounded = rule.get("FREQ") == "DAILY" and (until is not None or "COUNT" in rule)
    meeting = start.date() + timedelta(days=_LONGEST) if bounded else last or start.date()
    return max(start.date(), min(meeting, until.date()) if until is not None else meeting)


def _last_day(events: Sequence[Component]) -> date | None:
    """The meeting's last day, told by the events that do not repeat; None where all do."""
    single = (event for event in events if not event.properties.keys() & {"RRULE", "RDATE"})
    moments = (_moment(event.first("DTSTART").value) for event in single)
    return max((moment.date() for moment in moments if moment is not None), default=None)


def _moved(event: Component, by: timedelta, value: str) -> Component:
    """The occurrence so much later; its own start is its RECURRENCE-ID."""
    properties = {name: stamps for name, stamps in event.properties.items() if name not in {"RRULE", "RDATE", "EXDATE"}}
    for name in properties.keys() & {"DTSTART", "DTEND", "DUE"}:
        moments = [(stamp, _moment(stamp.value)) for stamp in properties[name]]
        properties[name] = [replace(s, value=_written(m + by, s.value)) for s, m in moments if m is not None]
    return replace(event, properties={**properties, "RECURRENCE-ID": [Property(value, {})]})


def _moment(value: str) -> datetime | None:
    """The wall clock that a stamp writes, whatever its zone; None where it is none."""
    match = _STAMP.match(value.strip())
    if match is None:
        return None
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 (the stamp's zone stays with it)
    except ValueError:
        return None


def _written(moment: datetime, like: str) -> str:
    """The moment as the calendar writes its stamps: a day alone, or with the hour and perhaps a Z."""
    if "T" not in like:
        return f"{moment:%Y%m%d}"
    return f"{moment:%Y%m%dT%H%M%S}" + ("Z" if like.strip().endswith("Z") else "")


def _number(text: str) -> int:
    return max(1, min(int(text), 1000)) if text.isdigit() else 1


def _uid(event: Component) -> str:
    return event.first("UID").text
