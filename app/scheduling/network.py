"""A puzzle as a network: who can follow whom, and the most to be had before and after each item."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from app.scheduling.items import Item, Puzzle

Ints = npt.NDArray[np.int64]
NEVER = -(2**60)
_NOWHERE = -1
_Nodes = tuple[tuple[int, ...], ...]  # some for each item
_State = list[int]  # a number for each state


@dataclass(frozen=True, slots=True)
class Network:
    """Items in order of start. A slot is one of the distinct starts.

    A node is a slot of one row; the first row is that of all items, the others are those of the single places. Nodes of
    a row have consecutive numbers, and the first row's nodes are the slots. Who leaves item i is in time for the nodes
    `near[i]` of the same day, those in `far[i]` of a later one, and everything behind them in their rows.
    """

    items: tuple[Item, ...]
    slots: int
    slot: Ints
    start: Ints
    end: Ints
    place: Ints
    walk: Ints  # minutes, places x places
    day: Ints
    limit: Ints  # of the item's own day
    bonus: int  # what the first anchor of a day adds
    states: int  # a state is 2 k + a: the day takes k more items, and a is 1 if it has had its anchor
    counts: tuple[int, ...]  # 0 everywhere if no day has a limit
    anchor: tuple[int, ...]
    node: tuple[tuple[int, int], ...]  # per item: in the row of all, and in the row of its place
    near: tuple[tuple[int, ...], ...]
    far: tuple[tuple[int, ...], ...]
    turns: tuple[bool, ...]  # per node: whether the next one in the row is on a later day
    ends: tuple[bool, ...]  # whether it is the row's last
    fresh: tuple[int, ...]  # the state in which its day begins

    def after(self, i: int) -> npt.NDArray[np.bool_]:
        """Which items can follow item `i`."""
        ready = self.end[i] + self.walk[self.place[i]]
        later: npt.NDArray[np.bool_] = self.start >= ready[self.place]
        return later


@dataclass(slots=True)
class _Rows:
    """The nodes while they are laid out: per row the starts, per node what the network says of it."""

    starts: list[list[int]]
    first: list[int]  # the number of each row's first node
    day: list[int]

    def index(self, row: int, minute: int) -> int:
        """The first node of the row from a minute on; _NOWHERE after its last."""
        place = bisect_left(self.starts[row], minute)
        return self.first[row] + place if place < len(self.starts[row]) else _NOWHERE


def network(puzzle: Puzzle, bonus: int = 0) -> Network:
    """The puzzle's items in order; `bonus` is what the first anchor of a day adds."""
    items = tuple(sorted(puzzle.items, key=lambda item: (item.start, item.end, item.key)))
    places, place = _places(items, puzzle)
    walk = _walk(places, puzzle)
    rows = _rows(items, place)
    near, far = _followers(items, place, walk, rows)
    starts = np.array([item.start for item in items], dtype=np.int64)
    limits = _limits(items, puzzle)
    last = {first + len(row) - 1 for first, row in zip(rows.first, rows.starts, strict=True)}
    after = [*rows.day[1:], rows.day[-1]]
    return Network(
        items=items,
        slots=len(rows.starts[0]),
        slot=np.array([rows.index(0, item.start) for item in items], dtype=np.int64),
        start=starts,
        end=np.array([item.end for item in items], dtype=np.int64),
        place=np.array(place, dtype=np.int64),
        walk=walk,
        day=np.array([item.day for item in items], dtype=np.int64),
        limit=np.array([limits[item.day] for item in items], dtype=np.int64),
        bonus=bonus,
        states=2 * (max(limits.values()) + 1),
        counts=tuple(int(item.counts and bool(puzzle.limits)) for item in items),
        anchor=tuple(int(item.anchor) for item in items),
        node=tuple(
            (rows.index(0, one.start), rows.index(1 + p, one.start)) for one, p in zip(items, place, strict=True)
        ),
        near=near,
        far=far,
        turns=tuple(one != other for one, other in zip(rows.day, after, strict=True)),
        ends=tuple(n in last for n in range(len(rows.day))),
        fresh=tuple(2 * limits[day] for day in rows.day),
    )


def _limits(items: Sequence[Item], puzzle: Puzzle) -> dict[int, int]:
    """Per day how many items it takes; 0 everywhere if no day has a limit."""
    sizes = Counter(item.day for item in items)
    fullest = max(sizes.values())
    return {day: puzzle.limits.get(day, fullest) if puzzle.limits else 0 for day in sizes}


def _rows(items: Sequence[Item], place: Sequence[int]) -> _Rows:
    """The row of all items, then one for each place."""
    days: list[dict[int, int]] = [{} for _ in range(max(place) + 2)]
    for item, p in zip(items, place, strict=True):
        days[0][item.start] = days[1 + p][item.start] = item.day
    rows = _Rows([list(row) for row in days], [], [])
    for row in days:
        rows.first.append(len(rows.day))
        rows.day += row.values()
    return rows


def _followers(items: Sequence[Item], place: Sequence[int], walk: Ints, rows: _Rows) -> tuple[_Nodes, _Nodes]:
    """Per item the nodes for which one is in time: any place after the longest way, those that are nearer sooner."""
    longest, ways = int(walk.max()), walk.tolist()
    nearer = [[(1 + q, way) for q, way in enumerate(row) if way < longest] for row in ways]
    near: list[tuple[int, ...]] = []
    far: list[tuple[int, ...]] = []
    for item, p in zip(items, place, strict=True):
        found = [rows.index(0, item.end + longest), *(rows.index(row, item.end + way) for row, way in nearer[p])]
        nodes = [node for node in found if node != _NOWHERE]
        near.append(tuple(node for node in nodes if rows.day[node] == item.day))
        far.append(tuple(node for node in nodes if rows.day[node] != item.day))
    return tuple(near), tuple(far)


def _places(items: Sequence[Item], puzzle: Puzzle) -> tuple[list[str], list[int]]:
    """The places that differ; rooms that are used once and nowhere named are all alike ("*")."""
    used = Counter(item.place for item in items)
    alike = {place for place, times in used.items() if place and times == 1 and not puzzle.walking.names(place)}
    names = ["*" if item.place in alike else item.place for item in items]
    places = sorted(set(names))
    index = {place: n for n, place in enumerate(places)}
    return places, [index[name] for name in names]


def _walk(places: Sequence[str], puzzle: Puzzle) -> Ints:
    """Minutes between the places; rooms that are all alike are apart from each other, too."""
    walking = puzzle.walking
    found = np.full((len(places), len(places)), walking.default, dtype=np.int64)
    known = [n for n, place in enumerate(places) if place == "" or walking.names(place)]
    for n in known:
        for m, other in enumerate(places):
            found[n, m] = found[m, n] = walking.minutes(places[n], other)
    same = [n for n, place in enumerate(places) if place != "*"]
    found[same, same] = 0
    return found


def entering(net: Network, values: Ints) -> Ints:
    """best[i, k, a]: the most that item i and what follows can give, groups left aside.

    k is how many more the day takes before i, a is 1 if the day has had its anchor. Dynamic programming from the last
    item to the first; `ahead[n]` is the best entry from node n on in its row.
    """
    nothing, worth = [0] * net.states, values.tolist()
    ahead: list[_State] = [[]] * len(net.turns)
    best: list[_State] = [nothing] * len(net.items)
    for i in range(len(net.items) - 1, -1, -1):
        to_go = nothing
        for node in net.near[i]:
            to_go = _most(to_go, ahead[node])
        for node in net.far[i]:
            to_go = _at_least(to_go, ahead[node][net.fresh[node]])
        value = worth[i]
        best[i] = entry = [value + rest for rest in _spent(net, i, to_go)]
        for node in net.node[i]:
            ahead[node] = _most(entry, ahead[node] or _behind(net, ahead, node, nothing))
    return np.array(best, dtype=np.int64).reshape(len(best), -1, 2)


def _behind(net: Network, ahead: Sequence[_State], node: int, nothing: _State) -> _State:
    """What the next node in the row gives, seen from this one."""
    if net.ends[node]:
        return nothing
    following = ahead[node + 1]
    return [following[net.fresh[node + 1]]] * len(nothing) if net.turns[node] else following


def leaving(net: Network, values: Ints) -> Ints:
    """had[i, k, a]: the most that what precedes item i can give, if it leaves k and a as in `entering`.

    The same from the first item to the last: `ready[n]` is the best of those who are in time for node n.
    """
    never, worth = [NEVER] * net.states, values.tolist()
    ready: list[_State] = [never] * len(net.turns)
    begun = [False] * len(net.turns)
    had: list[_State] = [never] * len(net.items)
    for i in range(len(net.items)):
        before = _begin(net, net.fresh[net.node[i][0]], 0)
        for node in net.node[i]:
            if not begun[node]:
                begun[node] = True
                ready[node] = _most(ready[node], _before(net, ready, node, never))
            before = _most(before, ready[node])
        had[i] = before
        value = worth[i]
        after = [value + state for state in _taken(net, i, before)]
        for node in net.near[i]:
            ready[node] = _most(ready[node], after)
        for node in net.far[i]:
            ready[node] = _most(ready[node], _begin(net, net.fresh[node], max(after)))
    return np.array(had, dtype=np.int64).reshape(len(had), -1, 2)


def _before(net: Network, ready: Sequence[_State], node: int, never: _State) -> _State:
    """Who was in time for the node before it in the row is in time for this one."""
    if node == 0 or net.ends[node - 1]:
        return never
    return _begin(net, net.fresh[node], max(ready[node - 1])) if net.turns[node - 1] else ready[node - 1]


def _begin(net: Network, fresh: int, worth: int) -> _State:
    """The states at the beginning of a day."""
    state = [NEVER] * net.states
    state[fresh] = worth
    return state


def _most(one: _State, other: _State) -> _State:
    return list(map(max, one, other))


def _at_least(state: _State, least: int) -> _State:
    return [a if a > least else least for a in state]


def _spent(net: Network, i: int, to_go: _State) -> Iterable[int]:
    """What follows an item, seen from before it: one less to take, and its anchor counted."""
    if net.counts[i]:
        to_go = [NEVER, NEVER, *to_go[:-2]]
    if net.anchor[i]:
        to_go = [rest for had in to_go[1::2] for rest in (had + net.bonus, had)]
    return to_go


def _taken(net: Network, i: int, before: _State) -> Iterable[int]:
    """What precedes an item, seen from after it."""
    if net.counts[i]:
        before = [*before[2:], NEVER, NEVER]
    if net.anchor[i]:
        firsts = [max(before[n] + net.bonus, before[n + 1]) for n in range(0, len(before), 2)]
        before = [state for first in firsts for state in (NEVER, first)]
    return before
