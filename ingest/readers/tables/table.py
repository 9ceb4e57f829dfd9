"""A table of texts: rows and columns with the cells that span several, and a locator for each cell."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

Position = tuple[int, int]
_WIDEST = 300  # columns; a programme has fewer
_NOTHING = {"na", "n/a", "#n/a", "nan", "null", "none", "-", "–", "—", "--", "nil"}  # how an empty cell may be printed


@dataclass(frozen=True)
class Table:
    """`cells[row][column]`, all rows equally long; a merged cell's text stands in its first cell, the rest are "".

    `spans` gives the rows and columns of merged cells (first cell to height and width). `name` is the sheet's name.
    `first` is the place of cells[0][0] in the document, `letters` whether columns are named A, B, C.
    """

    name: str
    cells: tuple[tuple[str, ...], ...]
    spans: dict[Position, Position] = field(default_factory=dict)
    first: Position = (0, 0)
    letters: bool = True
    lines: tuple[int, ...] = ()  # of a text: the line on which each row begins
    is_turned: bool = False  # rows and columns stand exchanged

    @property
    def height(self) -> int:
        return len(self.cells)

    @property
    def width(self) -> int:
        return len(self.cells[0]) if self.cells else 0

    def where(self, row: int, column: int = 0) -> str:
        """ "Sheet1!B7" in a workbook, "line 7" in a text."""
        if not self.letters:
            if self.is_turned:
                row = column
            line = f"line {self.lines[row] if self.lines else self.first[0] + row + 1}"
            return f"{self.name}, {line}" if self.name else line
        if self.is_turned:
            row, column = column, row
        return f"{self.name}!{letters(self.first[1] + column)}{self.first[0] + row + 1}"

    def filled(self, row: int) -> list[int]:
        """The columns of this row that hold text."""
        return [column for column, text in enumerate(self.cells[row]) if text]

    def turned(self, row: int) -> Table:
        """The table from this row on with rows and columns exchanged; locators still name the place in the document."""
        cells = tuple(zip(*self.cells[row:], strict=True))
        spans = {(c, r - row): (width, height) for (r, c), (height, width) in self.spans.items() if r >= row}
        return replace(
            self, cells=cells, spans=spans, first=(self.first[0] + row, self.first[1]), is_turned=True, lines=()
        )

    def span(self, row: int, column: int) -> Position:
        """Height and width of the cell, (1, 1) if it is not merged."""
        return self.spans.get((row, column), (1, 1))


def letters(column: int) -> str:
    """The name of a column counted from 0: A, B, …, Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def table(name: str, rows: list[list[str]], spans: dict[Position, Position] | None = None, **more: object) -> Table:
    """A Table of ragged rows."""
    width = min(max(map(len, rows), default=0), _WIDEST)
    cells = tuple(
        tuple("" if text.lower() in _NOTHING else text for text in row[:width] + [""] * (width - len(row)))
        for row in rows
    )
    return Table(name, cells, spans or {}, **more)  # type: ignore[arg-type]
