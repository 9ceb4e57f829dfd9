"""Words that nobody sees: off the page, drawn without ink, or in the colour of what they stand on."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.readers.pdf.word import Shape, Word

_ALIKE = 30  # steps of 255 in each of red, green and blue: less apart is not seen
_MOST = 0.3  # of a page's words: where more seem hidden, the ground was not understood (or a scan has its text below)
_PAPER = "#ffffff"


def seen(words: Sequence[Word], shapes: Sequence[Shape], width: float, height: float) -> tuple[Word, ...]:
    """The words that a reader of the page sees; `shapes` in the order in which they are drawn."""
    kept = tuple(word for word in words if not word.unseen and not _drowns(word, shapes))
    kept = tuple(words) if len(kept) < (1 - _MOST) * len(words) else kept
    return tuple(word for word in kept if _on(word, width, height))


def _on(word: Word, width: float, height: float) -> bool:
    return 0 <= (word.left + word.right) / 2 <= width and 0 <= word.middle <= height


def _drowns(word: Word, shapes: Sequence[Shape]) -> bool:
    """Whether the word has the colour of the ground that it stands on; black words never do."""
    if not word.style.colour:
        return False
    x = (word.left + word.right) / 2
    under = [s for s in shapes if s.left <= x <= s.right and s.top <= word.middle <= s.bottom]
    ground = under[-1].fill if under else _PAPER
    if not ground or (under and under[-1].picture):
        return False
    return all(abs(one - two) < _ALIKE for one, two in zip(_steps(word.style.colour), _steps(ground), strict=True))


def _steps(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
