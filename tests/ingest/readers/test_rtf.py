"""Rich text: tables whose cells hold several lines, looks, lists, characters, and groups that are passed over."""

from __future__ import annotations

import pytest

from ingest.blocks import Block, Element, Grid
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers import rtf


def _elements(body: str) -> tuple[Element, ...]:
    return rtf.page(Document("agenda.rtf", f"{{\\rtf1\\ansi\\ansicpg1252 {body}}}".encode("ascii"))).elements


def _row(*cells: str) -> str:
    ends = "".join(f"\\cellx{2000 * n}" for n in range(1, len(cells) + 1))
    return f"\\trowd{ends}" + "".join(f"\\pard\\intbl {cell}\\cell" for cell in cells) + "\\row\n"


def test_a_cell_keeps_its_lines() -> None:
    (grid, after) = _elements(
        _row("8:00", "Gait\\par Hall A", "") + _row("9:00", "{\\b Pain}", "Ada Quist") + "\\pard End\\par"
    )
    assert isinstance(grid, Grid)
    assert [(cell.row, cell.column, cell.text) for cell in grid.cells] == [
        (0, 0, "8:00"),
        (0, 1, "Gait\nHall A"),
        (1, 0, "9:00"),
        (1, 1, "Pain"),
        (1, 2, "Ada Quist"),
    ]
    assert isinstance(after, Block) and after.text == "End"


def test_looks_are_those_of_the_group() -> None:
    (head, line, item) = _elements(
        "{\\b Friday}\\par\\par {\\b 8:00} Caf\\'e9 \\u8211? {\\i Quist}\\par"
        "\\pard\\li720 {\\listtext\\bullet\\tab}Pain\\par"
    )
    assert isinstance(head, Block) and head.style.bold
    assert isinstance(line, Block) and (line.text, line.gap, line.style.bold) == ("8:00 Café – Quist", 1.0, False)
    assert [run.text for run in line.runs] == ["8:00", " Café – ", "Quist"]
    assert isinstance(item, Block) and (item.text, item.style.indent, item.style.bullet) == ("Pain", 36.0, True)


def test_what_is_no_text_of_the_document_is_passed_over() -> None:
    hidden = "{\\fonttbl{\\f0 Times;}}{\\*\\generator Office;}{\\info{\\title Old}}{\\header Page}"
    assert [e.text for e in _elements(hidden + "8:00 Gait\\par") if isinstance(e, Block)] == ["8:00 Gait"]


def test_a_file_without_text_is_refused() -> None:
    with pytest.raises(Unreadable, match="empty"):
        _elements("\\par")
