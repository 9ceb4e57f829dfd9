"""The marks of a card in the order in which a session is told: day, time, title, then the rest."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.extractors.styles.mark import Mark, What

_BELONGING = (What.PEOPLE, What.ROLE, What.LABELLED)


def told(marks: Sequence[Mark]) -> list[Mark]:
    """One card's marks; headings that name neither the session nor a talk are left out."""
    first = [mark for mark in marks if mark.what is What.DAY or (mark.what is What.STAMPED and mark.lone)]
    rest = [mark for mark in marks if mark not in first]
    rooms = [mark for mark in rest if mark.what is What.ROOM]
    neutral = [mark for mark in rest if mark.what is What.NEUTRAL]
    if not neutral:
        return [*first, *rest]
    title = max(neutral, key=lambda mark: (mark.look.weight, -marks.index(mark)))
    others = [
        mark
        for number, mark in enumerate(marks)
        if mark in rest and mark is not title and mark not in rooms and not _stray(marks, number)
    ]
    return [*first, *rooms, title, *others]


def _stray(marks: Sequence[Mark], number: int) -> bool:
    """Whether a neutral line has nobody after it: a slogan, a series."""
    after = marks[number + 1] if number + 1 < len(marks) else None
    return marks[number].what is What.NEUTRAL and (after is None or after.what not in _BELONGING)
