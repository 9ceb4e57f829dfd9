"""Slides (.pptx): titles, text and tables of each slide, from the top to the bottom."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator

import pptx
from lxml.etree import LxmlError
from pptx.exc import PythonPptxError
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.table import Table, _Cell
from pptx.text.text import TextFrame, _Paragraph

from ingest.blocks import Block, Cell, Element, Grid, Page, Style
from ingest.document import Document
from ingest.errors import Unreadable

_LARGEST_PART = 80 << 20
_MOST_PARTS = 20_000
_DEEPEST = 8


def recognises(document: Document) -> bool:
    """Whether it is a zip with a presentation in it."""
    return document.data.startswith(b"PK") and "ppt/presentation.xml" in _sizes(document.data)


def page(document: Document) -> Page:
    """The elements of all slides; a slide's title is a heading. Raises Unreadable."""
    sizes = _sizes(document.data)
    if max(sizes.values(), default=0) > _LARGEST_PART or len(sizes) > _MOST_PARTS:
        raise Unreadable(f"{document.name}: these slides unpack to far more than a programme has.")
    try:
        slides = pptx.Presentation(io.BytesIO(document.data)).slides
        return Page(tuple(element for number, slide in enumerate(slides, 1) for element in _slide(slide, number)))
    except (PythonPptxError, LxmlError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise Unreadable(f"{document.name}: these slides are damaged; open them and save them again.") from error


def _sizes(data: bytes) -> dict[str, int]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return {part.filename: part.file_size for part in package.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError):
        return {}


def _slide(slide: Slide, number: int) -> Iterator[Element]:
    title = slide.shapes.title
    for shape in sorted(_shapes(slide.shapes, 0), key=lambda shape: (shape.top or 0, shape.left or 0)):
        if isinstance(shape, GraphicFrame):
            if shape.has_table:
                yield _grid(shape.table, number)
        elif shape.has_text_frame:
            is_title = title is not None and shape.shape_id == title.shape_id
            yield from _blocks(shape.text_frame, number, 2 if is_title else 0)  # type: ignore[attr-defined]


def _shapes(shapes: Iterable[BaseShape], depth: int) -> Iterator[BaseShape]:
    for shape in shapes:
        if isinstance(shape, GroupShape):
            if depth < _DEEPEST:
                yield from _shapes(shape.shapes, depth + 1)
        else:
            yield shape


def _blocks(frame: TextFrame, slide: int, level: int) -> Iterator[Block]:
    gap = 1.0
    for paragraph in frame.paragraphs:
        for line in paragraph.text.replace("\v", "\n").split("\n"):
            if line.strip():
                style = Style(level=level, bold=level > 0 or _is_bold(paragraph), indent=float(paragraph.level))
                yield Block(line.strip(), f"slide {slide}", style, page=slide, gap=gap)
                gap = 0.0
            else:
                gap += 1.0


def _is_bold(paragraph: _Paragraph) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.font.bold for run in runs)


def _grid(table: Table, slide: int) -> Grid:
    cells = (
        Cell(tuple(_blocks(cell.text_frame, slide, 0)), row, column, *_spans(cell))
        for row, line in enumerate(table.rows)
        for column, cell in enumerate(line.cells)
        if not cell.is_spanned
    )
    return Grid(f"slide {slide}", tuple(cells), page=slide)


def _spans(cell: _Cell) -> tuple[int, int]:
    return (cell.span_height, cell.span_width) if cell.is_merge_origin else (1, 1)
