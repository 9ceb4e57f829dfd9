"""How values look on a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime

from markupsafe import Markup, escape

from app.model import Reason

_QUOTED = re.compile("“([^“”]*)”")


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


def lit(text: str) -> Markup:
    """The text with what it quotes marked."""
    parts = _QUOTED.split(text)
    return Markup().join(
        Markup("“<mark>{}</mark>”").format(part) if number % 2 else escape(part) for number, part in enumerate(parts)
    )


def grouped(reasons: Iterable[Reason]) -> list[tuple[str, list[str]]]:
    """Reasons by their heading: "about spasticity: “toxin”" is the heading "About spasticity" and "“toxin”"."""
    groups: dict[str, list[str]] = {}
    for reason in reasons:
        head, colon, detail = reason.text.partition(": “")
        groups.setdefault(_capital(head) if colon else "", []).append(f"“{detail}" if colon else _capital(reason.text))
    return list(groups.items())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def words(value: str) -> str:
    """An identifier as words: "near_peer" is "near peer"."""
    return value.replace("_", " ")


FILTERS: dict[str, Callable[..., object]] = {
    "hour": hour,
    "day": day,
    "short_day": short_day,
    "grouped": grouped,
    "lit": lit,
    "words": words,
}
