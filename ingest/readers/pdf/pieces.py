"""Pieces: the words of one line that stand together, without a gap as wide as a column's."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.readers.pdf.word import Edge, Word

_WIDE = 1.1  # times the type size: a gap that parts columns
_SMALL = 0.87  # times the host's size: a superscript
_BULLETS = tuple("•●▪■◦‣⁃◆►▶➢➤✓✔❖∙·")
_BULLET_GAP = 3.5  # times the type size: the most between a bullet and its text
_TOUCHING = 0.12  # times the type size: no space is meant


@dataclass(frozen=True)
class Piece:
    """Words from left to right on one baseline."""

    words: tuple[Word, ...]

    @cached_property
    def left(self) -> float:
        return min(word.left for word in self.words)

    @cached_property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @cached_property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @cached_property
    def size(self) -> float:
        return max(word.style.size for word in self.words)

    @cached_property
    def base(self) -> float:
        return next(word.base for word in self.words if word.style.size == self.size)

    @cached_property
    def text(self) -> str:
        """The words with single spaces; words that touch are one."""
        parts = [self.words[0].text]
        for before, word in zip(self.words, self.words[1:], strict=False):
            parts.append(word.text if touches(before, word) else " " + word.text)
        return "".join(parts)


def touches(before: Word, word: Word) -> bool:
    """Whether no space is meant between two words of a line."""
    least = 0.02 if word.spaced else _TOUCHING
    return word.left - before.right < least * min(before.style.size, word.style.size)


def pieces(words: Iterable[Word], edges: Sequence[Edge] = ()) -> list[Piece]:
    """The pieces of the upright words, from top to bottom; a vertical rule between two words parts them."""
    upright = sorted((w for w in words if w.angle == 0), key=lambda w: (w.base, w.left))
    standing = [edge for edge in edges if edge.left == edge.right]
    found: list[Piece] = []
    for row in _rows(_without_doubles(upright)):
        found.extend(piece for piece in _parts(row, standing) if any(c.isalnum() for c in piece.text))
    return sorted(found, key=lambda piece: (piece.base, piece.left))


def _without_doubles(words: list[Word]) -> list[Word]:
    """Fake bold prints a word twice, a little apart: once is enough."""
    kept: list[Word] = []
    seen: dict[str, list[Word]] = defaultdict(list)
    for word in words:
        if not any(_same_place(word, other) for other in seen[word.text][-4:]):
            seen[word.text].append(word)
            kept.append(word)
    return kept


def _same_place(one: Word, two: Word) -> bool:
    return one.text == two.text and abs(one.left - two.left) < 2 and abs(one.base - two.base) < 2


def _rows(words: list[Word]) -> list[list[Word]]:
    """Words of one baseline together; what is raised or lowered beside a larger word joins that word's row."""
    rows: list[list[Word]] = []
    bases: list[float] = []
    for word in words:
        near = [
            k for k in range(max(0, len(rows) - 3), len(rows)) if abs(bases[k] - word.base) <= 0.2 * word.style.size
        ]
        if near:
            rows[near[-1]].append(word)
        else:
            rows.append([word])
            bases.append(word.base)
    result: list[list[Word]] = [[] for _ in rows]
    for number, row in enumerate(rows):
        for word in row:
            placed = word.text in _BULLETS and len(row) > 1
            host = None if placed else _host(word, rows, bases)
            result[number if host is None else host].append(word)
    return [sorted(row, key=lambda w: w.left) for row in result if row]


def _host(word: Word, rows: list[list[Word]], bases: list[float]) -> int | None:
    """The row of larger type that a small raised or lowered word belongs to."""
    if len(word.text) > 6:
        return None
    first = bisect_left(bases, word.base - 0.5 * word.style.size)
    last = bisect_right(bases, word.base + 1.2 * word.style.size)
    for index in range(first, last):
        row = rows[index] if bases[index] != word.base else []
        for other in row:
            if word.text in _BULLETS and 0 <= other.left - word.right < _BULLET_GAP * other.style.size:
                return None if any(0 <= word.left - w.right < 150 for w in row) else index
            small = word.style.size <= _SMALL * other.style.size
            if small and -0.5 * word.height < word.left - other.right < 0.35 * other.style.size:
                return index
            if small and -1 <= other.left - word.right < 0.3 * other.style.size:
                return index
    return None


def _parts(row: list[Word], standing: list[Edge]) -> list[Piece]:
    parts: list[Piece] = []
    run: list[Word] = []
    for word in row:
        if run and _parted(run[-1], word, standing):
            parts.append(Piece(tuple(run)))
            run = []
        run.append(word)
    parts.append(Piece(tuple(run)))
    return parts


def _parted(before: Word, word: Word, standing: list[Edge]) -> bool:
    gap = word.left - before.right
    if gap > 0 and any(
        before.right - 1 <= edge.left <= word.left + 1 and edge.top < word.middle < edge.bottom for edge in standing
    ):
        return True
    if before.text in _BULLETS and gap < _BULLET_GAP * word.style.size:
        return False
    return gap > _WIDE * max(before.style.size, word.style.size)
