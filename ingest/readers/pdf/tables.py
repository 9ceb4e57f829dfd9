"""Ruled tables: cells from the page's straight edges, found by pdfplumber's geometry, filled with our own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.pdf.turn import Bounds
from ingest.readers.pdf.word import Edge, Sheet

_FEWEST_EDGES = 6
_MOST_EDGES = 1500
_MOST_POINTS = 1200
_SNAP = 3.0  # points
_COVERED = 0.6


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell's box in points with its place in the table."""

    box: Bounds
    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class Table:
    """The slots of one ruled table, from top to bottom and left to right."""

    box: Bounds
    slots: tuple[Slot, ...]


def tables(sheet: Sheet) -> list[Table]:
    """The tables of two columns or more that the sheet's edges draw."""
    if not _FEWEST_EDGES <= len(sheet.edges) <= _MOST_EDGES:
        return []
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    edges = merge_edges([_edge(edge) for edge in sheet.edges], _SNAP, _SNAP, _SNAP, _SNAP)
    points = edges_to_intersections(edges, _SNAP, _SNAP)
    if len(points) > _MOST_POINTS:
        return []
    groups = cells_to_tables(intersections_to_cells(points))
    found = [_table(cells) for cells in groups if len(cells) > 1 and _covered(cells) >= _COVERED]
    return [table for table in found if any(slot.column or slot.column_span > 1 for slot in table.slots)]


def _covered(cells: Sequence[Bounds]) -> float:
    """The share of the table's box that its cells fill; boxes that only touch at a side fill little of it."""
    area = sum((right - left) * (bottom - top) for left, top, right, bottom in cells)
    width = max(cell[2] for cell in cells) - min(cell[0] for cell in cells)
    height = max(cell[3] for cell in cells) - min(cell[1] for cell in cells)
    return area / (width * height) if width * height else 0.0


def _edge(edge: Edge) -> dict[str, object]:
    upright = edge.right - edge.left < edge.bottom - edge.top
    return {
        "x0": edge.left,
        "x1": edge.right,
        "top": edge.top,
        "bottom": edge.bottom,
        "width": edge.right - edge.left,
        "height": edge.bottom - edge.top,
        "orientation": "v" if upright else "h",
        "object_type": "line",
    }


def _table(cells: Sequence[Bounds]) -> Table:
    columns = _steps([cell[0] for cell in cells] + [cell[2] for cell in cells])
    rows = _steps([cell[1] for cell in cells] + [cell[3] for cell in cells])
    slots = [_slot(cell, columns, rows) for cell in cells]
    box = (columns[0], rows[0], columns[-1], rows[-1])
    return Table(box, tuple(sorted(slots, key=lambda slot: (slot.row, slot.column))))


def _steps(values: Sequence[float]) -> list[float]:
    """The distinct positions, those nearer than the snapping distance as one."""
    steps: list[float] = []
    for value in sorted(values):
        if not steps or value - steps[-1] > _SNAP:
            steps.append(value)
    return steps


def _slot(cell: Bounds, columns: list[float], rows: list[float]) -> Slot:
    left, top, right, bottom = (
        _index(columns, cell[0]),
        _index(rows, cell[1]),
        _index(columns, cell[2]),
        _index(rows, cell[3]),
    )
    return Slot(cell, top, left, max(1, bottom - top), max(1, right - left))


def _index(steps: list[float], value: float) -> int:
    return min(range(len(steps)), key=lambda index: abs(steps[index] - value))
