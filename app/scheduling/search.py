"""The exact solver: best-first search along the bound of the priced groups."""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

from app.scheduling.items import Answer, Item, Puzzle
from app.scheduling.multipliers import Bound, Groups, better_prices, bound, first_prices, groups, same_prices
from app.scheduling.network import NEVER, Ints, Network, leaving, network

MOST_STEPS = 10_000  # of the search; a meeting needs a few dozen
NEAR = 20  # a gap below the best value / NEAR is left to the search
LEAST_STRIDE = 0.1  # so is what shorter steps might gain
WORTH_NARROWING = 0.8  # of the items: if more than that remain, the smaller network does not pay


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
class Stakes:
    """What comes before what: a day's first anchor before all values together, a must before all anchors.

    Values are counted in `unit`, their greatest common divisor, so that no bound lies between two of them.
    """

    unit: int
    bonus: int
    must: int

    @classmethod
    def of(cls, puzzle: Puzzle) -> Stakes:
        unit = math.gcd(*(item.value for item in puzzle.items)) or 1
        bonus = sum(item.value for item in puzzle.items) // unit + 1
        return cls(unit, bonus, (len({item.day for item in puzzle.items}) + 1) * bonus)

    def worth(self, item: Item) -> int:
        return item.value // self.unit + self.must * item.must


@dataclass(frozen=True, slots=True)
class Field:
    """All that stays the same during one search."""

    net: Network
    values: Ints
    of: Groups
    bound: Bound
    stakes: Stakes

    def found(self, label: Label) -> Found:
        return Found(label.worth, tuple(self.net.items[i] for i in label.path()))

    def promises(self, label: Label) -> Ints:
        """Per item: the most that a way through `label` and then this item can be worth; NEVER where it cannot go."""
        net, at = self.net, label.at
        owed = self.bound.prices_from
        if at < 0:
            return label.worth + self.bound.fresh + owed[net.slot]
        if still_open := self.open_groups(label):
            owed = owed.copy()
            for g in _bits(still_open):
                owed[: self.of.last[g] + 1] -= self.bound.prices[g]
        rest = slice(at + 1, None)  # nothing before it in the order can follow
        to_go = np.where(
            net.day[rest] == net.day[at], self.bound.best[rest, label.left, label.had], self.bound.fresh[rest]
        )
        promise = np.full(len(net.items), NEVER, dtype=np.int64)
        promise[rest] = np.where(net.after(at)[rest], label.worth + to_go + owed[net.slot[rest]], NEVER)
        return promise

    def step(self, label: Label, i: int) -> Label | None:
        """`label` and then item i, unless a group forbids it."""
        if label.used & self.of.masks[i]:
            return None
        net = self.net
        new_day = label.at < 0 or net.day[label.at] != net.day[i]
        left, had = (int(net.limit[i]), 0) if new_day else (label.left, label.had)
        anchor = net.anchor[i]
        worth = label.worth + int(self.values[i]) + (net.bonus if anchor > had else 0)
        return Label(worth, i, label.used | self.of.masks[i], left - net.counts[i], had | anchor, label)

    def open_groups(self, label: Label) -> int:
        """The groups that `label` used and that have members after it."""
        return label.used & self.of.later[int(self.net.slot[label.at])]


class Front:
    """The labels worth following. One stands for another at the same item, with the same left of the day, if it is
    ahead by all that the other may still take from groups that it has used itself.
    """

    def __init__(self, field: Field) -> None:
        self._field = field
        self._seen: dict[tuple[int, int, int], list[tuple[int, int]]] = {}
        self._most: list[int] = field.of.most.tolist()

    def takes(self, label: Label) -> bool:
        """Whether no label seen before stands for this one; notes it."""
        used = self._field.open_groups(label)
        seen = self._seen.setdefault((label.at, label.left, label.had), [])
        if any(worth - self._lost(other & ~used) >= label.worth for other, worth in seen):
            return False
        seen[:] = [one for one in seen if label.worth - self._lost(used & ~one[0]) < one[1]]
        seen.append((used, label.worth))
        return True

    def keeps(self, label: Label) -> bool:
        """Whether still none stands for it."""
        seen = self._seen.get((label.at, label.left, label.had))
        return seen is None or (self._field.open_groups(label), label.worth) in seen

    def _lost(self, groups: int) -> int:
        return sum(self._most[g] for g in _bits(groups))


@dataclass(frozen=True, slots=True)
class Found:
    """A choice that keeps every rule, and what it is worth with all bonuses."""

    worth: int = 0
    items: tuple[Item, ...] = ()


def solve(puzzle: Puzzle) -> Answer:
    """The most valuable choice of items that keeps every rule of the puzzle: musts first, then anchors, then values."""
    if not puzzle.items:
        return Answer(())
    field = _field(puzzle, Stakes.of(puzzle))
    field, found = _tightened(field, _dive(field), puzzle)
    found, proven = _search(field, found)
    return Answer(found.items, proven)


def _field(puzzle: Puzzle, stakes: Stakes, prices: Mapping[str, int] | None = None) -> Field:
    net = network(puzzle, stakes.bonus)
    values = np.array([stakes.worth(item) for item in net.items], dtype=np.int64)
    of = groups(net, values)
    start = first_prices(net, of) if prices is None else same_prices(of, prices)
    return Field(net, values, of, bound(net, values, of, start), stakes)


def _tightened(field: Field, found: Found, puzzle: Puzzle) -> tuple[Field, Found]:
    """The tightest bound of a few rounds over ever fewer items, and the best way found meanwhile."""
    near = max(item.value for item in puzzle.items) // field.stakes.unit // NEAR
    stride = 1.0
    gap = field.bound.total - found.worth
    field = _narrowed(field, found, puzzle)
    while field.bound.total - found.worth > near and stride >= LEAST_STRIDE:
        prices = better_prices(field.of, field.bound, found.worth, stride)
        other = replace(field, bound=bound(field.net, field.values, field.of, prices))
        found = max(found, _dive(other), key=lambda one: one.worth)
        if other.bound.total >= field.bound.total:
            stride /= 2
            continue
        field = other
        if 2 * (field.bound.total - found.worth) <= gap:
            gap = field.bound.total - found.worth
            field = _narrowed(field, found, puzzle)
    return _narrowed(field, found, puzzle), found


def _narrowed(field: Field, found: Found, puzzle: Puzzle) -> Field:
    """The field without the items through which no way can be better than the one found."""
    if field.bound.total <= found.worth:
        return field
    cost = field.values - field.bound.prices @ field.of.members
    through = (leaving(field.net, cost) + field.bound.best).max(axis=(1, 2)) + int(field.bound.prices.sum())
    kept = np.flatnonzero(through > found.worth)
    if len(kept) > WORTH_NARROWING * len(field.net.items):
        return field
    fewer = replace(puzzle, items=tuple(field.net.items[i] for i in kept))
    known = dict(zip(field.of.names, field.bound.prices.tolist(), strict=True))
    return _field(fewer, field.stakes, known)


def _dive(field: Field) -> Found:
    """A good way: always the most promising next item that the groups allow."""
    label: Label | None = Label()
    while label:
        found, label = label, _most_promising(field, label)
    return field.found(found)


def _most_promising(field: Field, label: Label) -> Label | None:
    promises = field.promises(label)
    while promises.max() > label.worth:
        i = int(promises.argmax())
        following = field.step(label, i)
        if following:
            return following
        promises[i] = NEVER
    return None


def _search(field: Field, found: Found) -> tuple[Found, bool]:
    """The best way of all, from a good one. Second: whether the search came to its end."""
    queue: list[tuple[int, int, int, Label]] = [(-field.bound.total, 0, 0, Label())]
    front, pushed = Front(field), 0
    for _ in range(MOST_STEPS):
        if not queue or -queue[0][0] <= found.worth:
            return found, True
        _, depth, _, label = heapq.heappop(queue)
        if not front.keeps(label):
            continue
        promises = field.promises(label)
        for i in np.flatnonzero(promises > found.worth).tolist():
            following = field.step(label, i)
            if following is None or not front.takes(following):
                continue
            if following.worth > found.worth:
                found = field.found(following)
            pushed += 1
            heapq.heappush(queue, (-int(promises[i]), depth - 1, pushed, following))
    return found, False


def _bits(mask: int) -> Iterator[int]:
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low
