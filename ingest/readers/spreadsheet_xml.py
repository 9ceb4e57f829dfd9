"""Workbooks of 2003 written as XML (SpreadsheetML), often under the name .xls; read as tables."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ingest.document import Document
from ingest.readers.parsed import children, xml_of
from ingest.readers.tables import Table, finding_of, table
from ingest.readers.tables.table import Position
from ingest.rows import Finding

_SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
_NAMESPACE = f"{{{_SPACE}}}"
_WIDEST, _HIGHEST = 300, 100_000  # of a programme's table


def recognises(document: Document) -> bool:
    return _SPACE.encode() in document.data[:2000] and xml_of(document) is not None


def read(document: Document) -> Finding:
    """The sessions of all sheets, joined."""
    root = xml_of(document)
    assert root is not None
    return finding_of([_table(sheet) for sheet in children(root, "Worksheet")])


def _table(sheet: etree._Element) -> Table:
    rows: list[list[str]] = []
    spans: dict[Position, Position] = {}
    for row in (row for grid in children(sheet, "Table") for row in children(grid, "Row")):
        at = _number(row, "Index", len(rows) + 1) - 1
        rows.extend([] for _ in range(min(at, _HIGHEST) - len(rows)))
        cells: list[str] = []
        for column, cell in _placed(row):
            cells.extend([""] * (column - len(cells)))
            cells.append(_text(cell))
            if (span := (_number(cell, "MergeDown", 0) + 1, _number(cell, "MergeAcross", 0) + 1)) != (1, 1):
                spans[len(rows), column] = span
        rows.append(cells)
    return table(str(sheet.get(f"{_NAMESPACE}Name", "")), rows, spans)


def _placed(row: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """The cells with their columns, counted from 0: a cell may say its own, or span several."""
    column = 0
    for cell in children(row, "Cell"):
        column = _number(cell, "Index", column + 1) - 1
        if column >= _WIDEST:
            return
        yield column, cell
        column += 1 + _number(cell, "MergeAcross", 0)


def _number(element: etree._Element, name: str, default: int) -> int:
    text = element.get(f"{_NAMESPACE}{name}", "")
    return int(text) if text.isdigit() else default


def _text(cell: etree._Element) -> str:
    """The cell's text; a date and time as ISO text, one without a day as the time alone."""
    data = next(children(cell, "Data"), None)
    text = "" if data is None else "".join(map(str, data.itertext()))
    lines = "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))
    if data is None or data.get(f"{_NAMESPACE}Type") != "DateTime":
        return lines
    day, _, clock = lines.partition("T")
    clock = clock[:5] if clock[:5] != "00:00" else ""
    return clock if day.startswith("1899") else f"{day}T{clock}" if clock else day
