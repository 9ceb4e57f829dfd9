"""How values look on a page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from markupsafe import Markup, escape

from app.model import Reason


def hour(moment: datetime | None) -> str:
    """ "8:05 AM"."""
    return f"{moment.hour % 12 or 12}:{moment:%M} {'AM' if moment.hour < 12 else 'PM'}" if moment else ""


def hours(start: datetime | None, end: datetime | None) -> str:
    """ "8:00–9:15 AM"; the first half's AM or PM only where it differs."""
    if start is None:
        return "time not printed"
    if end is None or end == start:
        return hour(start)
    same_half = (start.hour < 12) == (end.hour < 12)
    return f"{hour(start)[:-3] if same_half else hour(start)}–{hour(end)}"


def day(value: date | datetime) -> str:
    """ "Thursday, October 21"."""
    return f"{value:%A, %B} {value.day}"


def short_day(value: date | datetime) -> str:
    """ "Thu Oct 21"."""
    return f"{value:%a %b} {value.day}"


def lit(reason: Reason) -> Markup:
    """The reason's text with its evidence marked, where the text quotes it."""
    before, found, after = reason.text.partition(reason.evidence)
    if not found or not reason.evidence:
        return escape(reason.text)
    return Markup("{}<mark>{}</mark>{}").format(before, found, after)


def words(value: str) -> str:
    """An identifier as words: "near_peer" is "near peer"."""
    return value.replace("_", " ")


FILTERS: dict[str, Callable[..., object]] = {
    "hour": hour,
    "day": day,
    "short_day": short_day,
    "lit": lit,
    "words": words,
}
