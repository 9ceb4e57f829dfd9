"""Parts of a page that speak of other pages: the sessions that are like this one, the list of the speakers."""

from __future__ import annotations

from lxml import etree

from ingest.readers.html.noise import drop
from ingest.readers.html.popups import short_text, text_of
from ingest.readers.html.words import words
from ingest.times import spot_times

_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6", "strong", "b", "summary", "legend", "p", "div", "span", "dt")
_LONGEST = 60  # characters of a heading
_MOST_INSIDE = 6  # elements in a heading
_MOST_TIMES = 12  # in the list; with more it may be the programme
_WIDE = ("body", "html", "main", "article")


def drop_related(root: etree._Element) -> None:
    """Remove the lists of sessions that a session's page recommends."""
    for head in [node for node in root.iter(*_HEADS) if _is_related(node)]:
        part = _part(head)
        if sum(len(spot_times(text_of(node))) for node in part) <= _MOST_TIMES:
            for node in part:
                drop(node)


def list_of_people(root: etree._Element) -> str:
    """The address behind the words "Speakers", "Faculty" or the like; "" where the page has no such link."""
    for node in root.iter("a"):
        address = (node.get("href") or "").strip()
        said = " ".join(text_of(node).lower().split()) if len(node) < _MOST_INSIDE else ""
        if said in words("people_links") and address and not address.startswith(("#", "mailto:", "javascript:")):
            return address
    return ""


def _is_related(node: etree._Element) -> bool:
    if len(node) > _MOST_INSIDE:
        return False
    said = short_text(node, _LONGEST).lower().strip(" :.…")
    return bool(said) and (said in words("related") or said.startswith(tuple(words("related_beginnings"))))


def _part(head: etree._Element) -> list[etree._Element]:
    """The heading with what follows it up to the next one of its rank, or the element that holds no more than this."""
    node, parent = head, head.getparent()
    while parent is not None and parent.tag not in _WIDE and _begins(parent, node):
        node, parent = parent, parent.getparent()
        if node.tag in ("section", "aside") or len(node) > 1:
            return [node]
    part = [node]
    for other in node.itersiblings(etree.Element):
        if other.tag in _HEADS[:6] and other.tag <= str(head.tag):
            break
        part.append(other)
    return part


def _begins(parent: etree._Element, node: etree._Element) -> bool:
    """Whether the element is the first thing in the one around it."""
    return not (parent.text or "").strip() and next(iter(parent), None) is node
