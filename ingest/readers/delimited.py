"""CSV and its kin: any delimiter, quoting and encoding; lists with a header anywhere and time grids."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from ingest.document import Document
from ingest.readers import markdown
from ingest.readers.tables import Table, finding_of, nodes_of, table
from ingest.readers.tables.headers import grid_corner, header_rows
from ingest.readers.values import plain
from ingest.rows import Finding

_DELIMITERS = ",;\t|"
_NAMED = {".csv", ".tsv", ".tab", ".psv"}
_WIDEST_CELL = 4_000_000


def recognises(document: Document) -> bool:
    """By its name, or because most of its lines have the same cells under a header or beside times."""
    if b"\0" in document.data[:4000] and not document.data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    if document.suffix in _NAMED:
        return bool(document.text.strip())
    if markdown.recognises(document):  # its tables have marks in their cells, and headings between them
        return False
    one = _table(document)
    even = sum(len(list(filter(None, row))) > 2 for row in one.cells)
    return (
        one.width > 2
        and even >= max(3, 0.6 * one.height)
        and bool(header_rows(one)[:1] or (grid_corner(one) is not None and _delimiter(document.text) != "|"))
    )


def read(document: Document) -> Finding:
    """The sessions of the table."""
    return finding_of([_table(document)])


def records(document: Document) -> object:
    """The table's records, to be read together with those of other documents."""
    return nodes_of(replace(_table(document), name=document.name))


@lru_cache(maxsize=2)
def _table(document: Document) -> Table:
    text = document.text.lstrip("\ufeff")
    hint = re.match(r"sep=(.)\r?\n", text, re.IGNORECASE)
    delimiter = hint[1] if hint else _delimiter(text)
    rows, lines = _rows(text[hint.end() :] if hint else text, delimiter, 1 + bool(hint))
    return table("", rows, lines=tuple(lines), letters=False)


def _rows(text: str, delimiter: str, line: int) -> tuple[list[list[str]], list[int]]:
    """The records that hold text, and the line on which each begins."""
    csv.field_size_limit(_WIDEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    rows: list[list[str]] = []
    lines: list[int] = []
    for cells in reader:
        if any(cell.strip() for cell in cells):
            rows.append([plain(cell) for cell in cells])
            lines.append(line)
        line = reader.line_num + 1
    return rows, lines


def _delimiter(text: str) -> str:
    """The delimiter that cuts most records into the same number of cells, more than one."""
    return max(_DELIMITERS, key=lambda delimiter: _evenness(text[:60_000], delimiter))


def _evenness(text: str, delimiter: str) -> float:
    if delimiter not in text:
        return 0.0
    csv.field_size_limit(_WIDEST_CELL)
    widths = [len(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row]
    width, count = Counter(width for width in widths if width > 1).most_common(1)[0] if max(widths) > 1 else (1, 0)
    return count / len(widths) + min(width, 20) / 1000
