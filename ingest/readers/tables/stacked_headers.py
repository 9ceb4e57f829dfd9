"""Two header rows: the upper one ("Session", "Presentation") says whose fields the lower one ("Title") names."""

from __future__ import annotations

from dataclasses import replace

from ingest.readers.records.headings import collection, heading
from ingest.readers.tables.table import Table

_HIGHEST = 12  # the upper row is one of the first rows
_LEVELS = {"sessions", "talks", "people"}


def with_one_header(table: Table) -> Table:
    """The table with both rows in one ("Session Title", "Presentation Title"); any other table as it is."""
    for row in range(min(table.height - 2, _HIGHEST)):
        groups = table.filled(row)
        if len(groups) >= 2 and all(_is_group(table.cells[row][c]) for c in groups) and _repeats(table.cells[row + 1]):
            return replace(table, cells=(*table.cells[:row], *_joined(table, row), *table.cells[row + 2 :]))
    return table


def _is_group(text: str) -> bool:
    return collection(text) in _LEVELS or bool(heading(text).level in {"session", "talk"})


def _repeats(cells: tuple[str, ...]) -> bool:
    """Whether these are names of fields, some of them twice."""
    texts = [text for text in cells if text]
    known = sum(bool(heading(text).field) for text in texts)
    return len(texts) >= 3 and known >= 0.6 * len(texts)


def _joined(table: Table, row: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A blank row in the place of the upper one, and the lower one with the names of the groups."""
    group, names = "", []
    for upper, lower in zip(table.cells[row], table.cells[row + 1], strict=True):
        group = upper or group
        whole = f"{group} {lower}".strip()
        names.append(whole if lower and heading(whole).field else lower or upper)
    return ("",) * table.width, tuple(names)
