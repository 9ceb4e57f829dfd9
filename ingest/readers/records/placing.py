"""Maps of a day or an hour whose keys are the names of rooms or tracks, with the sessions there as values."""

from __future__ import annotations

from typing import Literal

from ingest.readers.records.headings import collection, heading, names_a_room
from ingest.readers.records.item import Context, fields_of
from ingest.readers.values import Node, is_node
from ingest.times import is_date_line, is_time


def places(node: Node, context: Context) -> Literal["", "room", "track"]:
    """What the keys of a map name that stands under a day or an hour: rooms, tracks, or "" where it is no such map."""
    if not (context.date or context.start) or not node or any(map(_names_a_field, node)):
        return ""
    if not all(_are_sessions(value) for value in node.values()):
        return ""
    if any(map(names_a_room, node)):
        return "room"
    if any(_is_placed(key, value) for key, value in node.items()):
        return ""  # the keys are ids
    return "room" if context.start else "track" if all(isinstance(value, list) for value in node.values()) else ""


def _is_placed(key: str, value: object) -> bool:
    """Whether a single record tells its room itself, or repeats its key as its id."""
    return is_node(value) and (bool(fields_of(value).get("room")) or any(one == key for one in value.values()))


def _names_a_field(key: str) -> bool:
    """Whether the key says what its value is; a name of one room or of an hour does not."""
    if names_a_room(key):
        return False
    return is_time(key) or is_date_line(key) or bool(collection(key) or heading(key).field not in {"", "room", "track"})


def _are_sessions(value: object) -> bool:
    """Whether the value is a record with a title, or a list of such."""
    records = value if isinstance(value, list) else [value]
    return bool(records) and all(is_node(one) and fields_of(one).keys() & {"title", "name", "topic"} for one in records)
