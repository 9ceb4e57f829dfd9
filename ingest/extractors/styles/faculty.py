"""Lists of persons apart from the sessions, "Course Faculty": names, each with its institution below or behind it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.extractors.outlines.naming import SURE, is_institution
from ingest.extractors.outlines.roster import Roster
from ingest.extractors.outlines.words import fold, pattern
from ingest.extractors.styles.mark import Mark, What
from ingest.rows import Credit

_FEWEST = 4  # persons
_LONGEST = 9  # words of a heading
_BELOW = 3  # lines of an institution under a name
_BETWEEN = (What.DAY, What.STAMPED, What.LABELLED, What.ROLE, What.PROSE)


def parted(marks: Sequence[Mark]) -> tuple[tuple[Mark, ...], tuple[Roster, ...]]:
    """The marks without the lists of persons, and the lists."""
    kept: list[Mark] = []
    found: list[Roster] = []
    at = 0
    while at < len(marks):
        roster = _roster(marks, at) if _is_heading(marks[at]) else None
        if roster is not None:
            found.append(roster)
        else:
            kept.append(marks[at])
        at = roster.stop if roster is not None else at + 1
    return tuple(kept), tuple(found)


def _is_heading(mark: Mark) -> bool:
    named = mark.what in (What.NEUTRAL, What.NOTE, What.ROLE) and len(mark.text.split()) <= _LONGEST
    return named and not mark.text.endswith(":") and bool(pattern("lines", "rosters").search(fold(mark.text)))


def _roster(marks: Sequence[Mark], at: int) -> Roster | None:
    people: list[Credit] = []
    stop, below = at + 1, 0
    look = marks[stop].look if stop < len(marks) else None
    while stop < len(marks) and marks[stop].what not in _BETWEEN:
        mark = marks[stop]
        if mark.people >= SURE and (mark.look == look or mark.certain):
            people.append(Credit(mark.text))
            below = 0
        elif people and below < _BELOW and (mark.look != look or is_institution(mark.text)):
            before = people[-1].affiliation
            people[-1] = replace(people[-1], affiliation=f"{before}, {mark.text}" if before else mark.text)
            below += 1
        else:
            break
        stop += 1
    return Roster(at, stop, tuple(people)) if len(people) >= _FEWEST else None
