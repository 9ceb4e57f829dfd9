"""Lines and tables of rich text, with the looks of each line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from ingest.blocks import Block, Cell, Element, Grid, Run, Style
from ingest.readers.rich.tokens import Token

_LEFT_OUT = frozenset(
    {
        *("fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "rsidtbl", "xmlnstbl"),
        *("info", "generator", "themedata", "datastore", "pict", "object", "fldinst", "bkmkstart", "bkmkend"),
        *("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote"),
        "annotation",
    }
)
_NUMBERS = ("listtext", "pntext")  # the bullet or number before a list's line
_TWIPS_PER_POINT = 20
_POINTS_PER_TAB = 36.0
_BEGIN, _MARK_CELL, _MARK_ROW = "trowd", "cell", "row"


@dataclass(frozen=True, slots=True)
class _State:
    """What holds until the group ends."""

    style: Style = field(default_factory=Style)
    hidden: bool = False
    number: bool = False  # inside the bullet or number of a list's line


@dataclass
class _Body:
    """Collects runs into lines, lines into cells, cells into rows."""

    elements: list[Element] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    lines: list[Block] = field(default_factory=list)  # of the open cell
    cells: list[tuple[Block, ...]] = field(default_factory=list)  # of the open row
    rows: list[tuple[tuple[Block, ...], ...]] = field(default_factory=list)  # of the open table
    table: bool = False  # the paragraph stands in a table
    count: int = 0
    gap: float = 0.0

    def text(self, text: str, state: _State) -> None:
        if state.hidden:
            return
        for n, part in enumerate(text.split("\n")):
            if n:
                self.line()
            if part:
                style = replace(state.style, bullet=state.style.bullet or state.number)
                self.runs.append(Run("" if state.number else part, style))

    def line(self) -> None:
        """End a line."""
        self.count += 1
        block = _block(self.runs, f"paragraph {self.count}")
        self.runs = []
        if block is None:
            self.gap += not self.table
        elif self.table:
            self.lines.append(block)
        else:
            self.close()
            self.elements.append(replace(block, gap=self.gap))
            self.gap = 0.0

    def cell(self) -> None:
        self.table = True
        self.line()
        self.cells.append(tuple(self.lines))
        self.lines = []

    def row(self) -> None:
        if self.cells:
            self.rows.append(tuple(self.cells))
        self.cells, self.table = [], False

    def close(self) -> None:
        """End the open table."""
        cells = tuple(
            Cell(blocks, row, column)
            for row, columns in enumerate(self.rows)
            for column, blocks in enumerate(columns)
            if blocks
        )
        if cells:
            self.elements.append(Grid(cells[0].blocks[0].where, cells))
        self.rows = []


def elements_of(tokens: Iterable[Token]) -> list[Element]:
    """The lines and tables of rich text in their order; `gap` counts the empty lines above a line."""
    body, state, above = _Body(), _State(), list[_State]()
    for token in tokens:
        if token.kind == "open":
            above.append(state)
        elif token.kind == "close":
            state = above.pop() if above else _State()
        elif token.kind == "text":
            body.text(token.text, state)
        elif token.kind == "ignorable":
            state = replace(state, hidden=True)
        else:
            state = _told(body, state, token)
    body.line()
    body.row()
    body.close()
    return body.elements


def _told(body: _Body, state: _State, token: Token) -> _State:
    """What a control word does: it ends a line, a cell or a row, or changes the look."""
    word = token.text
    if word in _NUMBERS:
        return replace(state, hidden=False, number=True)
    if state.hidden or word in _LEFT_OUT:
        return replace(state, hidden=True)
    if word in ("par", "sect", "page", "nestcell"):
        body.line()
    elif word == _MARK_CELL:
        body.cell()
    elif word == _MARK_ROW:
        body.row()
    elif word == "intbl":
        body.table = True
    elif word == _BEGIN and not body.cells:
        body.table = False
    elif word == "pard":
        body.table = bool(body.cells)
        return replace(state, style=replace(state.style, indent=0.0, bullet=False, level=0))
    return replace(state, style=_looks(state.style, word, token.number))


def _looks(style: Style, word: str, number: int | None) -> Style:
    on = number != 0
    if word == "plain":
        return replace(style, bold=False, italic=False, size=0.0)
    if word == "b":
        return replace(style, bold=on)
    if word == "i":
        return replace(style, italic=on)
    if word == "fs" and number:
        return replace(style, size=number / 2)
    if word in ("li", "lin") and number is not None:
        return replace(style, indent=number / _TWIPS_PER_POINT)
    if word == "outlinelevel" and number is not None and number < 6:
        return replace(style, level=number + 1)
    return style


def _block(runs: list[Run], where: str) -> Block | None:
    text = "".join(run.text for run in runs).replace("\u00a0", " ")
    if not text.strip():
        return None
    told = [run for run in runs if run.text.strip()]
    style = max(told, key=lambda run: len(run.text)).style
    tabs = len(text) - len(text.lstrip("\t"))
    style = replace(
        style,
        bold=all(run.style.bold for run in told),
        bullet=any(run.style.bullet for run in runs),
        indent=style.indent + tabs * _POINTS_PER_TAB,
    )
    merged = tuple(_merged(run for run in runs if run.text))
    return Block(text.strip(), where, style, runs=merged if len(merged) > 1 else ())


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    for style, group in groupby(runs, key=lambda run: run.style):
        yield Run("".join(run.text for run in group), style)
