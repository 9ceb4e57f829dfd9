"""Words that stand upright along a page's side: day and time labels of rows, laid down at the head of their rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ingest.readers.pdf.word import Word


def laid_down(words: Iterable[Word]) -> list[Word]:
    """The rotated words as level ones at the top of the place that they fill; slanting ones (watermarks) left out."""
    rising = sorted((w for w in words if w.angle == 90), key=lambda w: (w.left, -w.bottom))
    falling = sorted((w for w in words if w.angle == 270), key=lambda w: (w.left, w.top))
    labels: list[list[Word]] = []
    for word in [*rising, *falling]:
        if labels and _goes_on(labels[-1][-1], word):
            labels[-1].append(word)
        else:
            labels.append([word])
    return [word for label in labels for word in _level(label)]


def _goes_on(last: Word, word: Word) -> bool:
    gap = last.top - word.bottom if word.angle == 90 else word.top - last.bottom
    width = last.right - last.left
    return last.angle == word.angle and abs(word.left - last.left) < 0.5 * width and -0.5 * width < gap < 1.2 * width


def _level(label: list[Word]) -> list[Word]:
    """The label's words side by side from its left edge, at its top."""
    top, left = min(word.top for word in label), label[0].left
    laid = []
    for word in label:
        length = word.bottom - word.top
        height = word.right - word.left
        laid.append(
            replace(
                word, left=left, right=left + length, top=top, bottom=top + height, base=top + 0.8 * height, angle=0
            )
        )
        left += length + 0.3 * height
    return laid
