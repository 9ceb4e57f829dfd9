"""Trees whose nodes tell their kind in a field: the children that are people stand under the word for their part."""

from __future__ import annotations

from ingest.readers.records.headings import collection
from ingest.readers.values import Node, is_node


def with_people(node: Node) -> Node:
    """The record with {"type": "author"} among its "children" moved to "author"; any other record as it is."""
    people: dict[str, object] = {}
    rest: Node = {}
    for name, value in node.items():
        if collection(name) != "entries" or not isinstance(value, list) or not any(map(_part, value)):
            rest[name] = value
            continue
        rest[name] = [one for one in value if not _part(one)]
        people |= {
            part: [one for one in value if _part(one) == part] for part in dict.fromkeys(map(_part, value)) if part
        }
    return {**people, **rest} if people else node


def _part(value: object) -> str:
    """The word for the part that a person plays; "" for anything else."""
    kind = value.get("type") if is_node(value) else None
    return kind if isinstance(kind, str) and collection(kind) == "people" else ""
