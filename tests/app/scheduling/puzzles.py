"""Random puzzles and the same puzzle as an integer program: the solver's proof."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass

import highspy

from app.scheduling.items import Answer, Item, Puzzle
from app.walking import Walking


@dataclass(frozen=True)
class Mix:
    """What a random puzzle is made of."""

    items: int
    rooms: int = 6
    days: int = 2
    grid: int = 15  # minutes
    repeated: float = 0.3
    anchors: float = 0.1
    musts: float = 0.05
    limit: int | None = None
    ties: bool = False


def random_puzzle(seed: int, mix: Mix) -> Puzzle:
    dice = random.Random(seed)
    items = []
    for n in range(mix.items):
        day = dice.randrange(mix.days)
        start = day * 1440 + 480 + dice.randrange(0, 600, mix.grid)
        repeated = dice.random() < mix.repeated
        items.append(
            Item(
                key=f"s{n:04}",
                start=start,
                end=start + dice.choice([15, 30, 45, 60, 75, 90, 180]),
                place=f"room {dice.randrange(mix.rooms)}",
                day=day,
                value=dice.randrange(4) * 1000 if mix.ties else dice.randrange(1000) * 1000,
                groups=(f"group {dice.randrange(max(1, int(mix.items * mix.repeated / 2)))}",) if repeated else (),
                counts=dice.random() < 0.9,
                anchor=dice.random() < mix.anchors,
                must=dice.random() < mix.musts,
            )
        )
    limits = {day: mix.limit for day in range(mix.days)} if mix.limit else {}
    return Puzzle(tuple(items), Walking(5), limits)


def worth(puzzle: Puzzle, answer: Answer) -> int:
    """The value in the solver's order of importance: musts, then days with an anchor, then values."""
    total = sum(item.value for item in puzzle.items) + 1
    days = len({item.day for item in puzzle.items})
    anchored = len({item.day for item in answer.items if item.anchor})
    musts = sum(item.must for item in answer.items)
    return answer.value + total * anchored + (days + 1) * total * musts


def optimum(puzzle: Puzzle) -> int:
    """The same by HiGHS: one binary per item, a constraint per clash, group, limited day and anchored day."""
    items = sorted(puzzle.items, key=lambda item: (item.start, item.end, item.key))
    total = sum(item.value for item in items) + 1
    days = sorted({item.day for item in items})
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.setOptionValue("mip_abs_gap", 0.4)
    solver.changeObjectiveSense(highspy.ObjSense.kMaximize)
    taken = [solver.addBinary(obj=(item.value + (len(days) + 1) * total * item.must) / 1000) for item in items]
    for b, later in enumerate(items):
        for a, earlier in enumerate(items[:b]):
            if not puzzle.follows(later, earlier):
                solver.addConstr(taken[a] + taken[b] <= 1)
    groups = defaultdict(list)
    for n, item in enumerate(items):
        for name in item.groups:
            groups[name].append(taken[n])
    for members in groups.values():
        solver.addConstr(sum(members) <= 1)
    for day in days:
        counting = [taken[n] for n, item in enumerate(items) if item.day == day and item.counts]
        if day in puzzle.limits and counting:
            solver.addConstr(sum(counting) <= puzzle.limits[day])
        anchors = [taken[n] for n, item in enumerate(items) if item.day == day and item.anchor]
        if anchors:
            solver.addConstr(solver.addBinary(obj=total / 1000) <= sum(anchors))
    solver.run()
    return round(solver.getObjectiveValue() * 1000)
