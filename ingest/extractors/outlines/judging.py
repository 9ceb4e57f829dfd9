"""Whether the entries are a programme at all: a timetable of trains, a price list or a letter has times too."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import SURE, peopled
from ingest.extractors.outlines.words import fold, pattern
from ingest.kinds import is_break
from ingest.rows import Row
from ingest.times import spot_times

_FEWEST = 3
_MOST_BARE = 0.4
_FEWEST_SAID = 2
_FILLED = 5  # titles in one day


def is_program(rows: Sequence[Row], lines: Sequence[Line] = ()) -> bool:
    """Whether the rows are sessions of a meeting, by the words of their titles and the people named with them.

    `lines` are those of the whole document: the minutes of a meeting say in the past what happened.
    """
    if all(is_break(row.title) for row in rows) or sum(_bare(row.title) for row in rows) > _MOST_BARE * len(rows):
        return False
    if sum(bool(pattern("programs", "minutes").search(fold(line.text))) for line in lines) >= _FEWEST_SAID:
        return False
    if len(rows) < _FEWEST and not (len(rows) > 1 and all(row.date and row.start and row.people for row in rows)):
        return False
    telling = sum(_telling(row) for row in rows)
    other = sum(_other(row) for row in rows)
    told = len({fold(row.title) for row in rows}) >= 2
    if other == 0 and _fills_days(rows):
        return told and (telling > 0 or any(is_break(row.title) for row in rows))
    return told and telling >= max(2.0, 0.12 * len(rows)) and telling > other


def _fills_days(rows: Sequence[Row]) -> bool:
    """Whether all rows have a day and an hour, and a day has several of them with different titles."""
    days: dict[str, set[str]] = {}
    for row in rows:
        if not row.date or not row.start:
            return False
        days.setdefault(row.date, set()).add(fold(row.title))
    return max(map(len, days.values())) >= _FILLED


def _bare(title: str) -> bool:
    """Whether a title is nothing but times, as a line of a timetable leaves it."""
    return not any(c.isalpha() for c in title) or len(spot_times(title)) > 1


def _telling(row: Row) -> float:
    folded = fold(row.title)
    words = 1.0 if pattern("programs", "telling").search(folded) else 0.0
    people = 1.0 if any(peopled(credit.text) >= SURE or credit.role for credit in row.people) else 0.0
    return min(1.5, words + people) + (0.5 if row.parent else 0.0)


def _other(row: Row) -> float:
    if row.people:
        return 0.0
    return 1.0 if pattern("programs", "other").search(fold(f"{row.title} {row.abstract[:80]}")) else 0.0
