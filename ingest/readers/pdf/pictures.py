"""Pages that are pictures: their words cannot be read, and the reader says which pages these are."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.model import Problem, Severity
from ingest.readers.pdf.word import Sheet

ADVICE = "run text recognition (OCR) over the file, or give the programme's web page"
_FEW_WORDS = 20
_MANY_WORDS = 150
_PICTURE_SHARE = 0.3  # of the page's area
_MANY_PATHS = 20


def is_picture(sheet: Sheet) -> bool:
    """Whether the page shows much and says little."""
    if len(sheet.words) > _MANY_WORDS:
        return False
    if sum(any(c.isalpha() for c in word.text) and not _private(word.text) for word in sheet.words) >= _FEW_WORDS:
        return False
    area = sum(max(0.0, shape.width) * max(0.0, shape.height) for shape in sheet.shapes if shape.picture)
    drawn = sheet.paths > _MANY_PATHS or area > _PICTURE_SHARE * sheet.width * sheet.height
    return drawn or sum(_private(word.text) for word in sheet.words) >= _FEW_WORDS


def _private(text: str) -> bool:
    """Letters of a font that does not tell which letters they are."""
    return sum(0xE000 <= ord(c) <= 0xF8FF for c in text) * 2 > len(text)


def problem(pages: Sequence[int]) -> Problem:
    """The notice about pages that are pictures."""
    return Problem(
        code="no_text_layer",
        severity=Severity.WARNING,
        message=f"{named(pages)}: what stands there could not be read.",
        source=f"p. {pages[0]}",
        suggestion=f"If the agenda is there, {ADVICE}.",
    )


def named(pages: Sequence[int]) -> str:
    """ "page 4 and 5 of the PDF are pictures" """
    if len(pages) == 1:
        return f"page {pages[0]} of the PDF is a picture"
    if len(pages) > 6:
        return f"{len(pages)} pages of the PDF (from page {pages[0]} to {pages[-1]}) are pictures"
    return f"page {', '.join(map(str, pages[:-1]))} and {pages[-1]} of the PDF are pictures"
