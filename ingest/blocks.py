"""Block: one line of a page with its style, its place in reading order and its locator."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.model import Problem


@dataclass(frozen=True, slots=True)
class Style:
    """How a line looks. `size` is in points (0 where unknown); `level` is a heading's depth 1–6, 0 for running text."""

    size: float = 0.0
    bold: bool = False
    italic: bool = False
    colour: str = ""  # "#rrggbb", "" for black or unknown
    level: int = 0
    name: str = ""  # the document's own name for it: a paragraph style, a tag path
    bullet: bool = False
    indent: float = 0.0  # points from the column's left edge, or list depth


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in points, origin at the top left."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Step:
    """An element around a line: its tag with its classes ("li.session"), and a number that no other element has."""

    name: str
    node: int


@dataclass(frozen=True, slots=True)
class Run:
    """A part of a line with one style (bold name, plain affiliation)."""

    text: str
    style: Style = Style()
    link: str = ""
    path: tuple[Step, ...] = ()  # the elements around it inside its line, outermost first
    value: str = ""  # what the text means in a form for machines: "2027-10-21T08:00-06:00"


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph in reading order."""

    text: str
    where: str  # "p. 12", "line 40"
    style: Style = Style()  # of its first or dominant run
    runs: tuple[Run, ...] = ()  # () when the line has one style
    page: int = 0  # from 1; 0 where there are no pages
    box: Box | None = None
    gap: float = 0.0  # empty lines, or points over the usual distance, above it
    card: int = 0  # the number of the panel that holds it, from 1; 0 outside panels
    path: tuple[Step, ...] = ()  # the elements around the line, outermost first; () where the format has none
    link: str = ""  # the address of the details (a popup, a page) that the line's element names


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its blocks, and the rows and columns that it spans."""

    blocks: tuple[Block, ...]
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in the reading order among the blocks."""

    where: str
    cells: tuple[Cell, ...]
    page: int = 0


Element = Block | Grid
"""What a page reader emits, in reading order."""


@dataclass(frozen=True, slots=True)
class Page:
    """All that a page reader saw: the elements of a whole document in reading order, and what stands outside them."""

    elements: tuple[Element, ...]
    title: str = ""
    problems: tuple[Problem, ...] = ()
    source: str = ""  # the page's address, or the name of its file
    dates: str = ""  # the meeting's dates and city, where the page tells them apart from its text
    place: str = ""
    people: str = ""  # the address of the list of the meeting's people, where the page names one
    sent: str = ""  # the day on which a mail was written, as its header prints it
