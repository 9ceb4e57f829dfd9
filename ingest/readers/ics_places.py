"""Places of events that all end with the address of the venue: the room is what stands before it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ingest.rows import Row

_FEWEST = 3  # events
_MOST_OF = 0.8  # the share of them that must end alike


def without_address(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows, their rooms without the address behind the first comma that nearly all of them share."""
    tails = Counter(row.room.partition(",")[2].strip() for row in rows if row.room)
    address, count = max(tails.items(), key=lambda pair: (bool(pair[0]), pair[1]), default=("", 0))
    heads = {row.room.partition(",")[0] for row in rows if address and row.room.endswith(address)}
    if not address or count < max(_FEWEST, _MOST_OF * tails.total()) or len(heads) < 2:
        return rows
    return tuple(replace(row, room=_head(row.room, address)) for row in rows)


def _head(room: str, address: str) -> str:
    head, _, tail = room.partition(",")
    return head if tail.strip() == address else room
