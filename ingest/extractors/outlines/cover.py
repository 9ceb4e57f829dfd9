"""The cover of a programme: what stands before its "Agenda" tells the meeting's own hours and is no session."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.blocks import Grid
from ingest.extractors.outlines.days import day_of
from ingest.extractors.outlines.headings import is_division
from ingest.extractors.outlines.house import room_in
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import is_institution
from ingest.extractors.outlines.room import is_room
from ingest.extractors.outlines.stamp import Place
from ingest.extractors.outlines.words import fold, pattern, words

_MOST_BEFORE = 2
_FEWEST_AFTER = 3
_ADDRESS = re.compile(
    r"\b\d{1,5}[a-z]?,?\s(?:[A-Z][\w.'’]+\s){1,3}?(?:Street|St|Road|Rd|Avenue|Ave|Drive|Boulevard|Blvd|Lane|Way|Square|Place)\b"
)
_LONGEST = 60  # lines of a cover


def without_cover(elements: Sequence[Line | Grid]) -> list[Line | Grid]:
    """The elements; of a cover only the days are left, and those as lines of their own."""
    stop = _agenda(elements) or _hours(elements)
    return _untimed_series([*_days(elements[:stop]), *elements[stop:]])


def _untimed_series(elements: list[Line | Grid]) -> list[Line | Grid]:
    """The elements; the first time opens no entry where it tells the hours of a whole series, days following it."""
    at = next((n for n, e in enumerate(elements[:_LONGEST]) if isinstance(e, Line) and e.stamp is not None), None)
    line = elements[at] if at is not None else None
    if at is None or not isinstance(line, Line) or not pattern("lines", "recurring").match(fold(line.text)):
        return elements
    following = elements[at + 1] if at + 1 < len(elements) else None
    stamped = sum(isinstance(e, Line) and e.stamp is not None for e in elements[at + 1 :])
    if not isinstance(following, Line) or not day_of(following) or stamped < _FEWEST_AFTER:
        return elements
    return [*elements[:at], replace(line, stampless=True, given=None), *elements[at + 1 :]]


def _agenda(elements: Sequence[Line | Grid]) -> int:
    """Where the heading stands that begins the programme behind a cover; 0 if there is none."""
    for at, element in enumerate(elements[:_LONGEST]):
        if isinstance(element, Line) and _names_agenda(element):
            before, after = _stamped(elements[:at]), _stamped(elements[at + 1 :])
            few = len(before) <= _MOST_BEFORE and all(_is_hours(line) for line in before)
            enough = len(after) >= _FEWEST_AFTER or any(isinstance(e, Grid) for e in elements[at + 1 :])
            return at if before and few and enough else 0
    return 0


def _names_agenda(line: Line) -> bool:
    folded = fold(line.text).strip(" :.-–—*()[]")
    return is_division(line.text) and not folded.startswith(tuple(words("lines", "parts_of_day")))


def _stamped(elements: Sequence[Line | Grid]) -> list[Line]:
    return [element for element in elements if isinstance(element, Line) and element.stamp is not None]


def _is_hours(line: Line) -> bool:
    """Whether the line tells hours and nothing else."""
    stamp = line.stamp
    return stamp is not None and stamp.place is Place.ALONE and bool(stamp.end)


def _hours(elements: Sequence[Line | Grid]) -> int:
    """Where the cover ends that is a day with its hours and a place, before the first entry; 0 for no cover."""
    stamped = [n for n, e in enumerate(elements[:_LONGEST]) if isinstance(e, Line) and e.stamp is not None]
    if len(stamped) <= _FEWEST_AFTER or any(isinstance(e, Grid) for e in elements[: stamped[1]]):
        return 0
    first = elements[stamped[0]]
    below = [e for e in elements[stamped[0] + 1 : stamped[1]] if isinstance(e, Line)]
    if not isinstance(first, Line) or not first.stamp:
        return 0
    if not below:
        return stamped[1] if _is_beginning(first, elements[stamped[1]]) else 0
    if not _is_hours(first) and not _is_beginning(first, elements[stamped[1]]):
        return 0
    above = elements[stamped[0] - 1] if stamped[0] else None
    if not first.stamp.date and not (isinstance(above, Line) and not first.gap and day_of(above)):
        return 0
    return stamped[1] if all(_is_place(line.text) or room_in(line.text) for line in below) else 0


def _is_beginning(line: Line, following: Line | Grid) -> bool:
    """Whether the line tells the meeting's day and when it begins, as its first entry does again."""
    stamp, first = line.stamp, following.stamp if isinstance(following, Line) else None
    alone = stamp is not None and stamp.place is Place.ALONE and bool(stamp.date)
    return alone and stamp is not None and first is not None and _hour(first.start) == _hour(stamp.start)


def _hour(start: str) -> str:
    return "".join(c for c in start if c.isdigit()).lstrip("0")


def _is_place(text: str) -> bool:
    return is_room(text) or is_institution(text) or bool(_ADDRESS.search(text))


def _days(elements: Sequence[Line | Grid]) -> list[Line | Grid]:
    """The cover's days: each a line of its own, without the hours."""
    kept: list[Line | Grid] = []
    for element in elements:
        if isinstance(element, Line) and element.stamp is not None and element.stamp.date:
            kept.append(replace(element, text=element.stamp.date, gap=1.0, runs=()))
        elif isinstance(element, Grid) or (element.stamp is None and not element.numbered):
            kept.append(element)
    return kept
