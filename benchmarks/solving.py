#!/usr/bin/env python3
"""How long the exact schedule takes: milliseconds of processor time for random meetings of 1,000 sessions.

    python -m benchmarks.solving [--seeds N]

The meetings are those of the tests (tests/app/scheduling/puzzles.py); of each seed the fastest of three runs counts.
"solver" is the search alone, "schedule" the whole call: from a programme in which every session has a match to the
schedule with what every choice beat.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from statistics import median

from app.model import Match, Profile, Reason
from app.scheduling import schedule
from app.scheduling.items import Item, Puzzle
from app.scheduling.search import solve
from ingest import Kind, Program, Session
from tests.app.scheduling.puzzles import Mix, random_puzzle

MEETINGS = {
    "12 rooms, 4 days": Mix(1000, 12, 4),
    "30 rooms, five sessions a day": Mix(1000, 30, 4, limit=5),
    "12 rooms, most sessions repeated": Mix(1000, 12, 4, repeated=0.6),
}
_FIRST_DAY = datetime(2030, 3, 4, tzinfo=UTC)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seeds", type=int, default=9)
    seeds = parser.parse_args().seeds
    print(f"{'1,000 sessions':36}{'':10}{'median ms':>10}{'worst ms':>10}{'proven':>8}")
    for name, mix in MEETINGS.items():
        puzzles = [random_puzzle(seed, mix) for seed in range(seeds)]
        proven = sum(solve(puzzle).proven for puzzle in puzzles)
        _print(name, "solver", [_milliseconds(partial(solve, puzzle)) for puzzle in puzzles], f"{proven}/{seeds}")
        _print("", "schedule", [_milliseconds(_whole(puzzle, mix)) for puzzle in puzzles])
    return 0


def _print(name: str, what: str, took: list[float], proven: str = "") -> None:
    print(f"{name:36}{what:10}{median(took):10.0f}{max(took):10.0f}{proven:>8}")


def _whole(puzzle: Puzzle, mix: Mix) -> Callable[[], object]:
    """The call that makes the schedule for a programme with the puzzle's items as sessions."""
    program = Program(sessions=tuple(_session(item) for item in puzzle.items))
    matches = {item.key: _match(item) for item in puzzle.items}
    profile = Profile(name="Robin Example", sessions_per_day=mix.limit)
    return lambda: schedule(program, matches, profile)


def _session(item: Item) -> Session:
    start = _FIRST_DAY + timedelta(minutes=item.start)
    return Session(
        id=item.key,
        title=item.groups[0] if item.groups else item.key,
        kind=Kind.NETWORKING if item.anchor else Kind.SYMPOSIUM,
        start=start,
        end=start + timedelta(minutes=item.end - item.start),
        room=item.place,
        source=item.key,
    )


def _match(item: Item) -> Match:
    score = item.value / 1_000_000
    reason = Reason(text="about it", interest="it", evidence="it", weight=score)
    return Match(session_id=item.key, title=item.key, score=score, reasons=(reason,))


def _milliseconds(call: Callable[[], object]) -> float:
    runs = []
    for _ in range(3):
        begin = time.process_time()
        call()
        runs.append(1000 * (time.process_time() - begin))
    return min(runs)


if __name__ == "__main__":
    sys.exit(main())
