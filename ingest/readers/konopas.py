"""KonOpas programmes: scripts or JSON with a programme and a list of people whose names come in pieces."""

from __future__ import annotations

from ingest.document import Document
from ingest.readers.parsed import json_of
from ingest.readers.records import records_from
from ingest.readers.values import Node, is_node, text_of
from ingest.rows import Finding


def recognises(document: Document) -> bool:
    if b'"mins"' not in document.data and b'"loc"' not in document.data and b'"prog"' not in document.data:
        return False
    data = _lists(json_of(document))
    return any("loc" in one or "mins" in one for one in data["program"]) or any("prog" in p for p in data["people"])


def read(document: Document) -> Finding:
    """The items of the programme; the first of several places is the room."""
    data = _lists(json_of(document))
    program = [{**item, "loc": _first(item.get("loc")), "tags": _tags(item.get("tags"))} for item in data["program"]]
    return records_from({"program": program, "people": [_person(person) for person in data["people"]]})


def _lists(data: object) -> dict[str, list[Node]]:
    """The programme and the people of a script, a JSON object, or a list that is one of them."""
    if isinstance(data, list):
        records = [one for one in data if is_node(one)]
        people = bool(records) and "title" not in records[0]
        return {"program": [] if people else records, "people": records if people else []}
    found = data if is_node(data) else {}
    values = {name: found.get(name) for name in ("program", "people")}
    return {name: [one for one in v if is_node(one)] if isinstance(v, list) else [] for name, v in values.items()}


def _first(places: object) -> str:
    return text_of(places[0]) if isinstance(places, list) and places else text_of(places)


def _tags(tags: object) -> object:
    """Tags without the group before their colon ("Track: Main")."""
    return [text_of(tag).rpartition(":")[2].strip() for tag in tags] if isinstance(tags, list) else tags


def _person(person: Node) -> Node:
    """The name in its pieces: given, family, prefix, suffix."""
    name = person.get("name")
    pieces = [text_of(piece) for piece in name] if isinstance(name, list) else [text_of(name)]
    given, family, prefix, suffix = [*pieces, "", "", "", ""][:4]
    rest = {key: value for key, value in person.items() if key not in {"name", "prog"}}
    return {**rest, "name": " ".join(filter(None, (prefix, given, family))), "credentials": suffix}
