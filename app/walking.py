"""How long the way from one room to another takes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache


@lru_cache(maxsize=4096)
def place_of(room: str | None) -> str:
    """A room's name, so that two spellings of it are equal; "" where none is printed."""
    return " ".join(re.findall(r"\w+", (room or "").casefold()))


@dataclass(frozen=True, slots=True)
class Walking:
    """Minutes between rooms: the trainee's own table, else `default`; none within a room or where a room is unknown.

    A key of `table` is "Room A | Room B"; a part of a room's name (a building) stands for every room that bears it, and
    the entry that says most wins.
    """

    default: int = 0
    table: Mapping[str, int] = field(default_factory=dict)

    def minutes(self, a: str, b: str) -> int:
        """Between two places as `place_of` spells them."""
        if not a or not b or a == b:
            return 0
        found = [
            (len(left) + len(right), minutes) for left, right, minutes in self.entries() if _meets(a, b, left, right)
        ]
        return max(found)[1] if found else self.default

    def entries(self) -> list[tuple[str, str, int]]:
        pairs = [(*key.partition("|")[::2], minutes) for key, minutes in self.table.items()]
        return [(place_of(left), place_of(right), minutes) for left, right, minutes in pairs]

    def names(self, place: str) -> bool:
        """Whether the table says anything about this place."""
        return any(_bears(place, left) or _bears(place, right) for left, right, _ in self.entries())

    def longest(self) -> int:
        return max([self.default, *self.table.values()])


def _bears(place: str, name: str) -> bool:
    return bool(name) and f" {name} " in f" {place} "


def _meets(a: str, b: str, left: str, right: str) -> bool:
    return (_bears(a, left) and _bears(b, right)) or (_bears(a, right) and _bears(b, left))
