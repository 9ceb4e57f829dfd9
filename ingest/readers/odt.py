"""OpenDocument text (.odt): headings, paragraphs, lists and tables."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from lxml import etree
from lxml.etree import LxmlError, _Element

from ingest.blocks import Block, Cell, Element, Grid, Page, Style
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers.word import flat

_TYPE = b"application/vnd.oasis.opendocument.text"
_LARGEST_PART = 80 << 20
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
_BREAKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n", f"{_TEXT}soft-page-break": ""}
_LEFT_OUT = (f"{_TEXT}note", f"{_OFFICE}annotation", f"{_TEXT}tracked-changes", f"{_TEXT}table-of-content")
_HEADING = re.compile(r"(?:Heading|Überschrift|Titre)_20_([1-6])|Title|Titel")
_DEEPEST = 40
_MOST_REPEATED = 50


def recognises(document: Document) -> bool:
    """Whether it is a package that says it holds OpenDocument text."""
    return document.data.startswith(b"PK") and _TYPE in document.data[:200]


def page(document: Document) -> Page:
    """The elements of the text in reading order. Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(document.data)) as package:
            if package.getinfo("content.xml").file_size > _LARGEST_PART:
                raise Unreadable(f"{document.name}: this document unpacks to far more text than a programme has.")
            data = package.read("content.xml")
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (LxmlError, zipfile.BadZipFile, KeyError, RuntimeError, ValueError) as error:
        raise Unreadable(f"{document.name}: this document is damaged or locked; save it again as .docx.") from error
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    return Page(tuple(_Reading(_bold_styles(root), _levels(root)).elements(body, 0)) if body is not None else ())


def _bold_styles(root: _Element) -> frozenset[str]:
    """The names of the paragraph and text styles that are bold."""
    properties = root.iter(f"{_STYLE}text-properties")
    bold = (each.getparent() for each in properties if each.get(f"{_FO}font-weight") == "bold")
    return frozenset(style.get(f"{_STYLE}name", "") for style in bold if style is not None)


class _Reading:
    """Goes through the document with the count of its paragraphs and of the empty ones."""

    def __init__(self, bold: frozenset[str], levels: dict[str, int]) -> None:
        self._bold = bold
        self._levels = levels
        self._number = 0
        self._gap = 0.0

    def elements(self, parent: _Element, depth: int, lists: int = 0) -> Iterator[Element]:
        for child in parent if depth < _DEEPEST else ():
            if child.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                yield from self._paragraph(child, lists)
            elif child.tag == f"{_TABLE}table":
                yield self._grid(child, depth)
            elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
                yield from self.elements(child, depth + 1, lists + (child.tag == f"{_TEXT}list"))

    def _paragraph(self, paragraph: _Element, lists: int) -> Iterator[Block]:
        self._number += 1
        told = _told(paragraph).strip()
        if not told:
            self._gap += 1
            return
        level = _count(paragraph, f"{_TEXT}outline-level") if paragraph.tag == f"{_TEXT}h" else self._styled(paragraph)
        style = Style(bold=level > 0 or self._is_bold(paragraph), level=level, bullet=lists > 0, indent=float(lists))
        yield Block(told, f"paragraph {self._number}", style, gap=self._gap)
        self._gap = 0.0

    def _styled(self, paragraph: _Element) -> int:
        """The level that the paragraph's style gives it, 0 for running text."""
        name = paragraph.get(f"{_TEXT}style-name", "")
        found = _HEADING.fullmatch(name)
        return self._levels.get(name, int(found[1] or 1) if found else 0)

    def _is_bold(self, paragraph: _Element) -> bool:
        if paragraph.get(f"{_TEXT}style-name") in self._bold:
            return True
        spans = paragraph.findall(f"{_TEXT}span")
        bold = "".join(_told(span) for span in spans if span.get(f"{_TEXT}style-name") in self._bold)
        return bool(bold.strip()) and bold.split() == _told(paragraph).split()

    def _grid(self, table: _Element, depth: int) -> Grid:
        where = f"paragraph {self._number + 1}"
        cells: list[Cell] = []
        for row, line in enumerate(_rows(table)):
            column = 0
            for cell in line:
                blocks = tuple(flat(self.elements(cell, depth + 2)))
                if cell.tag == f"{_TABLE}table-cell" and blocks:
                    spans = (
                        _count(cell, f"{_TABLE}number-rows-spanned"),
                        _count(cell, f"{_TABLE}number-columns-spanned"),
                    )
                    cells.append(Cell(blocks, row, column, *spans))
                column += min(_count(cell, f"{_TABLE}number-columns-repeated"), _MOST_REPEATED)
        return Grid(where, tuple(cells))


def _rows(table: _Element) -> Iterator[_Element]:
    """The rows of a table, those of tables in its cells aside."""
    for child in table:
        if child.tag == f"{_TABLE}table-row":
            yield child
        elif child.tag in (f"{_TABLE}table-header-rows", f"{_TABLE}table-row-group", f"{_TABLE}table-rows"):
            yield from _rows(child)


def _levels(root: _Element) -> dict[str, int]:
    """The names of paragraph styles that are, or are made from, those of headings → their level; a title has 1."""
    parents = {s.get(f"{_STYLE}name", ""): s.get(f"{_STYLE}parent-style-name", "") for s in root.iter(f"{_STYLE}style")}
    named = {name: _HEADING.fullmatch(parent) or _HEADING.fullmatch(name) for name, parent in parents.items()}
    return {name: int(found[1] or 1) for name, found in named.items() if found}


def _count(element: _Element, name: str) -> int:
    told = element.get(name, "1")
    return int(told) if told.isdecimal() and len(told) < 9 else 1


def _told(element: _Element) -> str:
    """The text of a paragraph with its tabs, breaks and runs of spaces."""
    parts = [element.text or ""]
    for child in element:
        if child.tag == f"{_TEXT}s":
            parts.append(" " * min(_count(child, f"{_TEXT}c"), 200))
        elif child.tag in _BREAKS:
            parts.append(_BREAKS[child.tag])
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT:
            parts.append(_told(child))
        parts.append(child.tail or "")
    return "".join(parts)
