"""What content systems wrap around a value: the name of its type, a link to another entry, ids that are only ticked."""

from __future__ import annotations

from ingest.readers.records.headings import heading
from ingest.readers.values import Node, is_node

_BESIDE = {"id", "type", "name", "has_more", "object"}
_TIMED = {"date", "start", "end", "time"}


def unwrapped(node: Node) -> object:
    """The value of {"type": "select", "select": …}, the id of a link, the ids of {"a1": true}; any other object."""
    kind = node.get("type")
    if isinstance(kind, str) and kind in node and node.keys() <= _BESIDE | {kind}:
        return _run(node[kind])
    link = node.get("sys")
    if len(node) == 1 and is_node(link) and "linkType" in link:
        return link.get("id")
    if node and all(value is True for value in node.values()) and not any(heading(name).field for name in node):
        return list(node)
    return node


def _run(value: object) -> object:
    """The text of a list of runs of text; anything else unchanged."""
    if not isinstance(value, list) or not value:
        return value
    runs = [one.get("plain_text") for one in value if is_node(one)]
    return "".join(str(run) for run in runs) if len(runs) == len(value) and None not in runs else value


def merged(outer: Node, opened: list[Node]) -> Node:
    """The record with its inner objects opened; times of its own beside theirs only say when it was published."""
    timed = any(heading(name).field in _TIMED for fields in opened for name in fields)
    own = {name: value for name, value in outer.items() if not (timed and heading(name).field in _TIMED)}
    return {name: value for fields in (*reversed(opened), own) for name, value in fields.items()}
