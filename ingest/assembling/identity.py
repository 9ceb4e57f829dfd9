"""Session ids that survive a changed programme: from the document's own id or the title, never from position."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence

from ingest.assembling.items import Item, own_key, title_key
from ingest.times import Slot


def session_ids(items: Sequence[Item], slots: Sequence[Slot]) -> list[str]:
    """An id for every item, unique; a talk's holds its session's."""
    ids: dict[int, str] = {}
    taken: set[str] = set()
    for depth in _by_depth(items):
        groups: dict[str, list[int]] = defaultdict(list)
        for position in depth:
            groups[_base(items, position, ids)].append(position)
        for base, group in groups.items():
            for position, name in zip(_ordered(group, items, slots), _names(base, group, items, slots), strict=True):
                ids[position] = _unused(name, taken)
    return [ids[position] for position in range(len(items))]


def _by_depth(items: Sequence[Item]) -> list[list[int]]:
    depths: dict[int, int] = {}

    def depth(position: int) -> int:
        if position not in depths:
            parent = items[position].parent
            depths[position] = 0 if parent is None else depth(parent) + 1
        return depths[position]

    layers: dict[int, list[int]] = defaultdict(list)
    for position in range(len(items)):
        layers[depth(position)].append(position)
    return [layers[n] for n in sorted(layers)]


def _base(items: Sequence[Item], position: int, ids: dict[int, str]) -> str:
    item = items[position]
    if key := own_key(item.row):
        return f"key {key}"
    parent = ids[item.parent] if item.parent is not None else ""
    return f"{parent} {title_key(item.heading.title) or item.row.kind}"


def _names(base: str, group: list[int], items: Sequence[Item], slots: Sequence[Slot]) -> list[str]:
    """The hash of the base; doubles are told apart by code, then room, then their order in time."""
    if len(group) == 1:
        return [_hash(base)]
    ordered = _ordered(group, items, slots)
    codes = [items[n].row.code or items[n].heading.code or "" for n in ordered]
    for told in (codes, [title_key(items[n].row.room) for n in ordered]):
        if len(set(told)) == len(told):
            return [_hash(f"{base} | {word}") for word in told]
    return [_hash(base if not n else f"{base} | {n}") for n in range(len(ordered))]


def _ordered(group: list[int], items: Sequence[Item], slots: Sequence[Slot]) -> list[int]:
    return sorted(group, key=lambda n: (slots[n].start is None, str(slots[n].start or ""), items[n].row.room, n))


def _unused(name: str, taken: set[str]) -> str:
    """The name, or its hash where a row at another depth has taken it."""
    while name in taken:
        name = _hash(name)
    taken.add(name)
    return name


def _hash(text: str) -> str:
    return "s-" + hashlib.sha256(text.encode()).hexdigest()[:12]
