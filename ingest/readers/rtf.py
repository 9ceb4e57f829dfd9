"""Rich text (.rtf): the text of its paragraphs and cells, read as typed text is."""

from __future__ import annotations

from dataclasses import replace

from striprtf.striprtf import rtf_to_text

from ingest.blocks import Page
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers import text

_MARK = b"{\\rtf"
_LARGEST = 20 << 20


def recognises(document: Document) -> bool:
    """Whether the bytes begin as rich text does."""
    return document.data.lstrip()[:5] == _MARK


def page(document: Document) -> Page:
    """The lines of the text. Raises Unreadable for a file that is broken or far too large."""
    if len(document.data) > _LARGEST:
        raise Unreadable(f"{document.name}: this RTF document is far larger than a programme; save it as .docx or PDF.")
    try:
        plain = rtf_to_text(document.data.decode("latin-1"), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, IndexError) as error:
        raise Unreadable(f"{document.name}: this RTF document is damaged; save it as .docx or PDF.") from error
    return text.page(replace(document, data=plain.encode(errors="replace")))
