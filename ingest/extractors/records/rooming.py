"""The place of the rooms where no word says so: a name that comes again all day, and never twice at one time."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.record import Record
from ingest.extractors.records.spans import Tree

LONGEST = 60  # characters of a room
_FEWEST = 2  # rooms, and slots with several of them
_OFTEN = 0.5  # share of the records that name a room, and of the names that are not new
_CLASHES = 0.04  # share of the records that may name a room taken at their time

Rel = tuple[str, ...]
Named = tuple[Record, Leaf]
"""A leaf of one place, with the record that holds it."""


def place_of_rooms(tree: Tree, total: int, places: Mapping[Rel, Sequence[Named]]) -> Rel | None:
    """Which of the places (each with its leaves in `total` records) names rooms; None where none or several do."""
    days = [number for number, leaf in enumerate(tree.leaves) if leaf.sort is Sort.DATE]
    fit = [place for place, named in places.items() if _are_rooms(tree, days, total, named)]
    return fit[0] if len(fit) == 1 else None


def _are_rooms(tree: Tree, days: list[int], total: int, named: Sequence[Named]) -> bool:
    names = Counter(leaf.text for _, leaf in named)
    once = len({id(record) for record, _ in named}) == len(named)
    if not once or len(named) < max(4, _OFTEN * total) or not _FEWEST <= len(names) <= _OFTEN * len(named):
        return False
    if any(len(text) > LONGEST or not (text[0].isupper() or text[0].isdigit()) for text in names):
        return False
    at = [(_moment(tree, days, record), leaf.text) for record, leaf in named]
    return _several(at) >= _FEWEST and _taken(at) <= _CLASHES * len(at)


def _moment(tree: Tree, days: list[int], record: Record) -> tuple[object, ...]:
    """The day and time of a record, as far as it takes to tell whether two stand side by side."""
    timed = record if record.anchor is not None or record.parent is None else record.parent
    span = tree.leaves[timed.anchor].span if timed.anchor is not None else None
    day = bisect_left(days, timed.begin + 1)
    return (day, span.start, span.zone) if span is not None else (id(timed),)


def _several(at: Iterable[tuple[object, str]]) -> int:
    """How many times have sessions in several rooms."""
    rooms: defaultdict[object, set[str]] = defaultdict(set)
    for moment, room in at:
        rooms[moment].add(room)
    return sum(len(found) > 1 for found in rooms.values())


def _taken(at: Iterable[tuple[object, str]]) -> int:
    """How many sessions are in a room that another one has at that time."""
    return sum(count - 1 for count in Counter(at).values())
