"""A time that reaches almost to the title beside it: parted from it where the page's texts begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest.readers.pdf.pieces import Piece
from ingest.times import spot_times

_FEWEST = 5  # texts that begin at one place
_EDGE = 1.0  # points within which they do
_LONGEST = 8  # words of a time
_GUTTER = 8.0  # points


def with_rails(page: Sequence[Piece]) -> list[Piece]:
    """The page's pieces; one that begins with a time and goes on where many others begin is two."""
    begins = Counter(round(piece.left) for piece in page)
    edges = [place for place, count in begins.items() if count >= _FEWEST]
    return [part for piece in page for part in _parts(piece, edges)]


def _parts(piece: Piece, edges: Sequence[int]) -> list[Piece]:
    words = piece.words
    if not words[0].text[0].isdigit():
        return [piece]
    for number, word in enumerate(words[1:_LONGEST], start=1):
        if any(abs(word.left - edge) <= _EDGE for edge in edges):
            time, title = Piece(words[:number]), Piece(words[number:])
            apart = _is_time(time.text) and not title.text[0].isdigit()
            return [_narrower(time, title.left - _GUTTER), title] if apart else [piece]
    return [piece]


def _narrower(time: Piece, right: float) -> Piece:
    """The time ending at `right` at the most, so that a column's gutter is seen behind it."""
    return Piece(tuple(word._replace(right=min(word.right, right)) for word in time.words))


def _is_time(text: str) -> bool:
    """Whether the text is a time and nothing else, or its first half: "9:45–11:00", "1:30 pm–"."""
    spans = spot_times(text)
    return len(spans) == 1 and not text[: spans[0].begin] and not text[spans[0].stop :].strip(" -–—")
