#!/usr/bin/env python3
"""Does every plan keep its promises? Plans programmes for a dozen trainees each and prints what is broken.

    python -m benchmarks.invariants MANIFEST [--only NAME ...] [--keep FOLDER] [--first N]

MANIFEST is a JSON list of {"name", "document", "args"}, paths relative to it. `--keep` holds what was read, so that a
second run need not read again.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from app.planner.plans import Planner
from benchmarks.promises import broken
from benchmarks.promises.people import cards
from benchmarks.trainees import trainees
from ingest import Document, Program, read

_Case = dict[str, Any]  # the manifest's own shape
BEFORE = (30, 10, 0)  # days before the meeting on which the plan is made


def main() -> int:
    arguments = _arguments()
    plans = people = met = faults = 0
    for case in json.loads(arguments.manifest.read_text(encoding="utf-8")):
        if arguments.only and not any(name in case["name"] for name in arguments.only):
            continue
        planned, found, caught, wrong = _tried(_program(arguments.manifest.parent, case, arguments.keep))
        print(f"{case['name']:28}{planned:4} plans{found:5} people{caught:5} met{len(wrong):6} broken", flush=True)
        print("".join(f"    {line}\n" for line in wrong[: arguments.first]), end="")
        plans, people, met, faults = plans + planned, people + found, met + caught, faults + len(wrong)
    print(f"{'all':28}{plans:4} plans{people:5} people{met:5} met{faults:6} broken")
    return 1 if faults else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("manifest", type=Path)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--keep", type=Path, help="a folder for the programmes as read")
    parser.add_argument("--first", type=int, default=20, help="print the first N broken promises of each programme")
    return parser.parse_args()


def _tried(program: Program) -> tuple[int, int, int, list[str]]:
    """How many plans, people on them, people with a moment to meet; and the broken promises."""
    planner = Planner(program)
    plans = people = met = 0
    wrong: list[str] = []
    for n, trainee in enumerate(trainees(program)):
        today = (program.start_date or date(2030, 1, 1)) - timedelta(days=BEFORE[n % len(BEFORE)])
        plan = planner.plan(trainee.profile, today)
        wrong += [f"{trainee.name}: {fault}" for fault in broken(plan, program, trainee.profile, today)]
        plans, people = plans + 1, people + len(cards(plan.outreach))
        met += sum(card.meet is not None for card in cards(plan.outreach))
    return plans, people, met, wrong


def _program(root: Path, case: _Case, keep: Path | None) -> Program:
    kept = keep / f"{case['name']}.json" if keep else None
    if kept and kept.exists():
        return Program.model_validate_json(kept.read_text(encoding="utf-8"))
    options = dict(zip(case["args"][::2], case["args"][1::2], strict=True))
    year = int(options["--year"]) if "--year" in options else None
    program = read(list(_documents(root / case["document"])), options.get("--timezone"), year)
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(program.model_dump_json(), encoding="utf-8")
    return program


def _documents(path: Path) -> Iterator[Document]:
    files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    yield from (Document(one.name, one.read_bytes()) for one in files)


if __name__ == "__main__":
    raise SystemExit(main())
