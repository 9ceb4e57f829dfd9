"""The reader's two words: does it know the document, and what does its page hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.blocks import Block, Element, Page
from ingest.document import Document
from ingest.errors import Unreadable
from ingest.model import Problem, Severity
from ingest.readers.pdf import pictures
from ingest.readers.pdf.arranging import Arranger, with_card
from ingest.readers.pdf.bullets import drawn_bullets
from ingest.readers.pdf.cards import cards
from ingest.readers.pdf.cutting import bands
from ingest.readers.pdf.furniture import Furniture
from ingest.readers.pdf.leaders import without_leaders
from ingest.readers.pdf.pieces import Piece, pieces
from ingest.readers.pdf.placed import Item, Placed
from ingest.readers.pdf.rails import with_rails
from ingest.readers.pdf.rotated import laid_down
from ingest.readers.pdf.sheets import sheets
from ingest.readers.pdf.sides import flush_right, with_sides
from ingest.readers.pdf.slots import placed_tables
from ingest.readers.pdf.stacked import with_ranges
from ingest.readers.pdf.word import Sheet

_WORD = re.compile(r"\w[\w-]*")
_LONG = 12  # lines: so many make a column of text
MOST_WORDS = 250_000
_HEAD = 1024  # bytes within which the signature may stand


@dataclass(frozen=True)
class Setting:
    """What the whole document tells about its pages: words in lower case, margins, sides of text columns, and where
    rooms are set flush right."""

    vocabulary: frozenset[str]
    margins: tuple[float, float]
    sides: frozenset[tuple[float, float]]
    flush: frozenset[int]


def recognises(document: Document) -> bool:
    """Whether the signature of a PDF stands near the beginning."""
    return b"%PDF-" in document.data[:_HEAD]


def page(document: Document) -> Page:
    """All pages' elements in reading order. Raises Unreadable: locked, damaged, nothing but pictures."""
    furniture = Furniture()
    read: list[tuple[Sheet, list[Piece]]] = []
    problems: list[Problem] = []
    words = 0
    for sheet in sheets(document):
        words += len(sheet.words)
        if words > MOST_WORDS:
            problems.append(_too_long(sheet.number))
            break
        dots = drawn_bullets(sheet.words, sheet.shapes)
        found = pieces([*sheet.words, *laid_down(sheet.words, sheet.shapes), *dots], sheet.edges)
        furniture.learn(found, sheet.height)
        read.append((sheet, found))
    shown = [sheet.number for sheet, _ in read if pictures.is_picture(sheet)]
    _refuse_pictures(document, read, shown)
    setting = Setting(_vocabulary(read), _margins(read), _sides(read), flush_right(found for _, found in read))
    elements: list[Element] = []
    for (sheet, _), found in zip(read, with_ranges(without_leaders([found for _, found in read])), strict=True):
        elements.extend(_elements(sheet, found, furniture, setting))
    problems.extend([pictures.problem(shown)] if shown else [])
    return Page(tuple(elements), problems=tuple(problems))


def _too_long(page: int) -> Problem:
    return Problem(
        code="pages_unread",
        severity=Severity.WARNING,
        message=f"The PDF is very long: what stands from page {page} on was not read.",
        source=f"p. {page}",
        suggestion="Give the pages of the programme alone.",
    )


def _refuse_pictures(document: Document, read: Sequence[tuple[Sheet, list[Piece]]], shown: Sequence[int]) -> None:
    words = sum(len(sheet.words) for sheet, _ in read)
    if shown and len(shown) == len(read):
        raise Unreadable(f"{document.name}: {pictures.named(shown)}, so there is no text to read; {pictures.ADVICE}.")
    if not words:
        raise Unreadable(f"{document.name}: this PDF holds no text.")


def _vocabulary(read: Sequence[tuple[Sheet, list[Piece]]]) -> frozenset[str]:
    """The document's words in lower case, those broken by a hyphen at a line's end left out."""
    words: set[str] = set()
    for _, found in read:
        for piece in found:
            words.update(word for word in _WORD.findall(piece.text.lower()) if not word.endswith("-"))
    return frozenset(words)


def _body(sheet: Sheet, found: Sequence[Piece]) -> list[Piece]:
    """What stands between the margins at the top and at the bottom."""
    return [piece for piece in found if 0.08 < piece.base / sheet.height < 0.93]


def _margins(read: Sequence[tuple[Sheet, list[Piece]]]) -> tuple[float, float]:
    """Where the text of a usual page begins on the left and ends on the right, in points."""
    bodies = [body for sheet, found in read if len(body := _body(sheet, found)) > 4]
    lefts = sorted(min(piece.left for piece in body) for body in bodies)
    rights = sorted(max(piece.right for piece in body) for body in bodies)
    return (lefts[len(lefts) // 2], rights[len(rights) // 2]) if bodies else (1e6, 0.0)


def _sides(read: Sequence[tuple[Sheet, list[Piece]]]) -> frozenset[tuple[float, float]]:
    """The left and right sides of the document's columns of text, in points."""
    sides: set[tuple[float, float]] = set()
    for sheet, found in read:
        for band in bands(_body(sheet, found), 0.0, sheet.width):
            if len(band.columns) > 1 and all(len(column) >= _LONG for column in band.columns):
                last = max(item.right for item in band.columns[-1])
                rights = [*(right for _, right in band.bounds[:-1]), last]
                sides.update(
                    (min(i.left for i in column), right) for column, right in zip(band.columns, rights, strict=True)
                )
    return frozenset(sides)


def _elements(sheet: Sheet, found: list[Piece], furniture: Furniture, setting: Setting) -> list[Element]:
    kept, heads = furniture.taken_out(found, sheet.height)
    arranger = Arranger(sheet.number, setting.vocabulary, setting.sides, shapes=sheet.shapes)
    left = min([piece.left for piece in kept] + [setting.margins[0]])
    right = max([piece.right for piece in kept] + [min(setting.margins[1], sheet.width)])
    tables, free = placed_tables(sheet, kept, arranger)
    items: list[Item] = [*with_sides(with_rails(free), setting.flush), *tables]
    panels = []
    for number, (box, own) in enumerate(cards(sheet, items), start=1):
        items = [item for item in items if item not in own]
        elements = Arranger(sheet.number, setting.vocabulary, tables=False).elements(own, box.left, box.right)
        panels.append(
            Placed(with_card(elements, 1000 * sheet.number + number), box.left, box.top, box.right, box.bottom)
        )
    days: list[Block] = [block for head in heads for block in arranger.blocks([head], head.left, head.right)]
    return [*days, *arranger.elements([*items, *panels], left, right)]
