"""Indico's export API: the event with its contributions or sessions, and the timetable."""

from __future__ import annotations

from ingest.document import Document
from ingest.readers.parsed import json_of
from ingest.readers.records import records_from
from ingest.readers.values import Node, is_node, text_of
from ingest.rows import Finding

_MARKS = (b'"contributions"', b'"entryType"', b'"ContribSchEntry"', b'"_type"')
_UNUSED = {"creator", "material", "folders", "references", "allowed", "note", "modificationDate", "creationDate"}
_DEEPEST = 30


def recognises(document: Document) -> bool:
    if not any(mark in document.data for mark in _MARKS):
        return False
    data = json_of(document)
    return is_node(data) and "results" in data and ("additionalInfo" in data or "ts" in data or "count" in data)


def read(document: Document) -> Finding:
    """Sessions and breaks of a timetable, contributions of an event."""
    data = json_of(document)
    assert is_node(data)
    return records_from({"results": _plain(data["results"])})


def _plain(value: object, depth: int = 0) -> object:
    """The data without what is not programme, names in the order of speech."""
    if isinstance(value, list):
        return [_plain(one, depth + 1) for one in value]
    if not is_node(value) or depth > _DEEPEST:
        return value
    kept = {k: _plain(v, depth + 1) for k, v in value.items() if k not in _UNUSED}
    if kept.get("_type") == "Conference" and ("contributions" in kept or "sessions" in kept):
        kept.pop("chairs", None)
    return _named(kept)


def _named(node: Node) -> Node:
    """A person's "Family, Given" as its two parts; a session block's own title before its session's."""
    full = text_of(node.get("fullName") or (node.get("name") if "affiliation" in node else ""))
    family, comma, given = full.partition(",")
    if comma and not node.get("first_name") and not node.get("firstName"):
        rest = {k: v for k, v in node.items() if k not in {"fullName", "name"}}
        return {**rest, "first_name": given.strip(), "last_name": family.strip()}
    slot = text_of(node.get("slotTitle"))
    if slot and slot != node.get("title"):
        return {**node, "title": f"{text_of(node.get('title'))}: {slot}", "slotTitle": ""}
    return node
