"""Second opinion for files that pdfium cannot open: playa finds the pages of a cut-off or damaged PDF."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import playa
from playa.content import TextObject
from playa.exceptions import PDFException

from ingest.blocks import Style
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers.pdf.word import Sheet, Word

_BROKEN = (PDFException, ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError)
_BADLY = (EOFError, RuntimeError, StopIteration, TypeError, ValueError, struct.error)


def rescued_sheets(document: Document) -> Iterator[Sheet]:
    """What can still be read. Raises Unreadable where that is nothing."""
    found = False
    try:
        pdf = playa.parse(document.data)  # its pages hold it by a weak reference only
        for number, page in enumerate(pdf.pages, start=1):
            words = tuple(word for text in page.texts or () for word in _words(text))
            found = found or bool(words)
            yield Sheet(number, float(page.width), float(page.height), words)
    except (*_BROKEN, *_BADLY) as error:
        if not found:
            raise Unreadable(_broken(document)) from error
    if not found:
        raise Unreadable(_broken(document))


def _broken(document: Document) -> str:
    return f"{document.name}: this PDF is damaged or cut off and holds no readable page; download it again."


def _words(text: TextObject) -> Iterator[Word]:
    """The words of one drawn text, its width shared out over its letters."""
    chars = str(text.chars)
    box: tuple[float, float, float, float] | None = text.bbox
    if box is None:
        return
    left, top, right, bottom = box
    name = str(text.fontname or "").lower()
    style = Style(size=round((bottom - top) * 2) / 2, bold="bold" in name, italic="ital" in name or "obli" in name)
    step = (right - left) / max(1, len(chars))
    place = 0
    for part in chars.split():
        place = chars.index(part, place)
        yield Word(part, left + place * step, top, left + (place + len(part)) * step, bottom, bottom, style)
        place += len(part)
