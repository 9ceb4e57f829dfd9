"""Cards: panels drawn side by side or one under another, each with one session."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.readers.pdf.pieces import Piece
from ingest.readers.pdf.placed import Item
from ingest.readers.pdf.word import Shape, Sheet
from ingest.times import spot_times

_LEAST, _MOST = 0.03, 0.6  # of the page's area
_FEWEST = 3  # pieces in a card
_MOSTLY = 0.4  # of the page's items: where panels hold less they are bars over what follows
_SLACK = 2.0  # points


def cards(sheet: Sheet, items: Sequence[Item]) -> list[tuple[Shape, list[Item]]]:
    """The panels that hold a session each, with their items, from top to bottom; [] where the page has fewer than two.

    Panels have one width and do not overlap; of several such sets the one that holds the most text counts.
    """
    sets = [_held(boxes, items) for boxes in _sets_of_one_width(sheet)]
    best = max(sets, key=lambda held: sum(len(own) for _, own in held), default=[])
    return sorted(best, key=lambda pair: (pair[0].top, pair[0].left))


def _sets_of_one_width(sheet: Sheet) -> list[list[Shape]]:
    page = sheet.width * sheet.height
    boxes = [b for b in sheet.shapes if _LEAST * page <= b.width * b.height <= _MOST * page and _on(sheet, b)]
    sets: list[list[Shape]] = []
    for box in _distinct(boxes):
        same = next((group for group in sets if abs(group[0].width - box.width) < _SLACK), None)
        if same is None:
            sets.append([box])
        else:
            same.append(box)
    return [group for group in sets if not any(_overlap(a, b) for a in group for b in group if a is not b)]


def _held(boxes: Sequence[Shape], items: Sequence[Item]) -> list[tuple[Shape, list[Item]]]:
    held = [(box, [item for item in items if _inside(item, box)]) for box in boxes]
    full = [(box, own) for box, own in held if len(own) >= _FEWEST]
    timed = sum(any(isinstance(item, Piece) and spot_times(item.text) for item in own) for _, own in full)
    most = sum(len(own) for _, own in full) >= _MOSTLY * len(items)
    return full if len(full) >= 2 and timed == len(full) and most else []


def _on(sheet: Sheet, box: Shape) -> bool:
    """Whether the box lies on the page with all its sides."""
    return box.left > -3 and box.top > -3 and box.right < sheet.width + 3 and box.bottom < sheet.height + 3


def _distinct(boxes: Sequence[Shape]) -> list[Shape]:
    """Boxes drawn twice in one place are one."""
    kept: list[Shape] = []
    for box in boxes:
        if not any(_inside(box, other) and _inside(other, box) for other in kept):
            kept.append(box)
    return kept


def _inside(item: Item, box: Item) -> bool:
    x, y = (item.left + item.right) / 2, (item.top + item.bottom) / 2
    smaller = (item.right - item.left) * (item.bottom - item.top) <= (box.right - box.left) * (box.bottom - box.top)
    return smaller and box.left - _SLACK <= x <= box.right + _SLACK and box.top - _SLACK <= y <= box.bottom + _SLACK


def _overlap(one: Shape, two: Shape) -> bool:
    across = min(one.right, two.right) - max(one.left, two.left)
    down = min(one.bottom, two.bottom) - max(one.top, two.top)
    return across > _SLACK and down > _SLACK
