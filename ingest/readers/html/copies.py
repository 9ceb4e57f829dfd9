"""The same programme twice on one page, for wide and for narrow screens: one copy is enough."""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from ingest.readers.html.noise import drop, name_words
from ingest.readers.html.popups import text_of
from ingest.times import spot_times

_WORD = re.compile(r"[^\W_]{3,}")
_FEWEST = 4  # times in a copy; a table for wide screens may print one for several rooms
_ALIKE = 0.9  # share of the words of one that the other has too
_NARROW = frozenset({"mobile", "phone", "smartphone", "small", "sm", "xs", "narrow", "print", "handheld", "responsive"})
_WIDE = frozenset({"desktop", "large", "lg", "wide", "tablet", "md"})
_SHOWN_NARROW = re.compile(
    r"(?:^|\s)(?:(?:sm|md|lg|xl):hidden|d-(?:sm|md|lg|xl)-none|hidden-(?:md|lg|xl)(?:-up)?|visible-xs\S*)"
)
_SHOWN_WIDE = re.compile(r"(?:^|\s)(?:d-none|hidden|hidden-xs\S*|hidden-sm\S*|visible-(?:md|lg)\S*)(?:\s|$)")


def drop_copies(root: etree._Element) -> None:
    """Remove the copy for narrow screens where the one for wide screens stands beside it."""
    for node in [node for node in root.iter("div", "section", "ul", "table", "article") if _is_narrow(node)]:
        if node.getparent() is not None and any(_is_copy(node, other) for other in _beside(node)):
            drop(node)


def _is_narrow(node: etree._Element) -> bool:
    named = name_words(node)
    if named & _WIDE and not named & {"mobile", "phone", "smartphone"}:
        return bool(_SHOWN_NARROW.search(node.get("class") or ""))
    return bool(named & _NARROW or _SHOWN_NARROW.search(node.get("class") or ""))


def _beside(node: etree._Element) -> list[etree._Element]:
    """The element's siblings that are shown on wide screens only, or carry no such sign."""
    parent = node.getparent()
    others = (
        [other for other in parent if other is not node and isinstance(other.tag, str)] if parent is not None else []
    )
    return [other for other in others if _SHOWN_WIDE.search(other.get("class") or "") or not _is_narrow(other)]


def _is_copy(node: etree._Element, other: etree._Element) -> bool:
    one, two = text_of(node), text_of(other)
    if len(spot_times(one)) < _FEWEST or len(spot_times(two)) < _FEWEST // 2:
        return False
    words, others = Counter(_WORD.findall(one.lower())), Counter(_WORD.findall(two.lower()))
    return len(words.keys() & others.keys()) >= _ALIKE * len(words)
