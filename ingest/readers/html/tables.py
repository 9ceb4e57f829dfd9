"""HTML tables as grids: each cell in its row and column, with what it spans."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from ingest.blocks import Block, Cell, Grid

LARGEST_SPAN = 400
MOST_CELLS = 40_000
LARGEST_CELL = 3_000  # characters: a cell with more, and most of the table's text, makes the table a page layout

ReadCell = Callable[[etree._Element, int], tuple[Block, ...]]
"""Reads a cell, given its column."""


def is_data(table: etree._Element) -> bool:
    """Whether a table is one, and not a way to lay out a page."""
    rows = list(_rows(table))
    if len(rows) < 2 or next(table.iterdescendants("table"), None) is not None:
        return False
    widths = [sum(_span(cell, "colspan") for cell in _cells(row)) for row in rows]
    if max(widths, default=0) < 2 or sum(widths) > MOST_CELLS:
        return False
    sizes = [len("".join(map(str, cell.itertext()))) for row in rows for cell in _cells(row)]
    return not (max(sizes) > LARGEST_CELL and max(sizes) > 0.6 * sum(sizes))


def grid(table: etree._Element, where: str, read: ReadCell) -> Grid:
    """The table's cells in their places."""
    taken: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    for number, row in enumerate(_rows(table)):
        column = 0
        for cell in _cells(row):
            while (number, column) in taken:
                column += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            if down > 1:
                taken |= {(number + d, column + a) for d in range(down) for a in range(across)}
            cells.append(Cell(read(cell, column), number, column, down, across))
            column += across
    return Grid(where, tuple(cells))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    return table.iterdescendants("tr")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (cell for cell in row if cell.tag in ("td", "th"))


def _span(cell: etree._Element, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return min(max(int(value), 1), LARGEST_SPAN) if value.isascii() and value.isdigit() else 1
