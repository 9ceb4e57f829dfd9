"""Tables whose columns are days that are ticked, or that hold the time on that day; turned into a column of dates."""

from __future__ import annotations

from dataclasses import replace

from ingest.readers.records.headings import heading
from ingest.readers.tables.shapes import is_clock, is_day
from ingest.readers.tables.table import Table

_HIGHEST = 12  # the header is one of the first rows
_TICKS = {"x", "✓", "✔", "✗", "✘", "•", "●", "■", "yes", "y", "true", "1", "ja", "oui", "si", "sí", "*", "(x)"}
_CROSSES = {"", "no", "n", "false", "0", "nein", "non"}


def with_dates(table: Table) -> Table:
    """The table with "Date", and "Time" where the days' columns hold times, one row for each day that is told."""
    for row in range(min(table.height - 1, _HIGHEST)):
        days = [column for column in table.filled(row) if is_day(table.cells[row][column])]
        if len(days) >= 2 and _names_fields(table, row, days) and _tell_days(table, row, days):
            return _dated(table, row, days)
    return table


def _names_fields(table: Table, row: int, days: list[int]) -> bool:
    return sum(bool(heading(table.cells[row][c]).field) for c in table.filled(row) if c not in days) >= 2


def _tell_days(table: Table, row: int, days: list[int]) -> bool:
    """Whether the cells below the days are ticks, or all times, and nothing else."""
    below = [table.cells[r][c].strip().lower() for r in range(row + 1, table.height) for c in days]
    told = [text for text in below if text not in _CROSSES]
    return bool(told) and (all(text in _TICKS for text in told) or all(map(is_clock, told)))


def _dated(table: Table, header: int, days: list[int]) -> Table:
    rest = [column for column in range(table.width) if column not in days]
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    for number, cells in enumerate(table.cells):
        bare = tuple(cells[column] for column in rest)
        line = table.lines[number] if table.lines else table.first[0] + number + 1
        told = [(cells[c], table.cells[header][c]) for c in days if cells[c].strip().lower() not in _CROSSES]
        added = [("Time", "Date")] if number == header else told if number > header else []
        for text, day in added or [("", "")]:
            rows.append((*bare, day, text if number == header or is_clock(text) else ""))
            lines.append(line)
    return replace(table, cells=tuple(rows), spans={}, lines=tuple(lines), letters=False)
