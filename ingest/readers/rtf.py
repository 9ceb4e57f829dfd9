"""Rich text (.rtf): its paragraphs and tables with their looks."""

from __future__ import annotations

from ingest.blocks import Page
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers.rich import elements_of, tokens_of

_MARK = b"{\\rtf"
_LARGEST = 20 << 20


def recognises(document: Document) -> bool:
    """Whether the bytes begin as rich text does."""
    return document.data.lstrip()[:5] == _MARK


def page(document: Document) -> Page:
    """The lines and tables of the text. Raises Unreadable for a file without text or one that is far too large."""
    if len(document.data) > _LARGEST:
        raise Unreadable(f"{document.name}: this RTF document is far larger than a programme; save it as .docx or PDF.")
    elements = elements_of(tokens_of(document.data.decode("latin-1")))
    if not elements:
        raise Unreadable(f"{document.name}: this RTF document is damaged or empty; save it as .docx or PDF.")
    return Page(tuple(elements))
