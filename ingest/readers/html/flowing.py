"""A page's tree as lines and tables in reading order; each line knows the elements around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from ingest.blocks import Block, Element, Style
from ingest.readers.html.lines import Line, Piece
from ingest.readers.html.places import Place, address_of, moment_of, step
from ingest.readers.html.styles import Looks, declarations, styled
from ingest.readers.html.tables import grid, is_data
from ingest.readers.html.words import words

_BLOCK_DISPLAY = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.IGNORECASE)
_GRID = re.compile(r"(?:^|\s)(?:[a-z]+:)?(?:inline-|d-|is-)?(?:grid|flex)(?:-cols-\d+|box)?(?:\s|$)")
_BOXES = ("span", "b", "strong", "em", "i", "time", "small", "label")
DEEPEST = 220  # elements within elements; what is deeper is read as text of the element there


def flow(root: etree._Element, looks: Looks) -> tuple[Element, ...]:
    """The page's elements in reading order."""
    body = root.find(".//body") if root.tag == "html" else root
    stream = _Stream(looks, _holders_of_blocks(root))
    stream.walk(root if body is None else body, Place())
    stream.end_line()
    return tuple(stream.out)


def _holders_of_blocks(root: etree._Element) -> set[etree._Element]:
    """Every element that has a block element somewhere inside."""
    holders: set[etree._Element] = set()
    for node in root.iter(etree.Element):
        if node.tag in words("block_tags"):
            for ancestor in node.iterancestors():
                if ancestor in holders:
                    break
                holders.add(ancestor)
    return holders


@dataclass
class _Stream:
    """The walk over the tree: the line being gathered, and all that is finished."""

    looks: Looks
    holders: set[etree._Element]
    out: list[Element] = field(default_factory=list)
    line: Line | None = None
    count: int = 0
    styles: dict[tuple[str, str, str, str, Style], Style] = field(default_factory=dict)
    shown: dict[tuple[str, str, str], bool] = field(default_factory=dict)

    def walk(self, node: etree._Element, place: Place) -> None:
        tag = str(node.tag)
        if tag == "br":
            self.end_line()
        elif tag == "table" and is_data(node):
            self._table(node, self._inside(node, place))
        elif self._is_block(node):
            self.end_line()
            self._children(node, self._inside(node, place))
            self.end_line()
        else:
            self._inline(node, place)

    def end_line(self) -> None:
        if self.line is not None and (block := self.line.block()) is not None:
            self.out.append(block)
        self.line = None

    def _inside(self, node: etree._Element, place: Place) -> Place:
        self.count += 1
        return Place(
            path=(*place.path, step(node, self.count)),
            style=self._style(node, place.style),
            link=_link(node) or place.link,
            details=address_of(node) or place.details,
            value=place.value,
            where=f"line {node.sourceline}" if node.sourceline else place.where,
            pre=place.pre or node.tag == "pre",
        )

    def _is_block(self, node: etree._Element) -> bool:
        if node.tag in words("block_tags") or node in self.holders:
            return True
        if _is_card(node) or _is_box(node) or _is_component(node):
            return True
        key = (str(node.tag), node.get("class") or "", node.get("style") or "")
        if key not in self.shown:
            self.shown[key] = bool(_BLOCK_DISPLAY.search(declarations(node, self.looks)))
        return self.shown[key]

    def _style(self, node: etree._Element, style: Style) -> Style:
        """How the element looks inside what looks like `style`; each kind is worked out once."""
        role = f"{node.get('role') or ''}{node.get('aria-level') or ''}"
        key = (str(node.tag), node.get("class") or "", node.get("style") or "", role, style)
        if key not in self.styles:
            self.styles[key] = styled(node, style, self.looks)
        return self.styles[key]

    def _children(self, node: etree._Element, place: Place) -> None:
        moment = moment_of(node)
        if moment is not None:
            self.out.extend(moment.blocks(place))
        self._text(node.text, place)
        for child in node:
            if len(place.path) < DEEPEST:
                self.walk(child, place)
            else:
                self._text(" ".join(str(part) for part in child.itertext()), place)
            self._text(child.tail, place)

    def _inline(self, node: etree._Element, place: Place) -> None:
        self.count += 1
        within = Place(
            path=place.path,
            inline=(*place.inline, step(node, self.count)),
            style=self._style(node, place.style),
            link=_link(node) or place.link,
            details=address_of(node) or place.details,
            value=(node.get("datetime") or place.value) if node.tag == "time" else place.value,
            where=place.where,
            pre=place.pre,
        )
        if len(node) == 0 and not (node.text or "").strip():
            self._mark(within)
        else:
            self._children(node, within)

    def _mark(self, place: Place) -> None:
        """An empty element (an icon) says something about the text behind it."""
        if place.inline[-1].name != str(place.inline[-1].name).split(".")[0]:
            self._open(place).icon = place.inline[-1]

    def _text(self, text: str | None, place: Place) -> None:
        if not text:
            return
        lines = text.split("\n") if place.pre else [text]
        for number, part in enumerate(lines):
            if number:
                self.end_line()
            if part.strip() or self.line is not None:
                self._open(place).add(Piece(part, place.style, place.link, place.inline, place.value))

    def _open(self, place: Place) -> Line:
        if self.line is None:
            self.line = Line(path=place.path, where=place.where, link=place.details)
        return self.line

    def _table(self, node: etree._Element, place: Place) -> None:
        self.end_line()
        for caption in node.iterchildren("caption"):
            self.walk(caption, place)
        self.out.append(grid(node, place.where, lambda cell, column: self._cell(cell, column, place)))

    def _cell(self, cell: etree._Element, column: int, place: Place) -> tuple[Block, ...]:
        outside, self.out = self.out, []
        row = cell.getparent()
        around = place if row is None else self._row(row, place)
        inside = self._inside(cell, around)
        classes = inside.path[-1].name.partition(".")[1:]
        named = replace(inside.path[-1], name=f"{cell.tag}:{column}{''.join(classes)}")
        self._children(cell, replace(inside, path=(*inside.path[:-1], named)))
        self.end_line()
        found, self.out = self.out, outside
        return tuple(block for block in found if isinstance(block, Block))

    def _row(self, row: etree._Element, place: Place) -> Place:
        """The place inside a table row: the same for all its cells."""
        key = id(row)
        if self._rows.get(0) != key:
            self._rows = {0: key}
            self._row_place = self._inside(row, place)
        return self._row_place

    _rows: dict[int, int] = field(default_factory=dict)
    _row_place: Place = field(default_factory=Place)


def _link(node: etree._Element) -> str:
    return (node.get("href") or "").strip() if node.tag == "a" else ""


def _is_card(node: etree._Element) -> bool:
    """An inline element that holds several classed parts is a box on the screen."""
    if node.tag not in ("a", "button", "label", "span"):
        return False
    parts = [child for child in _elements(node) if child.get("class") and "".join(map(str, child.itertext())).strip()]
    different = Counter(child.get("class") for child in parts)
    return len(different) >= 2 and (node.tag != "span" or bool(node.get("class")))


def _is_component(node: etree._Element) -> bool:
    """Whether an element of a framework's own making is a box and no word of a line."""
    parent = node.getparent()
    return "-" in str(node.tag) and "icon" not in str(node.tag) and parent is not None and not _has_own_text(parent)


def _is_box(node: etree._Element) -> bool:
    """An inline element in a grid or a flexible row whose parts nothing separates is a box of its own."""
    parent = node.getparent()
    if parent is None or parent.tag not in ("div", "li", "section", "article", "a") or node.tag not in _BOXES:
        return False
    return bool(_GRID.search(parent.get("class") or "")) and not _has_own_text(parent)


def _has_own_text(node: etree._Element) -> bool:
    """Whether text stands between the element's children."""
    return bool((node.text or "").strip() or any((child.tail or "").strip() for child in node))


def _elements(node: etree._Element) -> Iterator[etree._Element]:
    return (child for child in node if isinstance(child.tag, str))
