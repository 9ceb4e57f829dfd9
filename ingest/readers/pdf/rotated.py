"""Words that stand upright along a page's side: day and time labels of rows, laid down at the head of their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ingest.readers.pdf.word import Shape, Word
from ingest.times import is_date_line

_TOUCHING = 0.12  # times the type size: no space is meant
_PANEL = 4.0  # times the type size: a wider box is no label's own
_ABOVE = 1.0  # points by which a day stands over the first line of its rows
_STEPS = 40


def laid_down(words: Iterable[Word], shapes: Sequence[Shape] = ()) -> list[Word]:
    """The rotated words as level ones at the top of the place that they fill; slanting ones (watermarks) left out.

    A day holds for all rows beside it, though it may be printed in their middle: it goes over the first of them, which
    the box around it tells (one of `shapes`), or the other days.
    """
    told = list(words)
    labels = _labels(told)
    days = [label for label in labels if is_date_line(_text(label))]
    level = [word for word in told if word.angle == 0]
    laid = [word for label in labels if label not in days for word in _level(label)]
    return [*laid, *(_day(label, _free(_top(label, days, level, shapes), label, level)) for label in days)]


def _labels(words: Sequence[Word]) -> list[list[Word]]:
    rising = sorted((w for w in words if w.angle == 90), key=lambda w: (w.left, -w.bottom))
    falling = sorted((w for w in words if w.angle == 270), key=lambda w: (w.left, w.top))
    labels: list[list[Word]] = []
    for word in [*rising, *falling]:
        if labels and _goes_on(labels[-1][-1], word):
            labels[-1].append(word)
        else:
            labels.append([word])
    return labels


def _goes_on(last: Word, word: Word) -> bool:
    width = last.right - last.left
    return (
        last.angle == word.angle
        and abs(word.left - last.left) < 0.5 * width
        and -0.5 * width < _gap(last, word) < (1.2 * width)
    )


def _gap(last: Word, word: Word) -> float:
    return last.top - word.bottom if word.angle == 90 else word.top - last.bottom


def _text(label: Sequence[Word]) -> str:
    """The label's words; letters that touch are one word."""
    return "".join([label[0].text, *_spaced(label)])


def _spaced(label: Sequence[Word]) -> Iterator[str]:
    for before, word in pairwise(label):
        touching = _gap(before, word) < _TOUCHING * (word.right - word.left)
        yield word.text if touching else f" {word.text}"


def _free(top: float, label: Sequence[Word], level: Sequence[Word]) -> float:
    """A baseline just above `top` that no line of the page is near to."""
    size = label[0].style.size
    bases = [word.base for word in level]
    steps = [top - _ABOVE - 0.25 * number for number in range(_STEPS)]
    return next((base for base in steps if all(abs(base - other) > 0.25 * size for other in bases)), steps[0])


def _day(label: Sequence[Word], base: float) -> Word:
    """The whole label as one word just above its rows."""
    first, right = label[0], max(word.right for word in label)
    return first._replace(text=_text(label), right=right, top=base - _ABOVE, bottom=base, base=base, angle=0)


def _top(
    label: Sequence[Word], days: Sequence[Sequence[Word]], level: Sequence[Word], shapes: Sequence[Shape]
) -> float:
    """Where the rows of a day begin: at the top of its panel, halfway from the day above, or with the first row."""
    x, begin = (label[0].left + label[0].right) / 2, min(word.top for word in label)
    size = label[0].right - label[0].left
    panels = [s for s in shapes if s.left <= x <= s.right and s.width < _PANEL * size and s.top <= begin < s.bottom]
    if panels:
        return max(panel.top for panel in panels)
    above = [max(word.bottom for word in day) for day in days if max(word.bottom for word in day) <= begin]
    ceiling = (max(above) + begin) / 2 if above else 0.0
    beside = [word.top for word in level if word.left > label[0].right and word.top >= ceiling]
    return min([begin, *beside])


def _level(label: list[Word]) -> list[Word]:
    """The label's words side by side from its left edge, at its top."""
    top, left = min(word.top for word in label), label[0].left
    laid = []
    for word in label:
        length = word.bottom - word.top
        height = word.right - word.left
        laid.append(
            word._replace(
                left=left, right=left + length, top=top, bottom=top + height, base=top + 0.8 * height, angle=0
            )
        )
        left += length + 0.3 * height
    return laid
