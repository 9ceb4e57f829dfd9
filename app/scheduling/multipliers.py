"""A tight bound: prices on the groups, so that taking one of them twice does not pay (Lagrangian relaxation)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from app.scheduling.network import NEVER, Ints, Network, entering


@dataclass(frozen=True, slots=True)
class Groups:
    """`members[g, i]` is 1 where item i belongs to group `names[g]`; `last[g]` is the last slot with a member of it.

    No price needs to be above `most`, the value of the group's best member. Sets of groups are bits of a number.
    """

    names: tuple[str, ...]
    members: Ints
    last: Ints
    most: Ints
    masks: tuple[int, ...]  # per item: its groups
    later: tuple[int, ...]  # per slot: the groups with members after it


@dataclass(frozen=True, slots=True)
class Bound:
    """`best` and `fresh` hold the most to be had from each item on, at these prices; `fresh` for a day just begun.

    What a group may still add is its price; `prices_from[u]` sums the prices of groups with a member from slot u on.
    """

    prices: Ints
    best: Ints
    fresh: Ints
    prices_from: Ints
    path: tuple[int, ...]  # the best path at these prices, which may take a group twice

    @property
    def total(self) -> int:
        """No choice can be worth more."""
        return int(max(self.fresh.max(initial=0), 0) + self.prices.sum())


def groups(net: Network, values: Ints) -> Groups:
    """The groups with more than one member among the network's items."""
    found: dict[str, list[int]] = defaultdict(list)
    for i, item in enumerate(net.items):
        for name in item.groups:
            found[name].append(i)
    shared = {name: rows for name, rows in found.items() if len(rows) > 1}
    members = np.zeros((len(shared), len(net.items)), dtype=np.int64)
    masks = [0] * len(net.items)
    for g, rows in enumerate(shared.values()):
        members[g, rows] = 1
        for i in rows:
            masks[i] |= 1 << g
    last = np.array([int(net.slot[rows].max()) for rows in shared.values()], dtype=np.int64)
    dearest = values + net.bonus * np.array(net.anchor, dtype=np.int64)
    most = np.where(members == 1, dearest, 0).max(axis=1, initial=0)
    return Groups(tuple(shared), members, last, most, tuple(masks), _later(last.tolist(), net.slots))


def _later(last: Sequence[int], slots: int) -> tuple[int, ...]:
    found = [0] * slots
    for g, slot in enumerate(last):
        if slot > 0:
            found[slot - 1] |= 1 << g
    for u in range(slots - 2, -1, -1):
        found[u] |= found[u + 1]
    return tuple(found)


def bound(net: Network, values: Ints, of: Groups, prices: Ints) -> Bound:
    best = entering(net, values - prices @ of.members)
    fresh = best[np.arange(len(net.items)), net.limit, 0]
    slots = np.arange(net.slots + 1)
    prices_from = (prices[:, None] * (of.last[:, None] >= slots)).sum(axis=0)
    return Bound(prices, best, fresh, prices_from, _path(net, best, fresh))


def _path(net: Network, best: Ints, fresh: Ints) -> tuple[int, ...]:
    """The best path; what is worth nothing at these prices is taken along, for it shows what could be had for free."""
    path: list[int] = []
    worth, left, had = fresh, 0, 0
    while worth.size and worth.max() >= 0:
        i = int(worth.argmax())
        if not path or net.day[i] != net.day[path[-1]]:
            left, had = int(net.limit[i]), 0
        left, had = left - net.counts[i], had | net.anchor[i]
        path.append(i)
        worth = np.where(net.after(i), np.where(net.day == net.day[i], best[:, left, had], fresh), NEVER)
    return tuple(path)


def first_prices(net: Network, of: Groups) -> Ints:
    """Nothing for repeated sessions; the full value for pauses, of which a free hour holds several."""
    attended = np.array([item.counts for item in net.items], dtype=np.int64)
    prices: Ints = np.where(of.members @ attended > 0, 0, of.most)
    return prices


def same_prices(of: Groups, known: Mapping[str, int]) -> Ints:
    """The prices of groups as they were in a larger network."""
    return np.minimum(np.array([known[name] for name in of.names], dtype=np.int64), of.most)


def better_prices(of: Groups, at: Bound, reached: int, stride: float) -> Ints:
    """One step of the subgradient method: dearer where the path took too many, cheaper where it took none."""
    surplus: Ints = of.members[:, list(at.path)].sum(axis=1) - 1
    surplus[(surplus < 0) & (at.prices == 0) | (surplus > 0) & (at.prices >= of.most)] = 0
    length = int((surplus**2).sum())
    step = stride * (at.total - reached) / length if length else 0.0
    moved: Ints = np.clip(at.prices + np.rint(step * surplus).astype(np.int64), 0, of.most)
    return moved
