"""A start with its end on the next line of the same element, no dash between them: one range."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.blocks import Block, Element, Grid
from ingest.times import is_time, may_end

_LONGEST = 12  # characters of a time that stands alone


def with_ranges(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements; two lines that are all that their element holds, both a time, become one line."""
    return tuple(_joined(elements))


def _joined(elements: Sequence[Element]) -> Iterator[Element]:
    lines = Counter(_around(element) for element in elements if isinstance(element, Block))
    last: Block | None = None
    for element in elements:
        if last is not None and isinstance(element, Block) and lines[_around(last)] == 2 and _is_range(last, element):
            yield replace(last, text=f"{last.text} – {element.text}", runs=())
            last = None
            continue
        if last is not None:
            yield last
        last = element if isinstance(element, Block) else None
        if isinstance(element, Grid):
            yield _with_ranges(element)
    if last is not None:
        yield last


def _with_ranges(grid: Grid) -> Grid:
    cells = (
        replace(cell, blocks=tuple(block for block in _joined(cell.blocks) if isinstance(block, Block)))
        for cell in grid.cells
    )
    return replace(grid, cells=tuple(cells))


def _around(block: Block) -> int:
    """The number of the element right around a line, 0 where there is none."""
    return block.path[-1].node if block.path else 0


def _is_range(first: Block, second: Block) -> bool:
    alone = all(len(block.text) <= _LONGEST and is_time(block.text) for block in (first, second))
    return alone and _around(first) == _around(second) != 0 and may_end(first.text, second.text)
