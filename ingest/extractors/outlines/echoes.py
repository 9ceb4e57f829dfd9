"""A start printed alone above the title of a session whose full day and hours stand below it: one time, told twice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.stamp import Place

_REACH = 4  # lines from a start to its full time
_MARKS = re.compile(r"[\s.]|(?<!\d)0")


def without_echoes(lines: Sequence[Line]) -> list[Line]:
    """The lines; where a lone start is told again with its day and end, that full time stands in its place."""
    kept: list[Line] = []
    moved: set[int] = set()
    for at, line in enumerate(lines):
        if at in moved:
            continue
        echo = _echo(lines, at)
        if echo:
            moved.add(echo)
            kept.append(replace(lines[echo], gap=max(line.gap, 1.0), where=line.where))
        else:
            kept.append(line)
    return kept


def _echo(lines: Sequence[Line], at: int) -> int:
    """The number of the line that tells the lone start again, 0 if none does."""
    stamp = lines[at].stamp
    if stamp is None or stamp.place is not Place.ALONE or stamp.end or stamp.date or stamp.text:
        return 0
    for n in range(at + 1, min(at + _REACH, len(lines))):
        other = lines[n].stamp
        if other is not None:
            full = other.place is Place.ALONE and bool(other.end and other.date) and n > at + 1
            return n if full and _bare(other.start, other.end) == _bare(stamp.start, stamp.start) else 0
    return 0


def _bare(start: str, end: str) -> str:
    """The hour without spaces, with the half of the day that only the end may print."""
    bare = _MARKS.sub("", start.casefold())
    half = _MARKS.sub("", end.casefold())[-2:]
    return bare if bare[-1:].isalpha() or not half.isalpha() else bare + half
