"""Whether every reason holds: its evidence stands word for word in the programme, and scores are sums of reasons.

    python -m benchmarks.evidence MANIFEST [--semantic CACHE] [--only NAME ...]

MANIFEST   JSON list of {"name", "document" (beside the manifest)}; every document is ranked for every interest alone

Ends with 1 if anything does not hold.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.embedding import vectors
from app.matching import Index, Ranking, concepts
from app.model import Match, PersonMatch, Profile, Reason
from ingest import Document, Program, read

_QUOTED = re.compile(r"“(.*?)”", re.DOTALL)
_ROUNDING = 1e-9


@dataclass
class Check:
    """What one programme's reasons were found to be."""

    texts: dict[str, str]  # session id to all that the programme prints of it
    reasons: int = 0
    faults: list[str] = field(default_factory=list)

    def see(self, match: Match | PersonMatch) -> None:
        if abs(match.score - sum(reason.weight for reason in match.reasons)) > _ROUNDING:
            self.faults.append(f"{match.score} is not the sum of its reasons")
        for reason in match.reasons:
            self.reasons += 1
            self.faults += [f"{fault}: {reason.text}" for fault in self._faults(reason)]

    def _faults(self, reason: Reason) -> Iterator[str]:
        text = self.texts.get(reason.session_id or "", "")
        if reason.evidence not in text:
            yield f"not in {reason.session_id}"
        first, *_ = [*_QUOTED.findall(reason.text), ""]
        if first not in text:
            yield "misquoted"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("manifest", type=Path)
    parser.add_argument("--semantic", type=Path, metavar="CACHE", help="with sentence vectors, kept in CACHE")
    parser.add_argument("--only", nargs="*", default=[])
    arguments = parser.parse_args()
    faults = 0
    for entry in json.loads(arguments.manifest.read_text(encoding="utf-8")):
        if not arguments.only or entry["name"] in arguments.only:
            program = read(_documents(arguments.manifest.parent / entry["document"]))
            checked = check(program, Index(program, vectors(arguments.semantic) if arguments.semantic else None))
            print(f"{entry['name']:28} {checked.reasons:8,} reasons {len(checked.faults):6} faults")
            print(*checked.faults[:5], sep="\n", end="\n" if checked.faults else "")
            faults += len(checked.faults)
    return 1 if faults else 0


def check(program: Program, index: Index) -> Check:
    """Ranks the programme for every interest and looks at every reason of sessions, talks and people."""
    found = Check({one.id: "\n".join([one.title, *one.tracks, one.abstract or ""]) for one in program.sessions})
    for concept in concepts():
        ranking = Ranking(index, Profile(name="Reader", interests={concept.id: 1}))
        ranked: tuple[Match | PersonMatch, ...] = (*ranking.sessions, *ranking.values.values(), *ranking.people)
        for match in ranked:
            found.see(match)
    return found


def _documents(path: Path) -> Sequence[Document]:
    paths = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    return [Document(one.name, one.read_bytes()) for one in paths]


if __name__ == "__main__":
    raise SystemExit(main())
