"""A grid as rows and columns of marks, with what its axes are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from ingest.blocks import Cell, Grid
from ingest.extractors.outlines.room import is_room
from ingest.extractors.outlines.words import field_named, fold
from ingest.extractors.styles.mark import Mark, What
from ingest.kinds import role_of

_LONGEST_HEAD = 60  # letters
_CODE = re.compile(r"#?(?:[A-Z]{1,4}[- ]?)?\d{1,4}[A-Za-z]?\.?")
_FEWEST = 2  # numbers of talks that make a column of them


@dataclass(frozen=True)
class Box:
    """A cell with its marks."""

    cell: Cell
    marks: tuple[Mark, ...]

    @property
    def text(self) -> str:
        return " ".join(mark.text for mark in self.marks)

    @cached_property
    def timed(self) -> bool:
        """Whether one lone time stands among its first lines."""
        told = [mark for mark in self.marks if mark.what is What.STAMPED]
        return len(told) == 1 and told[0].lone and told[0] in self.marks[:4]

    @cached_property
    def day(self) -> str:
        """The day that the cell names and little else."""
        return self.marks[0].text if self.marks and self.marks[0].what is What.DAY and len(self.marks) <= 2 else ""

    @cached_property
    def room(self) -> str:
        text = self.text
        return text if is_room(text) or (self.marks and self.marks[0].is_room(text)) else ""

    @cached_property
    def field(self) -> str:
        """The field that a heading cell names ("Speaker", "Room", "Title"); "" if it names none."""
        word = fold(self.text).strip(" :*")
        found = field_named(word)
        if found in ("speakers", "") and (found or (len(word) < 40 and role_of(word) is not None)):
            return "people"
        return found


@dataclass(frozen=True)
class Table:
    """The boxes of a grid that hold text, in reading order; `number` makes the cells of one document distinct."""

    grid: Grid
    boxes: tuple[Box, ...]

    @cached_property
    def columns(self) -> int:
        return max((box.cell.column + box.cell.column_span for box in self.boxes), default=0)

    @cached_property
    def rows(self) -> int:
        return max((box.cell.row + box.cell.row_span for box in self.boxes), default=0)

    def row(self, number: int) -> list[Box]:
        """The boxes that begin in a row, from left to right."""
        return [box for box in self.boxes if box.cell.row == number]

    def column(self, number: int) -> list[Box]:
        """The boxes that begin in a column and span no other, from top to bottom."""
        return [box for box in self.boxes if box.cell.column == number and box.cell.column_span == 1]

    @cached_property
    def time_column(self) -> int | None:
        """The column whose boxes are mostly times; the first of them."""
        for number in range(min(self.columns, 3)):
            boxes = self.column(number)
            timed = sum(box.timed for box in boxes)
            if timed and timed >= 0.5 * len([box for box in boxes if box.cell.row >= self.first_timed_row(number)]):
                return number
        return None

    def first_timed_row(self, column: int) -> int:
        return min((box.cell.row for box in self.column(column) if box.timed), default=self.rows)

    @cached_property
    def head(self) -> list[Box]:
        """The boxes of the heading row; [] if the first row holds content."""
        first = self.row(min((box.cell.row for box in self.boxes), default=0))
        named = sum(bool(box.field or box.room or box.day) for box in first)
        short = all(len(box.marks) <= 2 and len(box.text) <= _LONGEST_HEAD for box in first)
        return first if len(first) >= 2 and short and named >= max(1, len(first) - 1) else []

    @cached_property
    def ends_in_rooms(self) -> bool:
        """Whether the last column tells each row's room, as far as it tells anything."""
        last = [box for box in self.boxes if box.cell.column == self.columns - 1 and box.cell.column_span == 1]
        return self.columns == 3 and not self.head and bool(last) and all(box.room for box in last)

    @cached_property
    def days_across(self) -> bool:
        """Whether the heading row names days, and the cells under it hold their own times."""
        days = {box.cell.column for box in self.head if box.day}
        below = [box for box in self.boxes if box not in self.head and box.cell.column in days]
        return len(days) > 1 and any(sum(m.what is What.STAMPED for m in box.marks) > 1 for box in below)

    @cached_property
    def times_across(self) -> bool:
        """Whether the heading row gives the times of the columns."""
        first = self.row(min((box.cell.row for box in self.boxes), default=0))
        others = [box for box in first if box.cell.column > 0]
        return len(others) >= 2 and all(box.timed and len(box.marks) == 1 for box in others)


def table_of(grid: Grid, number: int, rooms: frozenset[str] = frozenset()) -> Table:
    """The grid's boxes with marks numbered by cell; `rooms` are the document's learned ones."""
    told = [cell for cell in grid.cells if cell.text.strip()]
    cells = sorted(_without_codes(told), key=lambda cell: (cell.row, cell.column))
    return Table(
        grid,
        tuple(
            Box(cell, tuple(Mark(b, 1000 * number + n, rooms) for b in cell.blocks)) for n, cell in enumerate(cells, 1)
        ),
    )


def _without_codes(cells: Sequence[Cell]) -> list[Cell]:
    """The cells without a column, between others, that holds nothing but numbers of talks."""
    last = max((cell.column for cell in cells), default=0)
    for number in range(1, last):
        column = [cell for cell in cells if cell.column == number]
        if len(column) >= _FEWEST and all(_CODE.fullmatch(cell.text.strip()) for cell in column):
            return [_moved(cell, number) for cell in cells if cell.column != number]
    return list(cells)


def _moved(cell: Cell, number: int) -> Cell:
    """The cell as it stands when column `number` is taken out."""
    if cell.column > number:
        return replace(cell, column=cell.column - 1)
    spans = cell.column + cell.column_span > number
    return replace(cell, column_span=cell.column_span - 1) if spans and cell.column_span > 1 else cell


def marks_of(boxes: Sequence[Box]) -> Iterator[Mark]:
    """The marks of several boxes one after another."""
    for box in boxes:
        yield from box.marks
