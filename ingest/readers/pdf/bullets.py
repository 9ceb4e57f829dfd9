"""Bullets that are drawn and not written: small dots and squares before the first word of a line."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.readers.pdf.word import Shape, Word

_LEAST, _MOST = 1.5, 7.0  # points: a bullet's sides
_ROUND = 1.4  # a side is so much longer than the other at the most
_NEAR = 24.0  # points between a bullet and its word
_MANY = 600  # on a page; so many are a pattern


def drawn_bullets(words: Sequence[Word], shapes: Sequence[Shape]) -> list[Word]:
    """The drawn bullets as words on the lines that they begin."""
    dots = [shape for shape in shapes if _is_dot(shape)]
    level = [word for word in words if word.angle == 0] if 0 < len(dots) <= _MANY else []
    return [_bullet(dot, word) for dot in dots if level and (word := _first_behind(dot, level)) is not None]


def _is_dot(shape: Shape) -> bool:
    short, long = sorted((shape.width, shape.height))
    return short >= _LEAST and long <= _MOST and long <= _ROUND * short and not shape.picture


def _first_behind(dot: Shape, words: Sequence[Word]) -> Word | None:
    """The word right behind a dot; None where the dot stands behind a word of its line, or before none."""
    middle = (dot.top + dot.bottom) / 2
    line = [word for word in words if word.top < middle < word.bottom]
    behind = [word for word in line if 0 <= word.left - dot.right <= _NEAR]
    before = any(-1 <= dot.left - word.right <= _NEAR for word in line)
    return min(behind, key=lambda word: word.left) if behind and not before else None


def _bullet(dot: Shape, word: Word) -> Word:
    return word._replace(text="•", left=dot.left, right=dot.right, hyphened=False, spaced=True)
