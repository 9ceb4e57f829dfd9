"""A start with its end right below it, no dash between them: one range told on two lines."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from ingest.readers.pdf.pieces import Piece
from ingest.times import may_end, spot_times

_FEWEST = 4  # pairs in a document; fewer may be chance
_MOSTLY = 0.8  # of the lone times at one left side
_NEAR = 1.6  # times the type size, from baseline to baseline
_BESIDE = 2.0  # points between the left sides of one column


def with_ranges(pages: Sequence[list[Piece]]) -> list[list[Piece]]:
    """The pages' pieces; where nearly all lone times of a column come in such pairs, each pair is one piece."""
    lone = [[piece for piece in page if _is_lone(piece)] for page in pages]
    paired = [dict(_pairs(page)) for page in lone]
    sides = {round(first.left) for pairs in paired for first in pairs}
    usual = [side for side in sides if _is_usual(side, lone, paired)]
    return [_joined(page, pairs, usual) for page, pairs in zip(pages, paired, strict=True)]


def _is_lone(piece: Piece) -> bool:
    """Whether the piece is one time of the day, with minutes, and nothing else."""
    spans = spot_times(piece.text) if len(piece.text) < 12 and any(c in piece.text for c in ":.h") else []
    return len(spans) == 1 and not spans[0].end and spans[0].stop - spans[0].begin == len(piece.text)


def _pairs(lone: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Lone times with the one below, where no third stands as near above or below them."""
    for piece in lone:
        column = [other for other in lone if abs(other.left - piece.left) <= _BESIDE]
        at = column.index(piece)
        below = column[at + 1] if at + 1 < len(column) else None
        if below is None or not _near(piece, below) or not may_end(piece.text, below.text):
            continue
        around = [*column[max(0, at - 1) : at + 1], *column[at + 1 : at + 3]]
        if sum(_near(one, other) for one, other in itertools.pairwise(around)) == 1:
            yield piece, below


def _near(above: Piece, below: Piece) -> bool:
    return 0 < below.base - above.base <= _NEAR * above.size and abs(below.size - above.size) < 0.5


def _is_usual(side: int, lone: Sequence[Sequence[Piece]], paired: Sequence[dict[Piece, Piece]]) -> bool:
    every = sum(abs(piece.left - side) <= _BESIDE for page in lone for piece in page)
    pairs = sum(abs(first.left - side) <= _BESIDE for page in paired for first in page)
    return pairs >= _FEWEST and 2 * pairs >= _MOSTLY * every


def _joined(page: list[Piece], pairs: dict[Piece, Piece], usual: Sequence[int]) -> list[Piece]:
    chosen = {
        first: below for first, below in pairs.items() if any(abs(first.left - side) <= _BESIDE for side in usual)
    }
    taken = set(chosen.values())
    return [_range(piece, chosen[piece]) if piece in chosen else piece for piece in page if piece not in taken]


def _range(first: Piece, below: Piece) -> Piece:
    """Both as one word in the place of the first; it reaches no farther right than they do."""
    text = f"{first.text} – {below.text}"
    return Piece((first.words[0]._replace(text=text, right=max(first.right, below.right), spaced=True),))
