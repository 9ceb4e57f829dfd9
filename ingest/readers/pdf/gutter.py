"""The gutter of a page set in two columns of text, found though headings, rooms and tables break the columns up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ingest.readers.pdf.cutting import Interval
from ingest.readers.pdf.pieces import Piece
from ingest.readers.pdf.rowwise import is_label

_MIDDLE = (0.3, 0.7)  # of the width between which a gutter may be
_NARROW = 7.0  # points
_LEAST = 14  # lines on each side
_CROSSING = 0.12  # of the lines: headings over both columns
_STARTING = 0.4  # of a side's lines begin at its most usual left edge
_LABELS = 0.4  # of the left side's lines: from so many on it is a column of times or numbers
_BESIDE = 0.75  # of the right side's lines: where so many stand on a line of the left, the sides are a table's
_WIDE = 0.55  # of its side's width: what a text's usual line fills
_STEP = 2.0  # points
_APART = 1.45  # times the type size: the least from baseline to baseline that parts entries
_ROWS = 3  # entries of a table at the least


def gutter(pieces: Sequence[Piece], left: float, right: float) -> Interval | None:
    """The sides of the free strip between two columns of text; None where the page has one column or a table."""
    best = min(_strips(pieces, left, right), key=lambda strip: (len(strip[0]), -strip[1]), default=None)
    if best is None:
        return None
    x = best[2]
    sides = [p for p in pieces if p.right <= x], [p for p in pieces if p.left >= x]
    if min(map(len, sides)) < _LEAST or not _are_columns(sides, (left, x, right)):
        return None
    return max(p.right for p in sides[0]), min(p.left for p in sides[1])


def _strips(pieces: Sequence[Piece], left: float, right: float) -> list[tuple[list[Piece], float, float]]:
    """For each place in the middle that few lines cross: those lines, how wide the place is, and where."""
    found = []
    x, stop = left + _MIDDLE[0] * (right - left), left + _MIDDLE[1] * (right - left)
    while x <= stop:
        crossing = [p for p in pieces if p.left < x < p.right]
        if len(crossing) <= _CROSSING * len(pieces):
            free = [p for p in pieces if p not in crossing]
            width = min((p.left for p in free if p.left >= x), default=x) - max(
                (p.right for p in free if p.right <= x), default=x
            )
            if width >= _NARROW:
                found.append((crossing, width, x))
        x += _STEP
    return found


def _are_columns(sides: tuple[list[Piece], list[Piece]], bounds: tuple[float, float, float]) -> bool:
    """Whether both sides are text: lines from a common edge, full ones among them, no labels, not line by line."""
    lefts, rights = sides
    if sum(map(is_label, lefts)) >= _LABELS * len(lefts):
        return False
    if _are_rows(lefts, rights):
        return False
    bases = [p.base for p in lefts]
    beside = sum(any(abs(p.base - base) < 1.0 for base in bases) for p in rights)
    return beside < _BESIDE * len(rights) and all(map(_is_text, sides, bounds[:2], bounds[1:]))


def _are_rows(lefts: Sequence[Piece], rights: Sequence[Piece]) -> bool:
    """Whether the entries on the right stand beside times and titles: a table's last column, not a column of text."""
    labelled = [p.base for p in lefts if is_label(p) and any(_level(p, o) and o.left > p.right for o in lefts)]
    starts = [p for above, p in pairwise(rights) if p.base - above.base > _APART * p.size]
    beside = sum(any(abs(p.base - base) < 1.0 for base in labelled) for p in starts)
    return beside >= max(_ROWS, _BESIDE * len(starts))


def _level(one: Piece, two: Piece) -> bool:
    return abs(one.base - two.base) < 1.0


def _is_text(side: Sequence[Piece], left: float, right: float) -> bool:
    starts = Counter(round(piece.left / 4) for piece in side)
    usual = starts.most_common(1)[0][0]
    starting = sum(count for start, count in starts.items() if abs(start - usual) <= 1)
    full = sum(piece.right - piece.left >= _WIDE * (right - left) for piece in side)
    return starting >= _STARTING * len(side) and full >= 0.15 * len(side)
