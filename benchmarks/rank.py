"""How well sessions and people are ranked by what a meeting is truly about, beside plain methods.

    python -m benchmarks.rank TRUTH MAP SCORER DOCUMENT... [--semantic CACHE] [--show INTEREST]

TRUTH      JSON with "interests" (key, name, query) and what every session and person is about
MAP        JSON: interest key of TRUTH to our interest ids
SCORER     a Python file with figures(truth, plan, key), as score_plan.py
DOCUMENT   the meeting's programme: a document, or the JSON that `hallway ingest --json` prints
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from app.embedding import vectors
from app.model import Plan, Profile
from app.planner.plans import Planner
from benchmarks.baselines import BASELINES
from ingest import Document, Program, read

_Json = dict[str, Any]  # the truth's own shape, not ours
_Figures = Callable[[_Json, _Json, str], _Json]


def main() -> None:
    arguments = _arguments()
    truth, mapping = _load(arguments.truth), _load(arguments.map)
    program = _program(arguments.document)
    figures = _scorer(arguments.scorer)
    planner = Planner(program, vectors(arguments.semantic) if arguments.semantic else None)
    plans = {}
    for interest in truth["interests"]:
        profile = Profile(name="Reader", interests=dict.fromkeys(mapping[interest["key"]], 3))
        plans[interest["key"]] = planner.plan(profile, date(2000, 1, 1))
    _print_ours(truth, plans, figures)
    _print_others(truth, program, figures)
    if arguments.show:
        _print_ranking(plans[arguments.show])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    for name in ("truth", "map", "scorer"):
        parser.add_argument(name, type=Path)
    parser.add_argument("document", type=Path, nargs="+")
    parser.add_argument("--semantic", type=Path, metavar="CACHE", help="with sentence vectors, kept in CACHE")
    parser.add_argument("--show", metavar="INTEREST", help="print this interest's first ten with their reasons")
    return parser.parse_args()


def _load(path: Path) -> _Json:
    found: _Json = json.loads(path.read_text(encoding="utf-8"))
    return found


def _program(paths: list[Path]) -> Program:
    if len(paths) == 1 and paths[0].suffix == ".json":
        found = _load(paths[0])
        if "sessions" in found:
            return Program.model_validate(found)
    return read([Document(path.name, path.read_bytes()) for path in paths])


def _scorer(path: Path) -> _Figures:
    spec = spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    found: _Figures = module.figures
    return found


def _print_ours(truth: _Json, plans: dict[str, Plan], figures: _Figures) -> None:
    print(f"{'ours':12} {'nDCG@10':>8} {'gains':32} {'lures':>5} {'attendings':>11} {'near peers':>11}")
    found = {key: figures(truth, json.loads(plan.model_dump_json()), key) for key, plan in plans.items()}
    for key, figure in found.items():
        people = [f"{_or_dash(figure[group]['precision']):>11}" for group in ("attendings", "near_peers")]
        print(f"{key:12} {figure['ndcg10']:8.3f} {figure['gains']!s:32} {figure['lured']:5d} {' '.join(people)}")
    print(f"{'mean':12} {_mean(f['ndcg10'] for f in found.values()):8.3f} {'':32}", end=" ")
    print(f"{sum(f['lured'] for f in found.values()):5d}", end=" ")
    for group in ("attendings", "near_peers"):
        print(f"{_mean(f[group]['precision'] for f in found.values()):11.3f}", end=" ")
    print()


def _print_others(truth: _Json, program: Program, figures: _Figures) -> None:
    for name, baseline in BASELINES.items():
        found = []
        for interest in truth["interests"]:
            ranked = baseline(program, f"{interest['name']} {interest['query']}")
            plan = {"ranked_sessions": [json.loads(session.model_dump_json()) for session in ranked]}
            found.append(figures(truth, plan, interest["key"])["ndcg10"])
        print(f"{name:28} nDCG@10 {_mean(found):.3f}")


def _print_ranking(plan: Plan) -> None:
    for match in plan.ranked_sessions[:10]:
        print(f"{match.score:.2f} {match.title}")
        for reason in match.reasons[:4]:
            print(f"     {reason.weight:+.2f} {reason.text}")


def _mean(values: Iterator[float | None] | list[float]) -> float:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else 0.0


def _or_dash(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


if __name__ == "__main__":
    main()
