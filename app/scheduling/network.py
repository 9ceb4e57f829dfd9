"""A puzzle as arrays: who can follow whom, and the most that can still be had from each item on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.scheduling.items import Item, Puzzle

Ints = npt.NDArray[np.int64]
NEVER = np.int64(-(2**60))


@dataclass(frozen=True, slots=True)
class Network:
    """Items in order of start. A slot is one of the distinct starts; j may follow i if slot[j] >= next[i, place[j]].

    `limit` is the limit of the item's own day; `counts` is 0 everywhere if no day has a limit.
    """

    items: tuple[Item, ...]
    batches: tuple[Ints, ...]  # the items of each slot
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
    slots, slot = np.unique(starts, return_inverse=True)
    places, place = _places(items, puzzle)
    days = [item.day for item in items]
    most = max([puzzle.limits.get(day, 0) for day in days], default=0) if puzzle.limits else 0
    fullest = max(Counter(days).values(), default=0)
    limit = [puzzle.limits.get(day, fullest) if most else 0 for day in days]
    return Network(
        items=items,
        batches=tuple(np.split(np.arange(len(items)), np.searchsorted(starts, slots[1:]))),
        slot=slot.astype(np.int64),
        place=place,
        next=_next(items, place, _walk(places, puzzle), slots),
        day=np.array(days, dtype=np.int64),
        limit=np.array(limit, dtype=np.int64),
        counts=np.array([int(item.counts and bool(puzzle.limits)) for item in items], dtype=np.int64),
        anchor=np.array([int(item.anchor) for item in items], dtype=np.int64),
        bonus=sum(item.value for item in items) + 1,
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
    ahead = np.zeros((len(net.batches) + 1, places, width, 2), dtype=np.int64)
    best = np.full((len(net.items), width, 2), NEVER, dtype=np.int64)
    for u in range(len(net.batches) - 1, -1, -1):
        batch = net.batches[u]
        if u + 1 < len(net.batches) and net.day[batch[0]] != net.day[net.batches[u + 1][0]]:
            _close_day(ahead[u + 1 :], int(net.limit[net.batches[u + 1][0]]))
        to_go = ahead[net.next[batch], np.arange(places)].max(axis=1)
        best[batch] = values[batch, None, None] + _spent(net, batch, to_go)
        ahead[u] = ahead[u + 1]
        np.maximum.at(ahead[u], net.place[batch], best[batch])
    return best


def _close_day(ahead: Ints, limit: int) -> None:
    """What lies on later days does not depend on this day's count and anchor."""
    ahead[:] = ahead[:, :, limit, 0][:, :, None, None]


def _spent(net: Network, batch: Ints, to_go: Ints) -> Ints:
    """What follows an item, seen from before it: one less to take, and its anchor counted."""
    if to_go.shape[1] > 1:
        fewer = np.concatenate([np.full_like(to_go[:, :1], NEVER), to_go[:, :-1]], axis=1)
        to_go = np.where(net.counts[batch, None, None] == 1, fewer, to_go)
    if net.anchor[batch].any():
        first = np.where(net.anchor[batch, None] == 1, to_go[:, :, 1] + net.bonus, to_go[:, :, 0])
        again = to_go[:, :, 1]
        to_go = np.stack([first, again], axis=2)
    return to_go
