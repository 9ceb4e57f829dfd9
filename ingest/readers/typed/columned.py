"""Columns typed with spaces and without a heading, where the lines of a cell go on below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ingest.readers.typed.tables import Row, Table
from ingest.times import spot_times

_CELL = re.compile(r"\S+(?: \S+)*")
_FEWEST = 3  # lines that begin their cells alike
_WHOLE = 2  # lines with a time, a title and one more cell


def end_of_columned(lines: Sequence[tuple[int, str]], at: int) -> int:
    """Where the columns that begin on line `at` end; `at` itself unless cells behind the title go on below it."""
    starts = _starts(lines, at)
    if not starts:
        return at
    stop, timed, continued = at, 0, 0
    while stop < len(lines):
        cells = _cells(lines[stop][1])
        if not cells or not all(cell in starts for cell in cells):
            break
        if (cells[0] != starts[0] and _timed(lines[stop][1])) or _is_coded(lines[stop][1], starts):
            return at
        timed += cells[0] == starts[0] and len(cells) > 2
        continued += cells[0] != starts[0] and cells[-1] > starts[1]
        stop += 1
    return stop if timed >= _WHOLE and continued else at


def _is_coded(line: str, starts: Sequence[int]) -> bool:
    """Whether the second cell is a number or code and no title."""
    second = line.expandtabs(4)[starts[1] : starts[2]].strip()
    return any(c.isdigit() for c in second) and len(second) < 7


def _starts(lines: Sequence[tuple[int, str]], at: int) -> tuple[int, ...]:
    """Where a time, a title and one more cell begin, in most of the lines that follow without a gap; () for none."""
    first = _cells(lines[at][1])
    if not first or not _timed(lines[at][1]):
        return ()
    counts: Counter[int] = Counter()
    for _, line in lines[at:]:
        if not line.strip():
            break
        counts.update(_cells(line))
    starts = tuple(sorted(start for start, count in counts.items() if count >= _FEWEST))
    return starts if len(starts) >= 3 and starts[0] == first[0] and set(first) <= set(starts) else ()


def _timed(line: str) -> bool:
    spans = spot_times(line.strip()[:40])
    return bool(spans) and spans[0].begin == 0


def _cells(line: str) -> list[int]:
    """Where the cells of a line begin that stand two or more spaces apart."""
    return [cell.start() for cell in _CELL.finditer(line.expandtabs(4))]


def columned(lines: Sequence[tuple[int, str]]) -> Table:
    """The table; a title's next line goes on with it, that of any other cell stands below it."""
    starts = _starts(lines, 0)
    rows: list[Row] = []
    for _, raw in lines:
        line = raw.expandtabs(4)
        cells = [line[a:b].strip() for a, b in zip(starts, [*starts[1:], None], strict=True)]
        if rows and not cells[0]:
            rows[-1] = tuple(
                _below(n, above, cell) for n, (above, cell) in enumerate(zip(rows[-1], cells, strict=True))
            )
        else:
            rows.append(tuple((cell,) if cell else () for cell in cells))
    return Table(lines[0][0], tuple(rows))


def _below(column: int, above: tuple[str, ...], cell: str) -> tuple[str, ...]:
    if not cell:
        return above
    return (f"{above[0]} {cell}",) if column == 1 and above else (*above, cell)
