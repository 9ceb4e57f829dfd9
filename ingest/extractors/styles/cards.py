"""A card read in the order in which a session is told: day, time, room, title, then the rest."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.extractors.styles.learning import Looks
from ingest.extractors.styles.mark import Mark, What
from ingest.extractors.styles.page_flow import PageFlow

_BELONGING = (What.PEOPLE, What.ROLE, What.LABELLED)


def read_card(flow: PageFlow, marks: Sequence[Mark]) -> None:
    """Reads one card; headings that name neither the session nor a talk are left out."""
    looks = flow.looks
    first = [mark for mark in marks if mark.what is What.DAY or (mark.what is What.STAMPED and mark.lone)]
    rest = [mark for mark in marks if mark not in first]
    rooms = [mark for mark in rest if mark.what is What.ROOM]
    neutral = [mark for mark in rest if looks.what(mark) is What.NEUTRAL]
    if not neutral:
        flow.read([*first, *rest])
        return
    title = max(neutral, key=lambda mark: (mark.look.weight, -marks.index(mark)))
    others = [
        mark
        for number, mark in enumerate(marks)
        if mark in rest and mark is not title and mark not in rooms and not _stray(marks, number, looks)
    ]
    flow.card([*first, *rooms], title, others)


def _stray(marks: Sequence[Mark], number: int, looks: Looks) -> bool:
    """Whether a neutral line has nobody after it: a slogan, a series."""
    after = marks[number + 1] if number + 1 < len(marks) else None
    return looks.what(marks[number]) is What.NEUTRAL and (after is None or looks.what(after) not in _BELONGING)
