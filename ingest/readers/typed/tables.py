"""Tables drawn with characters: pipes, boxes of + and -."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.blocks import Block, Cell, Grid, Style

_DIVIDER = re.compile(r"\|?\s*:?-+:?\s*(?:[|+]\s*:?-+:?\s*)*\|?")
_BORDER = re.compile(r"[+|][-=+:| ]{3,}[+|]")


Row = tuple[tuple[str, ...], ...]
"""The lines of each cell."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each cell the lines that stand in it."""

    number: int
    rows: tuple[Row, ...]

    def grid(self) -> Grid:
        cells = tuple(
            Cell(tuple(_blocks(self.number + row, lines)), row, column)
            for row, columns in enumerate(self.rows)
            for column, lines in enumerate(columns)
        )
        return Grid(f"line {self.number}", cells)


def _blocks(number: int, lines: Sequence[str]) -> Iterator[Block]:
    for line in lines:
        yield Block(line, f"line {number}", Style())


def end_of_drawn(lines: Sequence[tuple[int, str]], at: int) -> int:
    """Where the table that begins on line `at` ends; `at` itself if none does."""
    stop = at
    while stop < len(lines) and _in_table(lines[stop][1]):
        stop += 1
    inside = [line for _, line in lines[at:stop]]
    fenced = sum(line.strip().startswith("|") for line in inside) >= 2
    divided = any(_DIVIDER.fullmatch(line.strip()) and "|" in line for line in inside)
    even = len(inside) >= 3 and len({line.count("|") for line in inside}) == 1 and inside[0].count("|") >= 2
    return stop if fenced or (divided and len(inside) >= 3) or even else at


def _in_table(line: str) -> bool:
    return "|" in line or bool(_BORDER.fullmatch(line.strip()))


def drawn(lines: Sequence[tuple[int, str]]) -> Table:
    """The table of these lines."""
    boxed = any(_BORDER.fullmatch(line.strip()) and "+" in line for _, line in lines[:2])
    rows: list[Row] = []
    fresh = True
    for _, line in lines:
        bare = line.strip()
        if _BORDER.fullmatch(bare) or _DIVIDER.fullmatch(bare):
            fresh = True
            continue
        cells = _split(bare)
        if boxed and not fresh and rows and not cells[0]:
            rows[-1] = _stacked(rows[-1], cells)
        else:
            rows.append(tuple(_lines_of(cell) for cell in cells))
        fresh = False
    return Table(lines[0][0], tuple(rows))


def _split(line: str) -> list[str]:
    bare = line.removeprefix("|").removesuffix("|")
    return [cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", bare)]


def _lines_of(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"<br\s*/?>", cell, flags=re.IGNORECASE) if part.strip())


def _stacked(row: tuple[tuple[str, ...], ...], cells: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    wide = [*cells, *[""] * (len(row) - len(cells))]
    return tuple((*above, *_lines_of(below)) for above, below in zip(row, wide, strict=False))
