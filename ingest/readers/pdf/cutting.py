"""XY-cut: a region's items as bands of columns, in reading order; a heading over columns is a band."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ingest.readers.pdf.placed import Item

Interval = tuple[float, float]

Alone = Callable[[Item, Sequence[Item]], bool]
"""Of an item with nothing beside it, and the strip below: whether it stands over all columns, though it is short."""

_NARROW = 7.0  # points: the least width of a gutter
_OVERLAP = 0.6  # points by which items may overlap and still be of two strips


def never(_item: Item, _below: Sequence[Item]) -> bool:
    """Nothing stands over all columns but what is as wide."""
    return False


@dataclass(frozen=True, slots=True)
class Band:
    """Items between two heights, in columns from left to right; `bounds` are the columns' sides."""

    columns: tuple[tuple[Item, ...], ...]
    bounds: tuple[Interval, ...]


def halves(items: Sequence[Item], bounds: Interval, gutter: Interval, alone: Alone = never) -> list[Band]:
    """The bands of a page of two columns: what crosses the gutter stands alone, the rest left and right of it."""
    left, right = bounds
    middle = (gutter[0] + gutter[1]) / 2
    found: list[Band] = []
    columns: tuple[list[Item], list[Item]] = ([], [])
    strips = _strips(items)
    for strip, below in zip(strips, [*strips[1:], []], strict=False):
        if any(item.left < middle < item.right for item in strip) or (len(strip) == 1 and alone(strip[0], below)):
            found += _halved(columns, left, right, gutter)
            columns = ([], [])
            found.append(Band((tuple(strip),), ((left, right),)))
        else:
            for item in strip:
                columns[item.left > middle].append(item)
    return found + _halved(columns, left, right, gutter)


def _halved(columns: tuple[list[Item], list[Item]], left: float, right: float, gutter: Interval) -> list[Band]:
    held = [(column, side) for column, side in zip(columns, ((left, gutter[0]), (gutter[1], right)), strict=True)]
    full = [(tuple(sorted(column, key=lambda i: (i.top, i.left))), side) for column, side in held if column]
    return [Band((column,), (side,)) for column, side in full]


def bands(items: Sequence[Item], left: float, right: float, alone: Alone = never) -> list[Band]:
    """The bands of a region from top to bottom."""
    found: list[list[Item]] = []
    gutters: list[Interval] = []
    spanned = False
    strips = _strips(items)
    for strip, below in zip(strips, [*strips[1:], []], strict=False):
        spans = len(strip) == 1 and alone(strip[0], below)
        own = [] if spans else _gutters(strip)
        together = _gutters([*found[-1], *strip]) if found and not spanned and not spans else []
        if found and len(together) == max(len(own), len(gutters)) and _kept(max(own, gutters, key=len), together):
            found[-1].extend(strip)
            gutters, spanned = together, spanned or spans
        else:
            found.append(list(strip))
            gutters, spanned = own, spans
    return [_band(band, left, right) for band in found]


def _kept(gutters: Sequence[Interval], together: Sequence[Interval]) -> bool:
    """Whether each of the gutters is still there, in part at least."""
    return all(any(left < b and a < right for left, right in together) for a, b in gutters)


def _strips(items: Sequence[Item]) -> list[list[Item]]:
    """Groups of items that overlap in height, from top to bottom."""
    strips: list[list[Item]] = []
    floor = 0.0
    for item in sorted(items, key=lambda i: i.top):
        if strips and item.top < floor - _OVERLAP - 0.12 * (item.bottom - item.top):
            strips[-1].append(item)
            floor = max(floor, item.bottom)
        else:
            strips.append([item])
            floor = item.bottom
    return strips


def _gutters(items: Sequence[Item]) -> list[Interval]:
    """The upright gaps between the items, from left to right."""
    gaps: list[Interval] = []
    reach: float | None = None
    for item in sorted(items, key=lambda i: i.left):
        if reach is not None and item.left - reach >= _NARROW:
            gaps.append((reach, item.left))
        reach = item.right if reach is None else max(reach, item.right)
    return gaps


def _band(items: list[Item], left: float, right: float) -> Band:
    gutters = _gutters(items)
    cuts = [(a + b) / 2 for a, b in gutters]
    columns: list[list[Item]] = [[] for _ in range(len(cuts) + 1)]
    for item in items:
        columns[sum(item.left > cut for cut in cuts)].append(item)
    sides = [left, *[b for _, b in gutters]]
    ends = [*[a for a, _ in gutters], right]
    order = [tuple(sorted(column, key=lambda i: (i.top, i.left))) for column in columns]
    return Band(tuple(order), tuple(zip(sides, ends, strict=True)))
