"""Popups, accordions and day tabs of one page: what a click would show is put where the click is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from lxml import etree

from ingest.readers.html.noise import drop, name_words
from ingest.readers.html.words import words
from ingest.times import is_date_line, spot_times

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INLINE = ("a", "span", "b", "strong", "em", "i", "button", "summary", "p", "h1", "h2", "h3", "h4", "h5", "h6", "label")
_ROOM = re.compile(
    r"\b(?:room|hall|ballroom|auditorium|aula|salon|theat(?:er|re)|stage|suite|salle|sala|saal|raum|hörsaal|zaal|amphi\w*)\b",
    re.IGNORECASE,
)
LONGEST_POPUP = 20_000  # characters
LONGEST_TAB = 60  # characters
MOST_TIMES = 3  # a part of the page with more is no popup but a part of the programme


def open_tabs(root: etree._Element) -> None:
    """Give the part of the page behind a tab that names a day ("Thursday", "Day 2") or a room that name as heading."""
    ids = _by_id(root)
    named = set()
    used = []
    for opener, target in list(_openers(root, ids)):
        label = text_of(opener)
        if target in named or not 0 < len(label) <= 60 or text_of(target).startswith(label):
            continue
        if is_date_line(label):
            _head(target, label)
            named.add(target)
        elif _is_tab(opener) and spot_times(text_of(target)[:20_000]) and _ROOM.search(label):
            _head(target, label, "h3")
            used.append(opener)
    for opener in used:
        drop(opener)
    if not named:
        _head_by_order(root)


def open_popups(root: etree._Element) -> None:
    """Move each popup of the page behind the element that opens it."""
    openers = defaultdict(list)
    for opener, target in _openers(root, _by_id(root)):
        openers[target].append(opener)
    for target, asking in openers.items():
        place = _outermost(asking[0])
        if len(asking) <= 4 and _is_popup(target) and place.getnext() is not target and _alone(asking[0], target):
            drop(target)
            place.addnext(target)
            target.tail, place.tail = place.tail, None


def text_of(node: etree._Element) -> str:
    """The text of an element with its white space made plain."""
    return " ".join(" ".join(str(part) for part in node.itertext()).split())


def short_text(node: etree._Element, most: int) -> str:
    """What `text_of` tells, "" where that has more than `most` characters; quick on large elements."""
    found: list[str] = []
    size = -1
    for part in node.itertext():
        for word in str(part).split():
            found.append(word)
            size += len(word) + 1
        if size > most:
            return ""
    return " ".join(found)


def _by_id(root: etree._Element) -> dict[str, etree._Element]:
    return {node.get("id", ""): node for node in root.iter(etree.Element) if node.get("id")}


def _openers(root: etree._Element, ids: dict[str, etree._Element]) -> Iterator[tuple[etree._Element, etree._Element]]:
    attributes = words("popup_attributes")
    for node in root.iter(etree.Element):
        for name in attributes & set(node.keys()):
            value = (node.get(name) or "").strip()
            if name in ("href", "data-src") and not value.startswith("#"):
                continue
            target = ids.get(value.lstrip("#"))
            if target is not None and target is not node and not _holds(target, node):
                yield node, target
                break


def _holds(outer: etree._Element, inner: etree._Element) -> bool:
    return any(ancestor is outer for ancestor in inner.iterancestors())


def _is_popup(target: etree._Element) -> bool:
    hidden = target.get("hidden") is not None or bool(_HIDDEN.search(target.get("style") or ""))
    dialog = target.tag == "dialog" or target.get("role") == "dialog" or target.get("aria-hidden") == "true"
    if not (hidden or dialog or name_words(target) & words("popup_names")):
        return False
    text = text_of(target)
    return 0 < len(text) <= LONGEST_POPUP and len(spot_times(text)) <= MOST_TIMES


def _outermost(node: etree._Element) -> etree._Element:
    """The widest element around the opener that is still a line, so that the popup does not land in a heading."""
    parent = node.getparent()
    while parent is not None and parent.tag in _INLINE:
        node, parent = parent, parent.getparent()
    return node


def _alone(opener: etree._Element, target: etree._Element) -> bool:
    """Whether opener and target do not share a small element already."""
    inside = set(target.iterancestors())
    shared = next(ancestor for ancestor in opener.iterancestors() if ancestor in inside)
    return len(text_of(shared)) > 1.2 * (len(text_of(target)) + len(text_of(opener))) + 400


def _is_tab(opener: etree._Element) -> bool:
    """Whether an opener is one of several in a row."""
    home = opener.getparent()
    around = [opener, home, *([] if home is None else [home.getparent()])]
    named = frozenset(word for node in around if node is not None for word in name_words(node))
    tabs = any(node is not None and node.get("role") in ("tab", "tablist") for node in around)
    return tabs or bool(named & {"tab", "tabs", "nav", "pills"}) or opener.get("data-tab") is not None


def _head(target: etree._Element, label: str, tag: str = "h2") -> None:
    heading = etree.Element(tag)
    heading.text = label
    heading.tail, target.text = target.text, None
    target.insert(0, heading)


def _head_by_order(root: etree._Element) -> None:
    """Tabs that name no target: the n-th tab of a row opens the n-th of as many equal parts that follow."""
    for parent in list(root.iter(etree.Element)):
        tabs = [child for child in parent if isinstance(child.tag, str)]
        if not 2 <= len(tabs) <= 12 or not all(is_date_line(short_text(tab, LONGEST_TAB)) for tab in tabs):
            continue
        panes = _panes(parent, len(tabs))
        for tab, pane in zip(tabs, panes, strict=False):
            if not is_date_line(text_of(pane)[:60]):
                _head(pane, text_of(tab))


def _panes(tabs: etree._Element, count: int) -> list[etree._Element]:
    node: etree._Element | None = tabs
    for _ in range(3):
        if node is None or node.tag == "body":
            return []
        followers = [f for f in node.itersiblings() if isinstance(f.tag, str)]
        for group in (followers, list(followers[0]) if followers else []):
            if len(group) >= count and all(len(spot_times(text_of(part))) >= 1 for part in group[:count]):
                return group[:count]
        node = node.getparent()
    return []
