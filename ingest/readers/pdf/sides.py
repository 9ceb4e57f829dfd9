"""What stands at the right side of a line, apart from it: the time or the room of a title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.blocks import Style
from ingest.people import looks_like_people
from ingest.readers.pdf.lines import Line
from ingest.readers.pdf.pieces import Piece
from ingest.times import is_date_line, is_time, spot_times

_LONGEST = 30  # characters of what stands at a side
_PERSON = 0.75  # how much a text must look like a person to be no room
_APART = 3.0  # times the type size
_LEVEL = 0.3  # times the type size: the most between the baselines of one line
_EDGE = 2.0  # points within which lines begin or end at one place
_FEWEST = 4  # texts that end at one place and begin at several: they are set flush right
_TITLES = 3  # titles beside a side that tell how wide titles are set


def flush_right(pages: Iterable[Sequence[Piece]]) -> frozenset[int]:
    """The places, in points, at which the document ends short texts that begin anywhere: rooms, set flush right."""
    lefts: dict[int, list[int]] = defaultdict(list)
    for page in pages:
        for _, side in _pairs(page):
            if _may_be_room(side.text):
                lefts[round(side.right)].append(round(side.left / 3))
    return frozenset(right for right, found in lefts.items() if len(found) >= _FEWEST <= 2 * len(set(found)))


def with_sides(page: Sequence[Piece], flush: frozenset[int]) -> list[Piece]:
    """The page's pieces, those set flush right put to the title that they end: one piece with a gap in it."""
    joined: dict[Piece, Piece] = {}
    for piece, side in _pairs(page):
        told = is_time(side.text) and not _begins_with_time(piece.text)
        placed = _may_be_room(side.text) and any(abs(side.right - right) <= _EDGE for right in flush)
        if (told or placed) and piece not in joined.values():
            joined[piece] = side
    sides = set(joined.values())
    return [Piece((*p.words, *joined[p].words)) if p in joined else p for p in page if p not in sides]


def _pairs(page: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Neighbours on a line, the second short, nothing behind it, and beginning where no text of the page begins."""
    for row in _rows(page):
        for before, side, after in zip(row, row[1:], [*row[2:], None], strict=False):
            if len(side.text) > _LONGEST or side.left - before.right <= _APART * side.size:
                continue
            if after is not None and after.left - side.right < 2 * _APART * side.size:
                continue
            if sum(_begins_where(piece, side) for piece in page) < 2:
                yield before, side


def _begins_where(piece: Piece, side: Piece) -> bool:
    """Whether another text begins where a side does and ends elsewhere: then that is the edge of a column."""
    there = abs(piece.left - side.left) <= _EDGE < abs(piece.right - side.right)
    return there and not is_time(piece.text)


def _rows(page: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of one baseline from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(page, key=lambda p: p.base):
        if rows and piece.base - rows[-1][0].base < _LEVEL * max(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda p: p.left) for row in rows]


def _may_be_room(text: str) -> bool:
    lettered = sum(c.isalpha() for c in text) >= 3
    return lettered and not spot_times(text) and not is_date_line(text) and looks_like_people(text) < _PERSON


def _begins_with_time(text: str) -> bool:
    spans = spot_times(text[:_LONGEST])
    return bool(spans) and spans[0].begin < 3


def parted(column: Sequence[Line]) -> list[tuple[Line, Piece | None]]:
    """The column's lines, each without its side, and the side.

    A line with a side ends where others of its look end at the most: there a longer title goes on in the next line.
    """
    both = [_parted(line) for line in column]
    rights: dict[Style, list[float]] = defaultdict(list)
    for line, side in both:
        if side is not None:
            rights[line.style].append(line.box.right)
    reach = {style: max(found) for style, found in rights.items() if len(found) >= _TITLES}
    return [
        (line if side is None else replace(line, right=min(side.left, reach.get(line.style, side.left))), side)
        for line, side in both
    ]


def _parted(line: Line) -> tuple[Line, Piece | None]:
    *before, last = line.pieces
    for number, (word, after) in enumerate(pairwise(last.words), start=1):
        if after.left - word.right > _APART * after.style.size:
            title, side = Piece(last.words[:number]), Piece(last.words[number:])
            return replace(line, pieces=(*before, title)), side
    return line, None
