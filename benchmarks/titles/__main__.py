"""How well bare titles are ranked for each interest, beside plain methods.

    python -m benchmarks.titles [FILE ...] [--semantic CACHE]

FILE    lines of "interest interest | title", "-" for none; by default the three lists beside this file, all invented:
        "first" was looked at while the concepts' words were gathered, "second" only scored; "third" was written and
        scored afterwards, and half of it looked at then

nDCG@10 and mean average precision, means over the interests; "lures" are titles about nothing in a first ten.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path

from app.embedding import vectors
from app.matching import Concept, Index, Ranking, concepts
from app.model import Profile
from benchmarks.baselines import BASELINES
from ingest import Program, Session

_Ranker = Callable[[Concept], Sequence[str]]  # ids, best first
_DEPTH = 10


@dataclass(frozen=True, slots=True)
class Score:
    """How well a method ranked one list."""

    ndcg: float
    precision: float
    lures: int


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("file", type=Path, nargs="*")
    parser.add_argument("--semantic", type=Path, metavar="CACHE", help="also with sentence vectors, kept in CACHE")
    arguments = parser.parse_args()
    for path in arguments.file or sorted(Path(__file__).parent.glob("*.txt")):
        about = dict(_lines(path))
        program = Program(
            sessions=tuple(Session(id=title, title=title, source=f"line {n}") for n, title in enumerate(about, 1))
        )
        print(f"{path.stem}: {len(about)} titles")
        for name, ranker in _rankers(program, arguments.semantic):
            score = scored(about, ranker)
            print(f"    {name:20} nDCG@10 {score.ndcg:.3f}   MAP {score.precision:.3f}   lures {score.lures}")


def scored(about: dict[str, frozenset[str]], ranker: _Ranker) -> Score:
    """The means over the interests that some title is about; `about` is title to interests."""
    ndcgs, precisions, lures = [], [], 0
    for concept in concepts():
        relevant = {title for title, interests in about.items() if concept.id in interests}
        if relevant:
            ranked = ranker(concept)
            gains = [title in relevant for title in ranked]
            ndcgs.append(_dcg(gains) / _dcg([True] * len(relevant)))
            precisions.append(_precision(gains) / len(relevant))
            lures += sum(not about[title] for title in ranked[:_DEPTH])
    return Score(sum(ndcgs) / len(ndcgs), sum(precisions) / len(precisions), lures)


def _lines(path: Path) -> Iterator[tuple[str, frozenset[str]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        interests, _, title = line.partition(" | ")
        yield title, frozenset(interests.split()) - {"-"}


def _rankers(program: Program, cache: Path | None) -> Iterator[tuple[str, _Ranker]]:
    for name, baseline in BASELINES.items():
        yield name, _plain(baseline, program)
    yield "ours, no model", _ours(Index(program))
    if cache and (model := vectors(cache)):
        yield "ours, with vectors", _ours(Index(program, model))


def _plain(baseline: Callable[[Program, str], Sequence[Session]], program: Program) -> _Ranker:
    return lambda concept: [one.id for one in baseline(program, f"{concept.label} {concept.description}")]


def _ours(index: Index) -> _Ranker:
    def ranked(concept: Concept) -> list[str]:
        found = Ranking(index, Profile(name="Reader", interests={concept.id: 1})).sessions
        return [match.session_id for match in found]

    return ranked


def _dcg(gains: Sequence[bool]) -> float:
    return sum(gain / log2(place + 2) for place, gain in enumerate(gains[:_DEPTH]))


def _precision(gains: Sequence[bool]) -> float:
    places = [place for place, gain in enumerate(gains, 1) if gain]
    return sum(number / place for number, place in enumerate(places, 1))


if __name__ == "__main__":
    main()
