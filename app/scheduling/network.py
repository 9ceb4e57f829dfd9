"""A puzzle as arrays: who can follow whom, and the most that can still be had from each item on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from app.scheduling.items import Item, Puzzle

Ints = npt.NDArray[np.int64]
NEVER = np.int64(-(2**60))


@dataclass(frozen=True, slots=True)
class Slot:
    """The items that start at one time. `counts` and `anchor` are None where no item has that mark."""

    items: Ints
    next: Ints
    place: Ints
    counts: Ints | None
    anchor: Ints | None
    new_day: int | None  # the limit of the following slot's day, if that is another day


@dataclass(frozen=True, slots=True)
class Network:
    """Items in order of start. A slot is one of the distinct starts; j may follow i if slot[j] >= next[i, place[j]].

    `limit` is the limit of the item's own day; `counts` is 0 everywhere if no day has a limit.
    """

    items: tuple[Item, ...]
    slots: tuple[Slot, ...]
    slot: Ints
    place: Ints
    next: Ints  # items x places
    day: Ints
    limit: Ints
    counts: Ints
    anchor: Ints
    bonus: int  # what the first anchor of a day adds: more than all values together

    def after(self, i: int) -> npt.NDArray[np.bool_]:
        """Which items can follow item `i`."""
        later: npt.NDArray[np.bool_] = self.slot >= self.next[i, self.place]
        return later


def network(puzzle: Puzzle) -> Network:
    items = tuple(sorted(puzzle.items, key=lambda item: (item.start, item.end, item.key)))
    starts = np.array([item.start for item in items], dtype=np.int64)
    distinct, slot = np.unique(starts, return_inverse=True)
    places, place = _places(items, puzzle)
    days = [item.day for item in items]
    fullest = max(Counter(days).values(), default=0)
    limits = [puzzle.limits.get(day, fullest) if puzzle.limits else 0 for day in days]
    net = Network(
        items=items,
        slots=(),
        slot=slot.astype(np.int64),
        place=place,
        next=_next(items, place, _walk(places, puzzle), distinct),
        day=np.array(days, dtype=np.int64),
        limit=np.array(limits, dtype=np.int64),
        counts=np.array([int(item.counts and bool(puzzle.limits)) for item in items], dtype=np.int64),
        anchor=np.array([int(item.anchor) for item in items], dtype=np.int64),
        bonus=sum(item.value for item in items) + 1,
    )
    batches = np.split(np.arange(len(items)), np.searchsorted(starts, distinct[1:]))
    return replace(net, slots=tuple(_slot(net, batch) for batch in batches))


def _slot(net: Network, batch: Ints) -> Slot:
    last = int(batch[-1])
    ends_day = last + 1 < len(net.items) and net.day[last] != net.day[last + 1]
    return Slot(
        items=batch,
        next=net.next[batch],
        place=net.place[batch],
        counts=net.counts[batch, None, None] if net.counts[batch].any() else None,
        anchor=net.anchor[batch, None] if net.anchor[batch].any() else None,
        new_day=int(net.limit[last + 1]) if ends_day else None,
    )


def _places(items: Sequence[Item], puzzle: Puzzle) -> tuple[list[str], Ints]:
    """The places that differ; rooms that are used once and nowhere named are all alike ("*")."""
    used = Counter(item.place for item in items)
    alike = {place for place, times in used.items() if place and times == 1 and not puzzle.walking.names(place)}
    names = ["*" if item.place in alike else item.place for item in items]
    places = sorted(set(names))
    index = {place: n for n, place in enumerate(places)}
    return places, np.array([index[name] for name in names], dtype=np.int64)


def _walk(places: Sequence[str], puzzle: Puzzle) -> Ints:
    def minutes(a: str, b: str) -> int:
        if a == b == "*":
            return puzzle.walking.default
        return puzzle.walking.minutes(a, b)

    return np.array([[minutes(a, b) for b in places] for a in places], dtype=np.int64).reshape(len(places), len(places))


def _next(items: Sequence[Item], place: Ints, walk: Ints, slots: Ints) -> Ints:
    ends = np.array([item.end for item in items], dtype=np.int64)
    arrive = ends[:, None] + walk[place]
    found: Ints = np.searchsorted(slots, arrive.ravel(), side="left").reshape(arrive.shape).astype(np.int64)
    return found


def entering(net: Network, values: Ints) -> Ints:
    """best[i, k, a]: the most that item i and what follows can give, groups left aside.

    k is how many more the day takes before i, a is 1 if the day has had its anchor. Dynamic programming from the last
    slot to the first; `ahead[u, p]` is the best entry from slot u on in place p.
    """
    places, width = net.next.shape[1], int(net.limit.max(initial=0)) + 1
    ahead = np.zeros((len(net.slots) + 1, places, width, 2), dtype=np.int64)
    best = np.empty((len(net.items), width, 2), dtype=np.int64)
    everywhere = np.arange(places)
    for u in range(len(net.slots) - 1, -1, -1):
        slot = net.slots[u]
        if slot.new_day is not None:
            ahead[u + 1 :] = ahead[u + 1 :, :, slot.new_day, 0][:, :, None, None]  # a new day: neither count nor anchor
        entry = _spent(slot, ahead[slot.next, everywhere].max(axis=1), net.bonus)
        entry += values[slot.items, None, None]
        best[slot.items] = entry
        ahead[u] = ahead[u + 1]
        np.maximum.at(ahead[u], slot.place, entry)
    return best


def _spent(slot: Slot, to_go: Ints, bonus: int) -> Ints:
    """What follows an item, seen from before it: one less to take, and its anchor counted."""
    if slot.counts is not None:
        fewer = np.empty_like(to_go)
        fewer[:, 0], fewer[:, 1:] = NEVER, to_go[:, :-1]
        to_go = np.where(slot.counts == 1, fewer, to_go)
    if slot.anchor is not None:
        first = np.where(slot.anchor == 1, to_go[:, :, 1] + bonus, to_go[:, :, 0])
        to_go = np.stack([first, to_go[:, :, 1]], axis=2)
    return to_go
