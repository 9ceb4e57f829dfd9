"""Finds the rows of a table that name its columns."""

from __future__ import annotations

from ingest.readers.records.headings import heading
from ingest.readers.tables.shapes import is_clock, is_day
from ingest.readers.tables.table import Table

_CORE = {
    "title",
    "start",
    "time",
    "date",
    "people",
    "name",
    "first_name",
    "last_name",
    "room",
    "venue",
    "abstract",
    "code",
}
_MORE = _CORE | {"end", "duration", "kind", "affiliation", "url", "track"}
_LONGEST = 60


def header_rows(table: Table) -> list[int]:
    """The header rows from top to bottom; a table with repeated headers has several, one without has none."""
    return [row for row in range(table.height) if is_header(table.cells[row])]


def is_header(cells: tuple[str, ...]) -> bool:
    """Whether most cells are short names of known fields, and two of them of a session's or person's own."""
    texts = [text for text in cells if text]
    if len(texts) < 2 or any(len(text) > _LONGEST or is_clock(text) for text in texts):
        return False
    fields = [heading(text).field for text in texts]
    known = sum(bool(field) for field in fields)
    core = {field for field in fields if field in _CORE}
    return known >= max(2, 0.5 * len(texts)) and len(core) >= 2 and not any(is_day(text) for text in texts)


def grid_row(table: Table) -> int | None:
    """The row that names the rooms or days of a time grid: times below its first cell, names right of it."""
    best: tuple[int, int] | None = None
    for row in range(min(table.height - 1, 12)):
        names = [column for column in table.filled(row) if column > 0]
        texts = [table.cells[row][column] for column in names]
        if len(names) < 2 or any(len(text) > _LONGEST or is_clock(text) for text in texts):
            continue
        below = [table.cells[below][0] for below in range(row + 1, table.height) if table.cells[below][0]]
        times = sum(map(is_clock, below))
        if times >= 2 and times >= 0.5 * len(below) and (best is None or len(names) > best[1]):
            best = (row, len(names))
    return best[0] if best else None


def is_grid(table: Table, row: int) -> bool:
    """Whether the columns under this row are rooms, streams or days rather than fields."""
    names = [table.cells[row][column] for column in table.filled(row) if column > 0]
    fields = sum(heading(name).field in _MORE for name in names)
    rooms = sum(heading(name).field in {"room", "venue"} and len(name.split()) > 1 for name in names)
    return fields - rooms <= 0.34 * len(names)
