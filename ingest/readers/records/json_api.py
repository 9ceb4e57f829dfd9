"""Documents of the JSON:API form: attributes, relationships and included objects, folded into plain records."""

from __future__ import annotations

from ingest.readers.values import Node, is_node


def folded(data: object) -> object:
    """The records under the names of their types, related ids in place; anything else comes back unchanged."""
    if not is_node(data):
        return data
    objects = [one for name in ("data", "included") for one in _listed(data.get(name))]
    if not objects or not all("type" in one and "attributes" in one for one in objects):
        return data
    found: dict[str, list[Node]] = {}
    for one in objects:
        found.setdefault(f"{one['type']}", []).append(_record(one))
    return dict(found)


def _listed(value: object) -> list[Node]:
    return [one for one in (value if isinstance(value, list) else [value]) if is_node(one)]


def _record(one: Node) -> Node:
    attributes, related = one["attributes"], one.get("relationships")
    record: Node = {"id": one.get("id"), **(attributes if is_node(attributes) else {})}
    for name, target in (related if is_node(related) else {}).items():
        value = target.get("data") if is_node(target) else None
        ids = [inner.get("id") for inner in _listed(value)]
        if ids:
            record.setdefault(name, ids if isinstance(value, list) else ids[0])
    return record
