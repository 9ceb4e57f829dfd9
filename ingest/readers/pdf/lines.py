"""Lines: the pieces of one row of a column with their styles; paragraphs: lines that go on in the next."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.blocks import Box, Run, Style
from ingest.readers.pdf.pieces import Piece, touches
from ingest.readers.pdf.word import Word

_BULLET = re.compile(r"^(?:[•●▪■◦‣⁃◆►▶➢➤✓✔❖∙·]|[-–—*o§])$")
_RAISED = str.maketrans("0123456789abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ")
_ORDINAL = ("st", "nd", "rd", "th")


@dataclass(frozen=True)
class Line:
    """One row of a column; `left` and `right` are the column's bounds. A tab stands where a wide gap is."""

    pieces: tuple[Piece, ...]
    left: float
    right: float

    @cached_property
    def words(self) -> list[Word]:
        return [word for piece in self.pieces for word in piece.words]

    @cached_property
    def box(self) -> Box:
        p = self.pieces
        return Box(min(x.left for x in p), min(x.top for x in p), max(x.right for x in p), max(x.bottom for x in p))

    @cached_property
    def base(self) -> float:
        return self.pieces[0].base

    @cached_property
    def size(self) -> float:
        return max(piece.size for piece in self.pieces)

    @cached_property
    def bullet(self) -> bool:
        told = self.words[:2]
        return len(told) > 1 and bool(_BULLET.match(told[0].text)) and not (told[0].text == "o" and touches(*told))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The line's text by style; raised digits as Unicode superscripts."""
        runs: list[tuple[Style, list[str]]] = []
        for text, style in _spelled(self):
            if runs and (runs[-1][0] == style or not text.strip()):
                runs[-1][1].append(text)
            else:
                runs.append((style, [text]))
        return tuple(Run("".join(parts), style) for style, parts in runs)

    @cached_property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @cached_property
    def style(self) -> Style:
        """How it begins."""
        return self.words[0].style

    @property
    def hyphened(self) -> bool:
        return self.words[-1].hyphened or bool(re.search(r"[a-z]-$", self.text))


def _spelled(line: Line) -> Iterator[tuple[str, Style]]:
    """The line's words with what parts them, and their styles; a superscript has the style of its host."""
    last: Word | None = None
    style = line.words[0].style
    for piece in line.pieces:
        words = piece.words
        for word in words:
            if last is None and line.bullet and word is line.words[0]:
                continue
            if last is not None:
                gap = "\t" if word is words[0] else ("" if touches(last, word) else " ")
                yield gap, style
            small = _is_small(word, piece)
            style = style if small and last is not None else word.style
            yield (_raised(word.text) if small and word.base < piece.base else word.text), style
            last = word


def _is_small(word: Word, piece: Piece) -> bool:
    """Whether a word is a mark raised or lowered beside the line's type."""
    if word.style.size > 0.87 * piece.size or len(word.text.strip(",;*")) > 5:
        return False
    short = len(word.text) <= 2 or bool(re.fullmatch(r"[\d,;*a-z–-]+|st|nd|rd|th", word.text))
    return short and abs(word.base - piece.base) > 0.1 * word.style.size


def _raised(text: str) -> str:
    return text if text in _ORDINAL else text.translate(_RAISED)


def lines(column: Sequence[Piece], left: float, right: float) -> list[Line]:
    """The rows of one column from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(column, key=lambda p: (p.base, p.left)):
        if rows and abs(rows[-1][0].base - piece.base) <= 0.35 * min(piece.size, rows[-1][0].size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Line(tuple(sorted(row, key=lambda p: p.left)), left, right) for row in rows]


def dominant(runs: Sequence[Run]) -> Style:
    """The style of the most letters."""
    letters: Counter[Style] = Counter()
    for run in runs:
        letters[run.style] += len(run.text.strip()) or 0
    return letters.most_common(1)[0][0] if letters else Style()
