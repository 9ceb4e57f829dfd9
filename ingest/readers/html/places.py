"""Where the walk over a page is: the elements around the text, how it looks, what it links to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from ingest.blocks import Block, Step, Style
from ingest.readers.html.words import words

_DIGITS = re.compile(r"\d+")
_ADDRESS = re.compile(r"""^[^\s'"<>]{3,500}$""")
_QUOTED = re.compile(r"""['"]([^'"\s<>]{3,500})['"]""")
_PAGE_LIKE = re.compile(r"[/?=.]")
_INSTANT = re.compile(r"^\d{4}-\d\d-\d\d[T ]\d\d?:\d\d\S*$|^\d{10}$|^\d{13}$")
_CLOCK_IN_TEXT = re.compile(r"\d[:.h]\d\d|\d\s*[ap]\.?m", re.IGNORECASE)


_PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Place:
    """The state of the walk at some text."""

    path: tuple[Step, ...] = ()
    inline: tuple[Step, ...] = ()
    style: Style = _PLAIN
    link: str = ""
    details: str = ""
    value: str = ""
    where: str = ""
    pre: bool = False


def step(node: etree._Element, number: int) -> Step:
    """The element's tag with its classes, digits made "#" and classes of a passing state left out."""
    tag = str(node.tag)
    if tag in ("td", "th"):
        tag = f"{tag}:{_column(node)}"
    return Step(_named(tag, node.get("class") or ""), number)


@lru_cache(maxsize=20_000)
def _named(tag: str, classes: str) -> str:
    names = [_DIGITS.sub("#", name) for name in classes.split()[:6]]
    return ".".join([tag, *(name for name in names if name.lower() not in words("state_names"))])


def _column(cell: etree._Element) -> int:
    return sum(1 for _ in cell.itersiblings("td", "th", preceding=True))


def address_of(node: etree._Element) -> str:
    """The address of the element's details that a script would load, "" if it names none."""
    keys = node.keys()
    for name in sorted(words("address_attributes").intersection(keys)) if keys else ():
        value = (node.get(name) or "").strip()
        if name == "onclick":
            quoted = [part for part in _QUOTED.findall(value) if _PAGE_LIKE.search(part)]
            value = quoted[0] if quoted else ""
        if _ADDRESS.match(value) and _PAGE_LIKE.search(value) and not value.startswith(("#", "javascript:", "data:")):
            return value
    return ""


@dataclass(frozen=True, slots=True)
class Moment:
    """Times that an element carries in its attributes and does not print."""

    start: str
    end: str

    def blocks(self, place: Place) -> list[Block]:
        """Lines that say so: their last step is "@start" or "@end"."""
        said = (("@start", self.start), ("@end", self.end))
        return [
            Block(text, place.where, Style(), path=(*place.path, Step(name, 0)), link=place.details)
            for name, text in said
            if text
        ]


def moment_of(node: etree._Element) -> Moment | None:
    """The times in an element's data attributes, unless it prints a time."""
    names = node.keys()
    if not any(str(name).startswith("data-") for name in names):
        return None
    start = _instant(node, "start_attributes")
    if not start or _CLOCK_IN_TEXT.search(" ".join(str(part) for part in node.itertext())):
        return None
    return Moment(start, _instant(node, "end_attributes"))


def _instant(node: etree._Element, names: str) -> str:
    values = ((node.get(name) or "").strip() for name in sorted(words(names) & set(node.keys())))
    return next((value for value in values if _INSTANT.match(value)), "")
