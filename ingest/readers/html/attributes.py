"""What elements say in attributes alone (`<li data-room="Hall B">`), printed where nothing else says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ingest.readers.html.popups import short_text, text_of
from ingest.readers.html.words import words
from ingest.times import is_date_line, spot_times

_FEWEST = 3  # elements that carry it
_LONGEST, _WIDEST = 120, 4_000  # characters of a value, and of the element of one session
_NAMES = {"room": "room_attributes", "speaker": "people_attributes", "track": "track_attributes"}
_SLUG = re.compile(r"[a-z0-9_-]*")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Found = tuple[etree._Element, str]


def print_attributes(root: etree._Element) -> None:
    """Put the rooms, persons, tracks and days that only attributes name into the elements as lines."""
    for kind, names in _NAMES.items():
        found = [(node, value) for node, value in _carried(root, words(names)) if _tells(node, value)]
        if len(found) >= _FEWEST:
            for node, value in found:
                _add(node, "div", kind, value)
    for node, value in list(_carried(root, words("date_attributes"))):
        if _DAY.fullmatch(value) and spot_times(text_of(node)[:_WIDEST]) and not _is_dated(node):
            _put_first(node, value)


def _carried(root: etree._Element, names: frozenset[str]) -> Iterator[Found]:
    for node in root.iter(etree.Element):
        value = next((node.get(name) or "" for name in names.intersection(node.keys())), "")
        if value.strip():
            yield node, " ".join(value.split())


def _tells(node: etree._Element, value: str) -> bool:
    """Whether the value is words for people, that the session's element does not print."""
    if len(value) > _LONGEST or _SLUG.fullmatch(value) or value[0] in "{[#/":
        return False
    text = short_text(node, _WIDEST)
    timed = bool(spot_times(text)) or bool(words("start_attributes") & set(node.keys()))
    return bool(text) and timed and value not in text


def _is_dated(node: etree._Element) -> bool:
    """Whether the element prints a day with a number near its beginning."""
    for part in list(node.itertext())[:8]:
        text = " ".join(str(part).split())
        if is_date_line(text) and any(c.isdigit() for c in text):
            return True
    return False


def _add(node: etree._Element, tag: str, name: str, text: str) -> None:
    line = etree.SubElement(node, tag, {"class": name})
    line.text = text


def _put_first(node: etree._Element, text: str) -> None:
    line = etree.Element("h2")
    line.text = text
    line.tail, node.text = node.text, None
    node.insert(0, line)
