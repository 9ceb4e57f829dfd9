"""Tables filled with the page's pieces, each a Grid in its place."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.blocks import Cell, Grid
from ingest.readers.pdf.arranging import Arranger
from ingest.readers.pdf.pieces import Piece
from ingest.readers.pdf.placed import Placed
from ingest.readers.pdf.tables import Slot, Table, tables
from ingest.readers.pdf.word import Sheet

_MOST_PADDING = 12.0  # points


def placed_tables(sheet: Sheet, found: Sequence[Piece], arranger: Arranger) -> tuple[list[Placed], list[Piece]]:
    """The sheet's tables with their text, and the pieces outside them."""
    free = list(found)
    placed = []
    for table in tables(sheet):
        inside = [piece for piece in free if _within(piece, table.box)]
        filled = {slot: [piece for piece in inside if _slot_of(piece, table) is slot] for slot in table.slots}
        if sum(map(bool, filled.values())) < 2:
            continue
        taken = {id(piece) for own in filled.values() for piece in own}
        free = [piece for piece in free if id(piece) not in taken]
        placed.append(_placed(sheet, table, filled, arranger))
    return placed, free


def _within(piece: Piece, box: tuple[float, float, float, float]) -> bool:
    x, y = (piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2
    return box[0] - 2 <= x <= box[2] + 2 and box[1] - 2 <= y <= box[3] + 2


def _slot_of(piece: Piece, table: Table) -> Slot | None:
    return next((slot for slot in table.slots if _within(piece, slot.box)), None)


def _placed(sheet: Sheet, table: Table, filled: dict[Slot, list[Piece]], arranger: Arranger) -> Placed:
    cells = []
    for slot, own in filled.items():
        left, _, right, _ = slot.box
        lefts = sorted(piece.left - left for piece in own) or [0.0]
        padding = min(max(1.0, lefts[len(lefts) // 5]), _MOST_PADDING)
        blocks = arranger.flat(own, left + padding, right - padding)
        if blocks:
            cells.append(Cell(tuple(blocks), slot.row, slot.column, slot.row_span, slot.column_span))
    grid = Grid(f"p. {sheet.number}", tuple(cells), sheet.number)
    return Placed((grid,), *table.box)
