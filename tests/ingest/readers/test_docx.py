"""Word documents, slides' cousins: layouts, and what must be refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from ingest.blocks import Block, Grid
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.extractors import extract
from ingest.readers import docx as reader
from tests.ingest.readers import docx_table_layouts
from tests.ingest.readers.docx_layouts import LAYOUTS, Maker, made
from tests.ingest.readers.printed import printed

EXPECTED = Path(__file__).parent / "samples/docx"


def _document(data: bytes, name: str = "agenda.docx") -> Document:
    return Document(name, data)


@pytest.mark.parametrize("layout", (*LAYOUTS, *docx_table_layouts.LAYOUTS), ids=lambda layout: layout.__name__)
def test_a_layout_reads_as_expected(layout: Maker) -> None:
    document = _document(made(layout))
    assert reader.recognises(document)
    expected = (EXPECTED / f"{layout.__name__}.rows").read_text(encoding="utf-8")
    assert printed(extract(reader.page(document))) == expected


def test_a_content_control_is_read() -> None:
    word = docx.Document()
    outside, inside = word.add_paragraph("8:00 Welcome"), word.add_paragraph("9:00 In a content control")
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    outside._p.addnext(control)
    control[0].append(inside._p)
    data = io.BytesIO()
    word.save(data)
    page = reader.page(_document(data.getvalue()))
    assert [element.text for element in page.elements if isinstance(element, Block)] == [
        "8:00 Welcome",
        "9:00 In a content control",
    ]


def test_a_merged_cell_is_one_cell() -> None:
    word = docx.Document()
    table = word.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Monday"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Plenary"
    data = io.BytesIO()
    word.save(data)
    (grid,) = reader.page(_document(data.getvalue())).elements
    assert isinstance(grid, Grid)
    told = [(cell.text, cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells if cell.text]
    assert told == [("Monday", 0, 0, 2, 1), ("Plenary", 0, 1, 1, 2)]


@pytest.mark.parametrize("data", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600], ids=["old-word"])
def test_an_old_document_is_refused_in_words(data: bytes) -> None:
    document = _document(data, "agenda.doc")
    assert reader.recognises(document)
    with pytest.raises(Unreadable, match=r"save it as \.docx"):
        reader.page(document)


def test_a_damaged_document_is_refused_in_words() -> None:
    with pytest.raises(Unreadable, match="damaged"):
        reader.page(_document(made(LAYOUTS[0])[:3000]))


def test_a_bomb_is_not_unpacked() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * (90 << 20))
    with pytest.raises(Unreadable, match="far more text"):
        reader.page(_document(data.getvalue()))
