"""The elements of a document's body in their order: lines and grids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element

from ingest.blocks import Block, Cell, Element, Grid, Run, Style
from ingest.readers.word.looks import Looks
from ingest.readers.word.tags import FALLBACK, W, number, value

_HIDDEN = (W + "del", W + "moveFrom", FALLBACK)
_DEEPEST = 12


@dataclass
class _Place:
    """Where the reading stands: paragraphs, tables and empty paragraphs so far."""

    looks: Looks
    paragraphs: int = 0
    tables: int = 0
    empty: int = field(default=0)


def elements_of(body: _Element, looks: Looks) -> Iterator[Element]:
    """All lines and tables below `body`; a table of one cell is the lines in it."""
    yield from _elements(body, _Place(looks), 0)


def _elements(parent: _Element, place: _Place, depth: int) -> Iterator[Element]:
    for child in parent:
        if child.tag == W + "p":
            yield from _paragraph(child, place)
        elif child.tag == W + "tbl" and depth < _DEEPEST:
            yield from _table(child, place, depth)
        elif child.tag not in _HIDDEN and depth < _DEEPEST and isinstance(child.tag, str):
            yield from _elements(child, place, depth + 1)


def _paragraph(paragraph: _Element, place: _Place) -> Iterator[Element]:
    place.paragraphs += 1
    style = place.looks.of_paragraph(paragraph)
    lines = _lines(paragraph, style, place.looks)
    for runs in lines:
        block = _block(runs, style, f"paragraph {place.paragraphs}")
        if block is None:
            place.empty += 1
            continue
        yield replace(block, gap=float(place.empty))
        place.empty = 0
    for box in _text_boxes(paragraph):
        yield from _elements(box, place, _DEEPEST - 2)


def _text_boxes(paragraph: _Element) -> Iterator[_Element]:
    for box in paragraph.iter(W + "txbxContent"):
        if not any(above.tag == FALLBACK for above in box.iterancestors()):
            yield box


def _lines(paragraph: _Element, style: Style, looks: Looks) -> list[list[Run]]:
    """The runs of each line of a paragraph; a soft return begins a new line."""
    lines: list[list[Run]] = [[]]
    for run in _runs(paragraph):
        look = looks.of_run(run, style)
        for part in run:
            if part.tag in (W + "br", W + "cr"):
                lines.append([])
            elif text := _text(part):
                lines[-1].append(Run(text, look))
    return lines


def _runs(parent: _Element) -> Iterator[_Element]:
    for child in parent:
        if child.tag == W + "r":
            yield child
        elif child.tag not in _HIDDEN and child.tag != W + "pPr" and isinstance(child.tag, str):
            yield from _runs(child)


def _text(part: _Element) -> str:
    if part.tag == W + "t":
        return part.text or ""
    if part.tag in (W + "tab", W + "ptab"):
        return "\t"
    return "-" if part.tag == W + "noBreakHyphen" else ""


def _block(runs: list[Run], style: Style, where: str) -> Block | None:
    text = "".join(run.text for run in runs).replace("\u00a0", " ")
    if not text.strip():
        return None
    told = [run for run in runs if run.text.strip()]
    longest = max(told, key=lambda run: len(run.text)).style
    bold = all(run.style.bold for run in told)
    merged = _merged(runs)
    return Block(text.strip(), where, replace(longest, bold=bold), runs=merged if len(merged) > 1 else ())


def _merged(runs: list[Run]) -> tuple[Run, ...]:
    merged: list[Run] = []
    for run in runs:
        if merged and (merged[-1].style == run.style or not run.text.strip()):
            merged[-1] = replace(merged[-1], text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return tuple(merged)


def _table(table: _Element, place: _Place, depth: int) -> Iterator[Element]:
    place.tables += 1
    name = f"table {place.tables}"
    cells = _spanned([cell for row, tr in enumerate(_rows(table)) for cell in _row(tr, row, place, depth)])
    place.empty = 0
    if len(cells) == 1:
        yield from cells[0].blocks
    elif any(cell.blocks for cell in cells):
        yield Grid(name, tuple(_located(cell, name) for cell in cells))


def _located(cell: Cell, table: str) -> Cell:
    where = f"{table}, row {cell.row + 1}"
    return replace(cell, blocks=tuple(replace(block, where=where) for block in cell.blocks))


def _rows(table: _Element) -> Iterator[_Element]:
    for child in table:
        if child.tag == W + "tr":
            yield child
        elif child.tag not in (*_HIDDEN, W + "tblPr", W + "tblGrid") and isinstance(child.tag, str):
            yield from _rows(child)


def _row(tr: _Element, row: int, place: _Place, depth: int) -> Iterator[Cell]:
    """The cells of a row; one that continues the cell above has row_span 0."""
    column = number(value(tr.find(W + "trPr"), "gridBefore"))
    for tc in _cells(tr):
        properties = tc.find(W + "tcPr")
        span = max(1, number(value(properties, "gridSpan")))
        merge = value(properties, "vMerge")
        goes_on = merge is not None and merge != "restart"
        place.empty = 0
        blocks = () if goes_on else tuple(flat(_elements(tc, place, depth + 2)))
        yield Cell(blocks, row, column, 0 if goes_on else 1, span)
        column += span


def _cells(tr: _Element) -> Iterator[_Element]:
    for child in tr:
        if child.tag == W + "tc":
            yield child
        elif child.tag not in (*_HIDDEN, W + "trPr") and isinstance(child.tag, str):
            yield from _cells(child)


def flat(elements: Iterator[Element]) -> Iterator[Block]:
    """The blocks of a cell; a table in it gives a line per row, its cells apart by tabs."""
    for element in elements:
        if isinstance(element, Block):
            yield element
            continue
        for row in sorted({cell.row for cell in element.cells}):
            inside = [cell for cell in element.cells if cell.row == row and cell.blocks]
            if inside:
                text = "\t".join(" ".join(cell.text.split("\n")) for cell in inside)
                yield replace(inside[0].blocks[0], text=text, runs=())


def _spanned(cells: list[Cell]) -> list[Cell]:
    """The cells with continued ones counted in the row_span of the cell that they continue."""
    top: dict[int, int] = {}  # column → index in `kept`
    kept: list[Cell] = []
    for cell in cells:
        if cell.row_span == 0 and cell.column in top:
            above = kept[top[cell.column]]
            kept[top[cell.column]] = replace(above, row_span=cell.row - above.row + 1)
        else:
            top[cell.column] = len(kept)
            kept.append(replace(cell, row_span=1))
    return kept
