"""How paragraphs look: what their style says, and what they say themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml.etree import _Element

from ingest.blocks import Style
from ingest.readers.word.tags import W, number, switched_on, value

_HEADING = re.compile(r"(?:heading|berschrift|überschrift|titre|titolo|título|titulo|kop)\s*([1-9])", re.IGNORECASE)
_TITLES = ("title", "subtitle", "titel", "titre", "título", "titolo")
_TWIPS_PER_POINT = 20
_POINTS_PER_LIST_LEVEL = 18.0


@dataclass(frozen=True, slots=True)
class Looks:
    """The styles of a document by their ids."""

    styles: dict[str, Style]

    @staticmethod
    def of(styles: _Element | None) -> Looks:
        """Read from the root of styles.xml."""
        elements = {} if styles is None else {s.get(W + "styleId", ""): s for s in styles.iter(W + "style")}
        return Looks({name: _resolved(name, elements, 0) for name in elements})

    def of_paragraph(self, paragraph: _Element) -> Style:
        """The style of a w:p before any run's own."""
        properties = paragraph.find(W + "pPr")
        style = self.styles.get(value(properties, "pStyle") or "", Style())
        return style if properties is None else _with_paragraph(style, properties)

    def of_run(self, run: _Element, paragraph: Style) -> Style:
        """The style of a w:r in a paragraph of style `paragraph`."""
        properties = run.find(W + "rPr")
        if properties is None:
            return paragraph
        named = self.styles.get(value(properties, "rStyle") or "")
        base = replace(paragraph, bold=paragraph.bold or named.bold) if named else paragraph
        return _with_run(base, properties)


def _resolved(name: str, elements: dict[str, _Element], depth: int) -> Style:
    element = elements.get(name)
    if element is None or depth > 12:
        return Style()
    style = _resolved(value(element, "basedOn") or "", elements, depth + 1)
    printed = value(element, "name") or name
    style = replace(style, name=printed, level=_level(printed, style.level))
    properties, looks = element.find(W + "pPr"), element.find(W + "rPr")
    style = style if properties is None else _with_paragraph(style, properties)
    return style if looks is None else _with_run(style, looks)


def _level(name: str, inherited: int) -> int:
    heading = _HEADING.match(name)
    if heading:
        return int(heading[1])
    return 1 if name.lower() in _TITLES else inherited


def _with_paragraph(style: Style, properties: _Element) -> Style:
    indent = properties.find(W + "ind")
    if indent is not None:
        left = number(indent.get(W + "left") or indent.get(W + "start"))
        style = replace(style, indent=left / _TWIPS_PER_POINT)
    numbering = properties.find(W + "numPr")
    if numbering is not None and value(numbering, "numId") != "0":
        depth = number(value(numbering, "ilvl"))
        style = replace(style, bullet=True, indent=max(style.indent, _POINTS_PER_LIST_LEVEL * (depth + 1)))
    outline = value(properties, "outlineLvl")
    if outline is not None and number(outline) < 6:
        style = replace(style, level=number(outline) + 1)
    return style


def _with_run(style: Style, properties: _Element) -> Style:
    bold, italic = switched_on(properties, "b"), switched_on(properties, "i")
    size, colour = value(properties, "sz"), value(properties, "color")
    return replace(
        style,
        bold=style.bold if bold is None else bold,
        italic=style.italic if italic is None else italic,
        size=number(size) / 2 if size else style.size,
        colour=style.colour if colour in (None, "auto", "000000") else f"#{colour}",
    )
