"""What a page shows around its content: scripts, menus, footers, banners."""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from ingest.readers.html.words import words
from ingest.times import spot_times

_AGAIN = 3  # elements
_LIGATURE = re.compile(r"[a-z_]{3,30}")
_SPLIT = re.compile(r"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])")


def sweep(root: etree._Element) -> None:
    """Remove from the tree what is never programme. A menu or an aside with three times or more stays."""
    silent = words("silent_tags")
    for node in [node for node in root.iter() if not isinstance(node.tag, str) or node.tag in silent]:
        drop(node)
    for node in root.iter(etree.Element):
        _name_icon(node)
    chrome = [node for node in root.iter(etree.Element) if _is_chrome(node)]
    parts = _parts_of_sessions(chrome)
    for node in chrome:
        if not _is_programme(node) and node.get("class") not in parts:
            drop(node)


def _parts_of_sessions(chrome: list[etree._Element]) -> frozenset[str]:
    """Class names of what stands again and again with a time in it: the foot of a session's card."""
    timed = Counter(node.get("class") or "" for node in chrome if spot_times(" ".join(map(str, node.itertext()))[:200]))
    return frozenset(name for name, count in timed.items() if name and count >= _AGAIN)


def _name_icon(node: etree._Element) -> None:
    """An icon written as a word of its font ("place") says the same as one with a class."""
    word = node.text or ""
    is_icon = "icon" in str(node.tag) or "material-icons" in (node.get("class") or "")
    if is_icon and len(node) == 0 and _LIGATURE.fullmatch(word.strip()):
        node.set("class", f"{node.get('class') or ''} {word.strip()}".strip())
        node.text = None


def drop(node: etree._Element) -> None:
    """Take the element out; the text behind it stays."""
    parent = node.getparent()
    if parent is None:
        return
    before = node.getprevious()
    tail = node.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    node.tail = None
    parent.remove(node)


def name_words(node: etree._Element) -> frozenset[str]:
    """The words in an element's classes and id, in lower case: "cookieBanner" gives cookie and banner."""
    names = f"{node.get('class') or ''} {node.get('id') or ''}"
    return frozenset(word.lower() for word in _SPLIT.split(names) if word)


def _is_chrome(node: etree._Element) -> bool:
    if node.tag in ("html", "body", "main", "article", "table", "tr", "td", "li"):
        return False
    if node.tag in words("chrome_tags") or node.get("role") in words("chrome_roles"):
        return True
    named = name_words(node)
    if node.tag == "button" and (node.get("data-dismiss") or node.get("data-bs-dismiss") or "close" in named):
        return True
    return bool(named & words("chrome_names")) and len(named) <= 6


def _is_programme(node: etree._Element) -> bool:
    text = " ".join(map(str, node.itertext()))
    return len(text) > 100 and len(spot_times(text[:20_000])) >= 3
