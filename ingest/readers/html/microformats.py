"""Events marked up by the class names of microformats: h-event, and its elder vevent."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ingest.readers.html.popups import text_of

Event = dict[str, object]
_ROOTS = frozenset({"h-event", "vevent"})
_FIELDS = {
    "p-name": "name",
    "dt-start": "start",
    "dt-end": "end",
    "p-location": "location",
    "p-summary": "description",
    "p-category": "track",
    "p-author": "speakers",
    "p-attendee": "speakers",
    "p-speaker": "speakers",
    "summary": "name",
    "dtstart": "start",
    "dtend": "end",
    "location": "location",
    "description": "description",
    "category": "track",
    "attendee": "speakers",
    "organizer": "organizer",
}
_LISTS = frozenset({"speakers", "track"})


def events(root: etree._Element) -> Iterator[Event]:
    """The events of the page that have a name and a start."""
    for node in root.iter(etree.Element):
        if _classes(node) & _ROOTS:
            event = _event(node)
            if event.get("name") and event.get("start"):
                yield event


def _classes(node: etree._Element) -> frozenset[str]:
    return frozenset((node.get("class") or "").split())


def _event(node: etree._Element) -> Event:
    found: Event = {}
    for child in node.iterdescendants(etree.Element):
        for field in (_FIELDS[name] for name in (child.get("class") or "").split() if name in _FIELDS):
            value = _value(child)
            held = found.get(field)
            if field in _LISTS and value:
                found[field] = [*(held if isinstance(held, list) else []), value]
            elif value and not held:
                found[field] = value
    return found


def _value(node: etree._Element) -> str:
    """The form for machines, if the element has one, else its text."""
    inner = next((child for child in node.iter("abbr", "time") if child.get("title") or child.get("datetime")), node)
    return inner.get("datetime") or (inner.get("title") if inner.tag == "abbr" else "") or text_of(node)
