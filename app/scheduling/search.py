"""The exact solver: best-first search along the bound of the priced groups."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from app.scheduling.items import Answer, Puzzle
from app.scheduling.multipliers import Bound, Groups, better_prices, bound, first_prices, groups
from app.scheduling.network import NEVER, Ints, Network, network

MOST_STEPS = 10_000  # of the search; a meeting needs a few dozen
NEAR = 20  # a gap below the best value / NEAR is left to the search
LEAST_STRIDE = 0.1  # so is what shorter steps might gain


@dataclass(frozen=True, slots=True)
class Label:
    """A way to item `at`: what it is worth, which groups it used, what is left of the day."""

    worth: int = 0
    at: int = -1
    used: int = 0
    left: int = 0
    had: int = 0
    before: Label | None = None

    def path(self) -> list[int]:
        return [*self.before.path(), self.at] if self.before else []


@dataclass(frozen=True, slots=True)
class Field:
    """All that stays the same during one search."""

    net: Network
    values: Ints
    of: Groups
    bound: Bound

    def promises(self, label: Label) -> Ints:
        """Per item: the most that a way through `label` and then this item can be worth; NEVER where it cannot go."""
        net, at = self.net, label.at
        to_go = self.bound.best[:, label.left, label.had] if at >= 0 else self.bound.fresh
        if at >= 0:
            to_go = np.where(net.day == net.day[at], to_go, self.bound.fresh)
        promise = label.worth + to_go + self.bound.prices_from[net.slot]
        for g in _bits(label.used & self.of.later[net.slot[at]] if at >= 0 else 0):
            promise -= np.where(net.slot <= self.of.last[g], self.bound.prices[g], 0)
        return np.where(net.after(at), promise, NEVER) if at >= 0 else promise

    def step(self, label: Label, i: int) -> Label | None:
        """`label` and then item i, unless a group forbids it."""
        if label.used & self.of.masks[i]:
            return None
        net = self.net
        new_day = label.at < 0 or net.day[label.at] != net.day[i]
        left, had = (int(net.limit[i]), 0) if new_day else (label.left, label.had)
        anchor = int(net.anchor[i])
        worth = label.worth + int(self.values[i]) + (net.bonus if anchor > had else 0)
        return Label(worth, i, label.used | self.of.masks[i], left - int(net.counts[i]), had | anchor, label)

    def key(self, label: Label) -> tuple[int, int, int, int]:
        """Labels with the same key have the same future."""
        return label.at, label.left, label.had, label.used & self.of.later[self.net.slot[label.at]]


def solve(puzzle: Puzzle) -> Answer:
    """The most valuable choice of items that keeps every rule of the puzzle: musts first, then anchors, then values."""
    if not puzzle.items:
        return Answer(())
    net = network(puzzle)
    days = len(set(net.day.tolist()))
    values = np.array([item.value + (days + 1) * net.bonus * item.must for item in net.items], dtype=np.int64)
    field, found = _tightened(net, values)
    found, proven = _search(field, found)
    return Answer(tuple(net.items[i] for i in found.path()), proven)


def _tightened(net: Network, values: Ints) -> tuple[Field, Label]:
    """The tightest bound of a few rounds, and the best way found meanwhile."""
    of = groups(net, values)
    tightest = Field(net, values, of, bound(net, values, of, first_prices(net, of)))
    reached = _dive(tightest)
    near = max(item.value for item in net.items) // NEAR
    stride = 1.0
    while tightest.bound.total - reached.worth > near and stride >= LEAST_STRIDE:
        prices = better_prices(of, tightest.bound, reached.worth, stride)
        field = Field(net, values, of, bound(net, values, of, prices))
        reached = max(reached, _dive(field), key=lambda label: label.worth)
        if field.bound.total < tightest.bound.total:
            tightest = field
        else:
            stride /= 2
    return tightest, reached


def _dive(field: Field) -> Label:
    """A good way: always the most promising next item that the groups allow."""
    label: Label | None = Label()
    while label:
        found, label = label, _most_promising(field, label)
    return found


def _most_promising(field: Field, label: Label) -> Label | None:
    promises = field.promises(label)
    while promises.max() > label.worth:
        i = int(promises.argmax())
        following = field.step(label, i)
        if following:
            return following
        promises[i] = NEVER
    return None


def _search(field: Field, found: Label) -> tuple[Label, bool]:
    """The best way of all, from a good one. Second: whether the search came to its end."""
    queue: list[tuple[int, int, int, Label]] = [(-field.bound.total, 0, 0, Label())]
    seen: dict[tuple[int, int, int, int], int] = {}
    pushed = 0
    for _ in range(MOST_STEPS):
        if not queue or -queue[0][0] <= found.worth:
            return found, True
        _, depth, _, label = heapq.heappop(queue)
        promises = field.promises(label)
        for i in np.flatnonzero(promises > found.worth):
            following = field.step(label, int(i))
            if following is None or seen.get(key := field.key(following), -1) >= following.worth:
                continue
            seen[key] = following.worth
            found = max(found, following, key=lambda one: one.worth)
            pushed += 1
            heapq.heappush(queue, (-int(promises[i]), depth - 1, pushed, following))
    return found, False


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
