"""Plain text: agendas, pasted mails, whatever no other reader claims and is text at all."""

from __future__ import annotations

from ingest.blocks import Block, Page
from ingest.document import Document


def recognises(document: Document) -> bool:
    """Whether the bytes are text."""
    return b"\0" not in document.data[:4096] or document.data[:2] in (b"\xff\xfe", b"\xfe\xff")


def page(document: Document) -> Page:
    """The lines of the text; a block's indent is in characters."""
    lines = enumerate(document.text.splitlines(), start=1)
    return Page(tuple(Block(line.strip(), f"line {n}") for n, line in lines if line.strip()))
