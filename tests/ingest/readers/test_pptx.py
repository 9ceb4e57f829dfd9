"""Slides: a title per day, a table, and text."""

from __future__ import annotations

import io

import pptx
from pptx.util import Inches

from ingest.document import Document
from ingest.extractors import extract
from ingest.readers import docx
from ingest.readers import pptx as reader
from tests.ingest.readers.printed import printed

ROWS = (
    ("Time", "Session", "Speaker"),
    ("8:00-8:30", "Registration", ""),
    ("8:30-9:15", "Keynote: Small steps", "Ana Roy, MD"),
    ("9:15-9:30", "Break", ""),
)
TEXT = "9:00-10:00 Panel: Fit to fly\nModerator: Bo Dee, MD\n10:00-10:30 Coffee\n10:30-11:30 Workshop: Taping (Room 3)"
EXPECTED = """\
dates: Thursday, May 6, 2027
[Thursday, May 6, 2027] 8:00-8:30 | Registration
[Thursday, May 6, 2027] 8:30-9:15 | Keynote: Small steps | Speaker: Ana Roy, MD
[Thursday, May 6, 2027] 9:15-9:30 | Break
[Friday, May 7, 2027] 9:00-10:00 | Panel: Fit to fly | Moderator: Bo Dee, MD
[Friday, May 7, 2027] 10:00-10:30 | Coffee
[Friday, May 7, 2027] 10:30-11:30 | Workshop: Taping | @ Room 3
"""


def _slides() -> bytes:
    deck = pptx.Presentation()
    first = deck.slides.add_slide(deck.slide_layouts[5])
    first.shapes.title.text = "Thursday, May 6, 2027"
    table = first.shapes.add_table(len(ROWS), 3, Inches(1), Inches(2), Inches(8), Inches(3)).table
    for number, row in enumerate(ROWS):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    second = deck.slides.add_slide(deck.slide_layouts[1])
    second.shapes.title.text = "Friday, May 7, 2027"
    second.placeholders[1].text = TEXT
    data = io.BytesIO()
    deck.save(data)
    return data.getvalue()


def test_slides_read_as_expected() -> None:
    document = Document("deck.pptx", _slides())
    assert reader.recognises(document)
    assert not docx.recognises(document)
    assert printed(extract(reader.page(document))) == EXPECTED
