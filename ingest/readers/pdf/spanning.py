"""Short lines that stand over all columns below them: days, drawn bars, times over parallel sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.readers.pdf.cutting import Interval
from ingest.readers.pdf.pieces import Piece
from ingest.readers.pdf.placed import Item
from ingest.readers.pdf.rowwise import is_label
from ingest.readers.pdf.word import Shape
from ingest.times import is_date_line, is_time

_WIDE = 0.8  # of the region's width: the least of a bar
_HIGH = 5.0  # times the type size: the most of a bar
_SLACK = 3.0  # points
_LEVEL = 1.0  # points between baselines


@dataclass(frozen=True)
class Spanning:
    """Tells what stands over a region's columns; `shapes` are the page's."""

    shapes: Sequence[Shape]
    bounds: Interval
    days: bool = False

    def __call__(self, item: Item, below: Sequence[Item]) -> bool:
        if not isinstance(item, Piece):
            return False
        if self.days and is_date_line(item.text):
            return True
        return any(self._is_bar(shape, item) for shape in self.shapes) or (is_time(item.text) and _begin_level(below))

    def _is_bar(self, shape: Shape, piece: Piece) -> bool:
        """Whether a shape is a bar as wide as the region, with the piece in it."""
        left, right = self.bounds
        held = shape.left - _SLACK <= piece.left and piece.right <= shape.right + _SLACK
        within = shape.top <= (piece.top + piece.bottom) / 2 <= shape.bottom
        wide = min(right, shape.right) - max(left, shape.left) >= _WIDE * (right - left)
        return held and within and wide and shape.height <= _HIGH * piece.size and not shape.picture


def _begin_level(below: Sequence[Item]) -> bool:
    """Whether several texts begin side by side, none of them a label of the other."""
    pieces = [item for item in below if isinstance(item, Piece)]
    first = [piece for piece in pieces if abs(piece.base - pieces[0].base) < _LEVEL]
    return len(first) > 1 and not any(map(is_label, first))
