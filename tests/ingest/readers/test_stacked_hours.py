"""Hours printed one below the other at the side of a page: a start and its end, or a list of starts."""

from __future__ import annotations

import io
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from ingest.blocks import Block
from ingest.document import Document
from ingest.readers.pdf import page

PAIRS = [("8:00 AM", "9:00 AM"), ("9:00 AM", "10:15 AM"), ("11:30 AM", "1:00 PM"), ("1:30 PM", "2:00 PM")]
STARTS = [("8:00 AM", "8:15 AM", "8:30 AM"), ("9:00 AM", "9:15 AM", "9:30 AM"), ("1:00 PM", "1:15 PM", "1:30 PM")]


def _texts(times: Sequence[Sequence[str]]) -> list[str]:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=True)
    y = 740
    for entry in times:
        canvas.drawString(140, y, f"Gait and balance at {entry[0]}")
        for line, text in enumerate(entry):
            canvas.drawString(50, y - 13 * line, text)
        y -= 70
    canvas.save()
    found = page(Document("hours.pdf", out.getvalue())).elements
    blocks = [[e] if isinstance(e, Block) else [b for cell in e.cells for b in cell.blocks] for e in found]
    return [block.text for part in blocks for block in part]


def test_an_end_below_its_start_makes_a_range() -> None:
    read = " ".join(_texts(PAIRS))
    assert all(f"{start} – {end}" in read for start, end in PAIRS)


def test_a_column_of_starts_stays_one() -> None:
    assert " – " not in " ".join(_texts(STARTS))
