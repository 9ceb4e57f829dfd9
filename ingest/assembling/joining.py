"""Rows that print the same session, in one document or several, become one row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rapidfuzz import fuzz

from ingest.assembling.items import Item, own_key, title_key, without_circles
from ingest.assembling.merging import merged
from ingest.times import Slot, different_times

_ALIKE = 80  # rapidfuzz token ratio, 0 to 100, at which two titles with one number are one session
_CROWD = 200  # more rows of one title at one time are not compared: they are no doubles
_WORDS = 3  # a title of fewer words is no identity without its time


@dataclass(frozen=True, slots=True)
class Joined:
    """`items` without doubles; `place[i]` is the new position of the i-th item that went in."""

    items: list[Item]
    place: list[int]


def join_by_key(items: Sequence[Item]) -> Joined:
    """Rows of different documents that carry the same id, and a title that does not contradict."""
    groups = _groups(items, lambda item: own_key(item.row))
    return _joined(items, groups, lambda a, b: items[a].document != items[b].document and _titles_agree(items, a, b))


def join_by_number(items: Sequence[Item]) -> Joined:
    """Rows of different documents with the same printed code and nearly the same title."""
    groups = _groups(items, lambda item: item.row.code or item.heading.code)
    return _joined(items, groups, lambda a, b: items[a].document != items[b].document and _titles_agree(items, a, b))


def join_by_title(items: Sequence[Item], slots: Sequence[Slot]) -> Joined:
    """Rows with the same title whose times, rooms and parents agree, supported by a time or by two documents."""
    groups = _groups(items, lambda item: title_key(item.heading.title))
    timed = {key: sum(slots[n].start is not None for n in group) for key, group in groups.items()}

    def same(a: int, b: int) -> bool:
        title = title_key(items[a].heading.title)
        return _compatible(items, slots, a, b) and _supported(items, slots, (a, b), timed[title])

    return _joined(items, dict(_by_start(groups, slots)), same)


def _by_start(groups: dict[Hashable, list[int]], slots: Sequence[Slot]) -> Iterator[tuple[Hashable, list[int]]]:
    """The groups, those with several times taken apart: only equal times can be one session."""
    for key, group in groups.items():
        starts: dict[datetime | None, list[int]] = defaultdict(list)
        for position in group:
            starts[slots[position].start].append(position)
        known = [start for start in starts if start is not None]
        if len(known) < 2:
            yield key, group[:_CROWD]
        else:
            yield from (((key, start), found[:_CROWD]) for start, found in starts.items() if len(found) > 1)


def _titles_agree(items: Sequence[Item], a: int, b: int) -> bool:
    one, other = title_key(items[a].heading.title), title_key(items[b].heading.title)
    return not one or not other or fuzz.token_set_ratio(one, other) >= _ALIKE


def _compatible(items: Sequence[Item], slots: Sequence[Slot], a: int, b: int) -> bool:
    if a in _line(items, b) or b in _line(items, a) or _two_ids(items[a], items[b]):
        return False
    one, other = slots[a], slots[b]
    if one.start and other.start and one.start.replace(tzinfo=None) != other.start.replace(tzinfo=None):
        return False
    if one.day and other.day and one.day != other.day:
        return False
    parents = {title_key(items[p].heading.title) for p in (items[a].parent, items[b].parent) if p is not None}
    return len(parents) < 2 and _same_text(items[a].row.room, items[b].row.room) and _codes_agree(items[a], items[b])


def _two_ids(a: Item, b: Item) -> bool:
    """Whether one document gives them different ids of its own."""
    return a.document == b.document and bool(own_key(a.row) and own_key(b.row)) and a.row.key != b.row.key


def _codes_agree(a: Item, b: Item) -> bool:
    return _same_text(a.row.code or a.heading.code or "", b.row.code or b.heading.code or "")


def _supported(items: Sequence[Item], slots: Sequence[Slot], pair: tuple[int, int], timed: int) -> bool:
    """Equal times suffice; a row without a time joins the only one that has it, or its like in another document."""
    a, b = pair
    if slots[a].start and slots[b].start:
        return True
    long = len(title_key(items[a].heading.title).split()) >= _WORDS
    if slots[a].start or slots[b].start:
        return long and timed == 1
    same_parent = items[a].parent == items[b].parent and items[a].parent is not None
    return long and (items[a].document != items[b].document or same_parent or _same_people(items[a], items[b]))


def _same_people(a: Item, b: Item) -> bool:
    return bool(a.row.people) and [c.text for c in a.row.people] == [c.text for c in b.row.people]


def _same_text(one: str, other: str) -> bool:
    """Whether two rooms or codes do not contradict: one is not printed, or they differ in words but not in numbers."""
    first, second = title_key(one), title_key(other)
    if not first or not second or first == second:
        return True
    return _numbers(first) == _numbers(second) and fuzz.token_set_ratio(first, second) >= 95


def _numbers(text: str) -> list[str]:
    return [word for word in text.split() if word.isdigit() or len(word) == 1]


def _line(items: Sequence[Item], position: int) -> set[int]:
    """The items that hold this one, directly or not."""
    found: set[int] = set()
    parent = items[position].parent
    while parent is not None and parent not in found:
        found.add(parent)
        parent = items[parent].parent
    return found


def _groups(items: Sequence[Item], key: Callable[[Item], Hashable]) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for position, item in enumerate(items):
        if value := key(item):
            groups[value].append(position)
    return {value: group for value, group in groups.items() if len(group) > 1}


def _joined(items: Sequence[Item], groups: dict[Hashable, list[int]], same: Callable[[int, int], bool]) -> Joined:
    """Each row joins the first kept row of its group that it is the same as."""
    into = list(range(len(items)))
    for group in groups.values():
        kept: list[int] = []
        for position in group:
            home = next((k for k in kept if same(k, position)), None)
            if home is None:
                kept.append(position)
            else:
                into[position] = home
    return _compacted(items, into)


def _compacted(items: Sequence[Item], into: Sequence[int]) -> Joined:
    members: dict[int, list[int]] = defaultdict(list)
    for position, home in enumerate(into):
        members[home].append(position)
    new = {home: n for n, home in enumerate(members)}
    place = [new[home] for home in into]
    return Joined(without_circles([_one(items, group, place) for group in members.values()]), place)


def _disputed(one: Item, other: Item) -> frozenset[str]:
    """The fields for which two documents print different things of the same session."""
    if one.document == other.document:
        return frozenset()
    rooms = {"room"} if not _same_text(one.row.room, other.row.room) else set()
    starts = {"start"} if different_times(one.row, other.row) else set()
    return frozenset(rooms | starts)


def _one(items: Sequence[Item], group: Iterable[int], place: Sequence[int]) -> Item:
    first, *others = (items[n] for n in group)
    for other in others:
        row = merged(first.row, other.row)
        heading = first.heading if row.title == first.row.title else other.heading
        heading = replace(heading, code=heading.code or first.heading.code or other.heading.code)
        parent = first.parent if first.parent is not None else other.parent
        disputed = first.disputed | other.disputed | _disputed(first, other)
        first = Item(row, first.document, heading, parent, first.cancelled or other.cancelled, disputed)
    return replace(first, parent=None if first.parent is None else place[first.parent])
