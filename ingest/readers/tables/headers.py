"""Finds what names the columns of a table: header rows of a list, the top row and time column of a grid."""

from __future__ import annotations

from ingest.readers.records.headings import heading, names_another_table, normal
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
_MORE = _CORE | {"topic", "end", "duration", "kind", "affiliation", "url"}
_TITLES = {"title", "topic", "name", "people", "abstract", "code"}  # none of these stands left of a grid's times
_NAMES = {"people", "name", "first_name", "last_name"}
_PERSONAL = {"key", "role", "affiliation", "credentials", "position", "email", "department", "place_of"}
_BARE = {("room",), ("track",), ("location",), ("venue",), ("status",), ("created",), ("raum",), ("salle",), ("sala",)}
_LONGEST = 60
_HIGHEST = 12  # a grid's top row is one of the first rows
_LEFTMOST = 3  # its times stand in one of the first columns


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
    enough = len(core) >= 2 or (known == len(texts) and bool(core & _NAMES) and len(_PERSONAL & set(fields)) >= 2)
    return known >= max(2, 0.5 * len(texts)) and enough and not any(is_day(text) for text in texts)


def grid_corner(table: Table) -> tuple[int, int] | None:
    """Row and column of a time grid's corner: times below it, names of rooms, streams or days right of it."""
    found = [
        (len(names), -row, -column)
        for column in range(min(_LEFTMOST, table.width - 1))
        for row in range(min(table.height - 1, _HIGHEST))
        if len(names := _names(table, row, column)) >= 2 and _times_below(table, row, column)
    ]
    if not found:
        return None
    _, row, column = max(found)
    return -row, -column


def _names(table: Table, row: int, column: int) -> list[str]:
    texts = [table.cells[row][c] for c in table.filled(row) if c > column]
    if is_clock(table.cells[row][column]) and not is_day(table.cells[row][column]):
        return []  # a row of sessions
    return [] if any(len(text) > _LONGEST or is_clock(text) for text in texts) else texts


def _times_below(table: Table, row: int, column: int) -> bool:
    below = [table.cells[r][column] for r in range(row + 1, table.height) if table.cells[r][column]]
    times = sum(map(is_clock, below))
    return times >= 2 and times >= 0.5 * len(below)


def is_grid(table: Table, row: int, column: int) -> bool:
    """Whether the columns right of the times are rooms, streams or days rather than fields."""
    if any(heading(text).field in _TITLES for text in table.cells[row][: column + 1] if text):
        return False
    names = [table.cells[row][c] for c in table.filled(row) if c > column]
    names = [name for name in names if heading(name).field not in {"end", "duration"}]
    fields = sum(heading(name).field in _MORE - {"room", "venue"} or normal(name) in _BARE for name in names)
    return bool(names) and fields <= 0.34 * len(names)


def is_of_another_kind(table: Table) -> bool:
    """Whether the first rows name the columns of a travel plan or a price list."""
    names = [text for row in table.cells[:_HIGHEST] for text in row if text and len(text) < _LONGEST]
    return sum(map(names_another_table, names)) >= 2 or (
        len(names) > 1 and any(names_another_table(name) for name in next((r for r in table.cells if any(r)), ()))
    )


def is_turned(table: Table) -> int | None:
    """The row of times of a grid whose rooms stand in the first column; None if the table is none."""
    for row in range(min(table.height - 1, _HIGHEST)):
        times = [table.cells[row][c] for c in table.filled(row) if c > 0]
        if len(times) >= 2 and sum(map(is_clock, times)) >= 0.8 * len(times):
            below = [table.cells[r][0] for r in range(row + 1, table.height) if table.filled(r)]
            if below and all(below) and not any(map(is_clock, below)):
                return row
    return None
