"""Which comes first in this document, a time or the title that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.extractors.outlines.days import day_of
from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import SURE, peopled, taken_apart
from ingest.extractors.outlines.stamp import Place

_ALONE = 2.0  # the weight of a time with a text on one side only
_ENOUGH = 400  # stamps that are asked


def titles_first(lines: Sequence[Line]) -> bool:
    """Whether lone times follow their titles; each lone time votes by the space and the looks around it."""
    alone = [n for n, line in enumerate(lines) if line.stamp is not None and line.stamp.place is Place.ALONE]
    return sum(_vote(lines, n) for n in alone[:_ENOUGH]) > 0


def _vote(lines: Sequence[Line], at: int) -> float:
    """Above 0 for a title before the time, below for one after it."""
    line = lines[at]
    before = lines[at - 1] if at and not _ends(lines[at - 1]) else None
    after = lines[at + 1] if at + 1 < len(lines) and not _ends(lines[at + 1]) else None
    if before is None or after is None:
        return _ALONE * ((1.0 if before else 0.0) - (1.0 if after else 0.0))
    vote = 0.0
    owned = before.level > 0 and not after.level  # a heading holds what follows, however far below it stands
    if (line.gap > 0) != (after.gap > 0) and not owned:
        vote += -1.0 if line.gap > after.gap else 1.0
    if before.heading != after.heading and before.heading != line.heading:
        vote += 1.0 if before.heading else -1.0
    if (line.gap > 0 and after.gap > 0) or after.numbered:
        vote -= 0.5
    naming = taken_apart(after.text)
    if naming.people and not naming.title:
        vote += 0.6
    named = labelled(after.text)
    if named and named.field in ("room", "people", "track", "kind"):
        vote += 1.2 if line.stamp and line.stamp.date else 0.6
    if peopled(before.text) >= SURE:
        vote -= 0.4
    return vote + (0.2 if line.stamp and line.stamp.labelled else 0.0)


def _ends(line: Line) -> bool:
    """Whether nothing of an entry goes on over this line: another time, a day."""
    return line.stamp is not None or bool(day_of(line))
