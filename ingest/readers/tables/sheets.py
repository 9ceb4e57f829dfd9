"""A workbook with a sheet for each room or track: what its sheets' names say about their records."""

from __future__ import annotations

from collections.abc import Mapping

from ingest.readers.records.headings import collection, heading, names_a_room
from ingest.readers.records.item import WHERE
from ingest.readers.tables.shapes import is_day
from ingest.readers.values import Node

_PLACED = {"room", "venue"}
_TIMED = {"start", "time"}


def with_places(sheets: Mapping[str, list[Node]]) -> dict[str, list[Node]]:
    """The records; where all sheets list timed sessions without a room and one is named for a room, all have theirs."""
    rooms = len(sheets) > 1 and any(map(names_a_room, sheets)) and all(_may_be_place(*pair) for pair in sheets.items())
    return {name: [{**node, "room": name} for node in nodes] if rooms else nodes for name, nodes in sheets.items()}


def _may_be_place(name: str, nodes: list[Node]) -> bool:
    """Whether the sheet's name may be that of a room: it is no day and no word for a list, its records have none."""
    if is_day(name) or (collection(name) and not names_a_room(name)):
        return False
    fields = {heading(key).field for node in nodes for key in node if key != WHERE}
    return bool(fields & _TIMED) and not fields & _PLACED
