import itertools
import random
import time

import pytest

from app.scheduling.items import Answer, Item, Puzzle
from app.scheduling.search import solve
from app.walking import Walking
from tests.app.scheduling.puzzles import Mix, optimum, random_puzzle, worth

INSTANCES = 520
BATCH = 40


def _mix(seed: int) -> Mix:
    dice = random.Random(seed)
    return Mix(
        items=dice.randrange(1, 36),
        rooms=dice.randrange(1, 8),
        days=dice.randrange(1, 4),
        grid=dice.choice([5, 15, 60]),
        repeated=dice.choice([0.0, 0.3, 0.8]),
        anchors=dice.choice([0.0, 0.1, 0.3]),
        limit=dice.choice([None, None, 1, 2, 4]),
        ties=seed % 2 == 0,
    )


@pytest.mark.parametrize("first", range(0, INSTANCES, BATCH))
def test_equals_the_integer_program(first: int) -> None:
    for seed in range(first, first + BATCH):
        puzzle = random_puzzle(seed, _mix(seed))
        answer = solve(puzzle)
        assert answer.proven
        assert worth(puzzle, answer) == optimum(puzzle), seed


@pytest.mark.parametrize("seed", range(30))
def test_equals_trying_everything(seed: int) -> None:
    puzzle = random_puzzle(seed, Mix(items=9, rooms=3, days=1, repeated=0.6, limit=3))
    assert worth(puzzle, solve(puzzle)) == max(
        worth(puzzle, Answer(chosen))
        for size in range(len(puzzle.items) + 1)
        for chosen in itertools.combinations(puzzle.items, size)
        if _is_allowed(puzzle, chosen)
    )


def _is_allowed(puzzle: Puzzle, chosen: tuple[Item, ...]) -> bool:
    names = [name for item in chosen for name in item.groups]
    return (
        all(puzzle.fit(one, other) for one, other in itertools.combinations(chosen, 2))
        and len(names) == len(set(names))
        and sum(item.counts for item in chosen) <= 3
    )


@pytest.mark.parametrize("mix", [Mix(1000, 12, 4), Mix(1000, 30, 4, limit=5), Mix(1000, 12, 4, repeated=0.6)])
def test_a_thousand_items_are_solved_at_once(mix: Mix) -> None:
    """Milliseconds are measured by benchmarks/speed.py on a quiet machine; here only that nothing blows up."""
    for seed in range(3):
        puzzle = random_puzzle(seed, mix)
        begin = time.process_time()
        assert solve(puzzle).proven
        assert time.process_time() - begin < 3


def test_the_same_puzzle_has_the_same_answer() -> None:
    puzzle = random_puzzle(3, Mix(60, ties=True))
    shuffled = Puzzle(tuple(reversed(puzzle.items)), puzzle.walking, puzzle.limits)
    assert solve(puzzle) == solve(shuffled)


def test_nothing_to_choose_from() -> None:
    assert solve(Puzzle(())) == Answer(())


def test_a_table_of_ways_rules_out_what_is_too_far() -> None:
    first = Item("first", 0, 60, "hall a", 1, 5)
    second = Item("second", 70, 120, "hall b", 1, 5)
    assert len(solve(Puzzle((first, second), Walking(5))).items) == 2
    assert len(solve(Puzzle((first, second), Walking(5, {"Hall A | Hall B": 15}))).items) == 1
