"""Word documents (.docx): paragraphs with their styles, tables, text boxes, running heads."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from lxml.etree import LxmlError, _Element

from ingest.blocks import Block, Element, Page
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers.word import Looks, elements_of

_LARGEST_PART = 80 << 20
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def recognises(document: Document) -> bool:
    """Whether it is a zip with a Word body in it, or a file named like a Word document that is none."""
    if document.data.startswith(_OLD_WORD):
        return document.suffix in (".doc", ".docx", ".dot")
    return document.data.startswith(b"PK") and _sizes(document.data).get("word/document.xml", -1) >= 0


def page(document: Document) -> Page:
    """The document's elements; running heads and feet come first, with the style names "header" and "footer"."""
    if document.data.startswith(_OLD_WORD):
        raise Unreadable(_old(document.name))
    if max(_sizes(document.data).values(), default=0) > _LARGEST_PART:
        raise Unreadable(f"{document.name}: this Word document unpacks to far more text than a programme has.")
    try:
        word = docx.Document(io.BytesIO(document.data))
        return Page(tuple(_elements(word)), title=word.core_properties.title or "")
    except (OpcError, LxmlError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise Unreadable(
            f"{document.name}: this Word document is damaged; open it in a word processor and save it again."
        ) from error


def _old(name: str) -> str:
    return f"{name}: this is a locked or an old Word document (.doc); save it as .docx without a password, or as PDF."


def _sizes(data: bytes) -> dict[str, int]:
    """The unpacked size of each part; empty for what is no zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return {part.filename: part.file_size for part in package.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError):
        return {}


def _elements(word: WordDocument) -> Iterator[Element]:
    looks = Looks.of(word.styles.element)
    yield from _running(word, looks)
    body: _Element = word.element.body
    yield from elements_of(body, looks)


def _running(word: WordDocument, looks: Looks) -> Iterator[Block]:
    """The lines of the running heads and feet, each once."""
    seen: set[str] = set()
    for section in word.sections:
        for name, part in (
            ("header", section.first_page_header),
            ("header", section.header),
            ("footer", section.footer),
        ):
            if part.is_linked_to_previous:
                continue
            for block in elements_of(part._element, looks):
                if isinstance(block, Block) and block.text not in seen:
                    seen.add(block.text)
                    yield replace(block, where=name, style=replace(block.style, name=name, level=0))
