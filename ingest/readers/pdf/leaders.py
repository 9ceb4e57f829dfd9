"""Dots that lead from a title to a page's number: where people stand below such lines, these are the programme."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.people import looks_like_people
from ingest.readers.pdf.pieces import Piece

_DOTS = re.compile(r"[.…·_]*")
_NUMBER = re.compile(r"[.…·_]*\s*\d{1,4}(?:[-–,]\d{1,4})?")
_FEWEST = 5  # leading lines of a document, in which half have people below
_DOTTED = 4  # dots that lead


def without_leaders(pages: Sequence[list[Piece]]) -> list[list[Piece]]:
    """The pages' pieces; without dots and numbers where the lines that have them name talks."""
    if not any(_leads(piece) for page in pages for piece in page):
        return list(pages)
    leading = [(page, at) for page in pages for at, piece in enumerate(page) if _leads(piece)]
    peopled = sum(any(map(_names_people, page[at + 1 : at + 4])) for page, at in leading)
    if len(leading) < _FEWEST or 2 * peopled < len(leading):
        return list(pages)
    return [[kept for piece in _joined(page) if (kept := _bare(piece)) is not None] for page in pages]


def _leads(piece: Piece) -> bool:
    """Whether the piece ends with dots and a number, or with dots before a number apart."""
    dots = piece.text.count(".") + 3 * piece.text.count("…")
    return dots >= _DOTTED and _bare(piece) != piece


def _names_people(piece: Piece) -> bool:
    return not _leads(piece) and looks_like_people(piece.text) >= 0.5


def _joined(page: Sequence[Piece]) -> list[Piece]:
    """The pieces, the numbers that stand alone behind a piece of dots left out."""
    lone = {after for piece, after in pairwise(page) if _is_dots(piece) and after.text.isdigit()}
    return [piece for piece in page if piece not in lone]


def _is_dots(piece: Piece) -> bool:
    return piece.text.count(".") >= _DOTTED and piece.words[-1].text[-1:] in ".…·_"


def _bare(piece: Piece) -> Piece | None:
    """The piece without the dots and the number at its end; None if it is nothing else."""
    words = list(piece.words)
    if not (_is_dots(piece) or _NUMBER.fullmatch(words[-1].text)):
        return piece
    number = words.pop() if _NUMBER.fullmatch(words[-1].text) else None
    count = len(words)
    while words and _DOTS.fullmatch(words[-1].text):
        words.pop()
    if number is not None and count == len(words) and not number.text.startswith((".", "…")):
        return piece
    if words:
        words[-1] = words[-1]._replace(text=words[-1].text.rstrip(".…·_") or words[-1].text)
    return Piece(tuple(words)) if words else None
