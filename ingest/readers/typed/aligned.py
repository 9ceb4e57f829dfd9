"""Tables typed with spaces: columns that begin under the words of a heading line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.readers.typed.tables import Row, Table
from ingest.times import spot_times
from ingest.times.zones import read_zone

_HEADING_CELL = re.compile(r"\S+(?: \S+)*")
_RULE = re.compile(r"[-=_ ]{6,}")
_FEWEST_COLUMNS = 3
_MOST_EMPTY = 1


def end_of_aligned(lines: Sequence[tuple[int, str]], at: int) -> int:
    """Where the table whose heading is line `at` ends; `at` itself if it is no such heading."""
    starts = _columns(lines[at][1])
    if len(starts) < _FEWEST_COLUMNS or spot_times(lines[at][1]) or _names_zones(lines[at][1]):
        return at
    stop, empty, timed = at + 1, 0, 0
    while stop < len(lines) and empty <= _MOST_EMPTY:
        line = lines[stop][1].expandtabs(4)
        if not line.strip() or _RULE.fullmatch(line):
            empty += not line.strip()
        elif _fits(line, starts):
            empty, timed = 0, timed + any(spot_times(cell) for cell in _cut(line, starts)[:2])
        else:
            break
        stop += 1
    return stop if timed >= 2 else at


def _names_zones(line: str) -> bool:
    """Whether the heads are those of one time in several zones: "New York (EST)   London (GMT)"."""
    heads = _HEADING_CELL.findall(line)
    return sum(bool(read_zone(head).names) for head in heads) >= 2


def _columns(line: str) -> list[int]:
    """Where the cells of a line begin that stand two or more spaces apart."""
    return [cell.start() for cell in _HEADING_CELL.finditer(line.expandtabs(4))]


def _fits(line: str, starts: Sequence[int]) -> bool:
    """Whether every column of the heading is free at its edge, or a cell begins there."""
    begins = set(_columns(line))
    inside = [start for start in starts[1:] if start < len(line)]
    return all(start in begins or line[start - 1] == " " for start in inside) and bool(begins & set(starts))


def aligned(lines: Sequence[tuple[int, str]]) -> Table:
    """The table; a line without anything in its first column goes on with the row above."""
    starts = _columns(lines[0][1])
    rows: list[Row] = []
    for _, raw in lines:
        line = raw.expandtabs(4)
        if not line.strip() or _RULE.fullmatch(line):
            continue
        cells = _cut(line, starts)
        if rows and not cells[0]:
            rows[-1] = tuple(_joined(above, below) for above, below in zip(rows[-1], cells, strict=True))
        else:
            rows.append(tuple((cell,) if cell else () for cell in cells))
    return Table(lines[0][0], tuple(rows))


def _cut(line: str, starts: Sequence[int]) -> list[str]:
    """The cells of a line that begin where those of the heading do."""
    return [line[a:b].strip() for a, b in zip(starts, [*starts[1:], None], strict=True)]


def _joined(above: tuple[str, ...], below: str) -> tuple[str, ...]:
    if not below:
        return above
    return (f"{above[0]} {below}",) if above else (below,)
