"""Maps whose keys are hours ("0930", "9:30 am") and whose values are single sessions, their titles or their ids."""

from __future__ import annotations

import re

from ingest.readers.records.item import fields_of
from ingest.readers.values import Node, is_node
from ingest.times import is_time

_BARE = re.compile(r"^(?:[01]\d|2[0-3])[0-5]\d$")  # 0930


def by_hour(node: Node) -> list[Node] | None:
    """The sessions of such a map as a list of records with "time"; None for any other object."""
    if len(node) < 2 or not all(_BARE.match(key) or is_time(key) for key in node):
        return None
    if not all(_is_single(value) for value in node.values()):
        return None
    if all(map(is_node, node.values())) and not any(map(_BARE.match, node)):
        return None  # the walk reads these as they stand
    hours = ((f"{key[:2]}:{key[2:]}" if _BARE.match(key) else key, value) for key, value in node.items())
    return [{"time": hour, **(value if is_node(value) else {"title": value})} for hour, value in hours]


def _is_single(value: object) -> bool:
    """Whether the value is one title, or one record with a title."""
    if is_node(value):
        return bool(fields_of(value).keys() & {"title", "name", "topic"}) and not any(map(is_node, value.values()))
    return isinstance(value, str) and bool(value.strip())
