"""The one room of a whole day or meeting, printed above its sessions and not beside each of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.room import bare_room, is_room
from ingest.extractors.outlines.words import fold, pattern
from ingest.kinds import is_break
from ingest.rows import Row

_PARTS = re.compile(r"\s*[,|;•·()]\s*|\s+[–—-]+\s+|\t+|\s{3,}")
_BRACKET = re.compile(r"\s*\([^()]*\)\s*$")
_MOST_WORDS = 18


def room_in(text: str) -> str:
    """The room that a line above sessions names, "" if it names none or several."""
    if len(text.split()) > _MOST_WORDS:
        return ""
    named = labelled(text)
    if named and named.field not in ("room", "date", "time"):
        return ""
    value = _BRACKET.sub("", named.value) if named else ""
    if named and named.field == "room" and (is_room(value) or 0 < len(value.split()) <= 4):
        return bare_room(value)
    rooms = [part for part in _PARTS.split(named.value if named else text) if is_room(part, surely=True)]
    return bare_room(rooms[0]) if len(rooms) == 1 else ""


def housed(rows: Sequence[Row], above: Sequence[Line]) -> list[Row]:
    """The rows; where none prints a room, those outside breaks have the only room that the lines above them name."""
    rooms = dict.fromkeys(room for line in above if line.stamp is None and (room := room_in(line.text)))
    printed = {row.room for row in rows if row.room}
    usual = any(_is_usual(line.text) for line in above)
    if (not printed or usual) and len(rooms) == 1:
        return _in_room(rows, next(iter(rooms)))
    return _in_room(rows, printed.pop()) if len(printed) == 1 and _is_first_days(rows) else list(rows)


def _is_usual(text: str) -> bool:
    """Whether the line tells the place of all that names no other: by a label, or in so many words."""
    named = labelled(text)
    return bool(named and named.field == "room") or bool(pattern("lines", "unless").search(fold(text)))


def _in_room(rows: Sequence[Row], room: str) -> list[Row]:
    return [row if row.room or row.parent or is_break(row.title) else replace(row, room=room) for row in rows]


def _is_first_days(rows: Sequence[Row]) -> bool:
    """Whether every session of the first of several days is in a room, and none of the others: it stands above all."""
    tops = [row for row in rows if not row.parent and not is_break(row.title)]
    first = [row for row in tops if row.date == tops[0].date]
    return 2 < len(first) < len(tops) and all(bool(row.room) == (row.date == tops[0].date) for row in tops)
