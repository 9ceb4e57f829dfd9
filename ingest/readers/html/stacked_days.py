"""A day in pieces ("OCT" over "21", "21" beside "Oct"), all that its element holds: one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.blocks import Block, Element
from ingest.times import is_date_line
from ingest.times.printed_dates import dates_of_field

_LONGEST = 12  # characters of a piece
_MOST = 4  # pieces


def with_days(elements: Sequence[Element]) -> tuple[Element, ...]:
    """The elements; lines that only together are a day become one line."""
    lines = Counter(step.node for element in elements if isinstance(element, Block) for step in element.path)
    return tuple(_joined(elements, lines))


def _joined(elements: Sequence[Element], lines: Counter[int]) -> Iterator[Element]:
    number = 0
    while number < len(elements):
        count = next((n for n in range(_MOST, 1, -1) if _is_day(elements[number : number + n], n, lines)), 1)
        element = elements[number]
        if count > 1 and isinstance(element, Block):
            pieces = [piece for piece in elements[number : number + count] if isinstance(piece, Block)]
            depth = _shared(pieces)
            yield replace(element, text=_text(pieces), runs=(), path=element.path[:depth])
        else:
            yield _spaced(element) if isinstance(element, Block) else element
        number += count


def _is_day(pieces: Sequence[Element], count: int, lines: Counter[int]) -> bool:
    blocks = [piece for piece in pieces if isinstance(piece, Block) and len(piece.text) <= _LONGEST]
    if len(blocks) < count or not any(any(c.isdigit() for c in block.text) for block in blocks):
        return False
    depth = _shared(blocks)
    if not depth or lines[blocks[0].path[depth - 1].node] != count:
        return False
    return not all(is_date_line(block.text) for block in blocks) and _is_whole_day(_text(blocks))


def _is_whole_day(text: str) -> bool:
    """Whether a line is a day with its month; "Mon 11" and "Day 2" are less."""
    return is_date_line(text) and any(date.month for date in dates_of_field(text))


def _shared(blocks: Sequence[Block]) -> int:
    """How many elements are around all of the lines."""
    first = blocks[0].path
    depths = (
        next((n for n, (a, b) in enumerate(zip(first, other.path, strict=False)) if a.node != b.node), len(first))
        for other in blocks[1:]
    )
    return min(depths, default=len(first))


def _text(blocks: Sequence[Block]) -> str:
    return " ".join(block.text for block in blocks)


def _spaced(block: Block) -> Block:
    """A line of a day whose pieces touch, with the spaces that the eye sees."""
    if not 1 < len(block.runs) <= _MOST or len(block.text) > _MOST * _LONGEST or is_date_line(block.text):
        return block
    text = " ".join(run.text.strip() for run in block.runs)
    return replace(block, text=text, runs=()) if _is_whole_day(text) else block
