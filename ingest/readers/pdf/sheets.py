"""The pages of a PDF as sheets, one at a time: pdfium first, playa where pdfium cannot open the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2 as pdfium

from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers.pdf.characters import Characters
from ingest.readers.pdf.drawings import drawings
from ingest.readers.pdf.hidden import seen
from ingest.readers.pdf.turn import Turn
from ingest.readers.pdf.word import Sheet

MOST_PAGES = 1000


def sheets(document: Document) -> Iterator[Sheet]:
    """The pages in order, closed again before the next. Raises Unreadable: locked, broken."""
    try:
        pdf = pdfium.PdfDocument(document.data)
    except pdfium.PdfiumError as error:
        if _locked(error):
            raise Unreadable(
                f"{document.name}: this PDF is protected by a password; open it with the password, print it to a new"
                " PDF and give that one."
            ) from error
        from ingest.readers.pdf.rescue import rescued_sheets  # few files need it

        yield from rescued_sheets(document)
        return
    try:
        for index in range(min(len(pdf), MOST_PAGES)):
            yield _sheet(pdf, index)
    finally:
        pdf.close()


def _locked(error: pdfium.PdfiumError) -> bool:
    return getattr(error, "err_code", None) == 4 or "password" in str(error).lower()


def _sheet(pdf: pdfium.PdfDocument, index: int) -> Sheet:
    try:
        page = pdf[index]
    except pdfium.PdfiumError:
        return Sheet(index + 1, 612.0, 792.0, ())
    textpage = page.get_textpage()
    try:
        return _upright(page, textpage, index + 1)
    finally:
        textpage.close()
        page.close()


def _upright(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, number: int) -> Sheet:
    """The page as most of its words want to be read."""
    left, bottom, right, top = page.get_cropbox()
    turn = Turn(left, bottom, right, top, page.get_rotation())
    words = tuple(Characters(textpage, turn).words())
    angle, count = Counter(word.angle for word in words).most_common(1)[0] if words else (0, 0)
    if angle in (90, 180, 270) and count > 0.6 * len(words):
        turn = replace(turn, degrees=(turn.degrees + angle) % 360)
        words = tuple(Characters(textpage, turn).words())
    drawn = drawings(page, turn)
    width, height = max(1.0, turn.width), max(1.0, turn.height)  # a damaged page may have no size
    shown = seen(words, drawn.shapes, width, height)
    return Sheet(number, width, height, shown, tuple(drawn.shapes), tuple(drawn.edges), drawn.paths)
