"""Records that hold several talks side by side in numbered fields ("p1_title", "p2_title"), opened into lists."""

from __future__ import annotations

import re

from ingest.readers.records.headings import heading
from ingest.readers.values import Node

_NUMBERED = re.compile(
    r"^(?:p|paper|presentation|talk|abstract|contribution|poster)[ _-]?(\d{1,2})[ _-]+(.+)$", re.IGNORECASE
)


def unfolded(node: Node) -> Node:
    """The record with its numbered talks under "presentations"; a record without such fields as it is."""
    talks: dict[int, Node] = {}
    rest: Node = {}
    for name, value in node.items():
        match = _NUMBERED.match(name)
        if match:
            talks.setdefault(int(match[1]), {})[match[2]] = value
        else:
            rest[name] = value
    held = [talk for _, talk in sorted(talks.items()) if any(talk.values())]
    if not any(heading(name).field == "title" for talk in held for name in talk):
        return node
    return {**rest, "presentations": held}
