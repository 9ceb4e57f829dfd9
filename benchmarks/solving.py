#!/usr/bin/env python3
"""How long the exact schedule takes: milliseconds of processor time for random meetings of 1,000 sessions.

    python -m benchmarks.solving [--seeds N]

The meetings are those of the tests (tests/app/scheduling/puzzles.py); of each seed the fastest of three runs counts.
"""

from __future__ import annotations

import argparse
import sys
import time
from statistics import median

from app.scheduling.items import Puzzle
from app.scheduling.search import solve
from tests.app.scheduling.puzzles import Mix, random_puzzle

MEETINGS = {
    "12 rooms, 4 days": Mix(1000, 12, 4),
    "30 rooms, five sessions a day": Mix(1000, 30, 4, limit=5),
    "12 rooms, most sessions repeated": Mix(1000, 12, 4, repeated=0.6),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--seeds", type=int, default=9)
    seeds = parser.parse_args().seeds
    print(f"{'1,000 sessions':36}{'median ms':>10}{'worst ms':>10}{'proven':>8}")
    for name, mix in MEETINGS.items():
        puzzles = [random_puzzle(seed, mix) for seed in range(seeds)]
        took = [_milliseconds(puzzle) for puzzle in puzzles]
        proven = sum(solve(puzzle).proven for puzzle in puzzles)
        print(f"{name:36}{median(took):10.0f}{max(took):10.0f}{proven:5}/{seeds}")
    return 0


def _milliseconds(puzzle: Puzzle) -> float:
    runs = []
    for _ in range(3):
        begin = time.process_time()
        solve(puzzle)
        runs.append(1000 * (time.process_time() - begin))
    return min(runs)


if __name__ == "__main__":
    sys.exit(main())
