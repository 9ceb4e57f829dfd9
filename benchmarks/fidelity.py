#!/usr/bin/env python3
"""The table of fidelities in docs/reading.md, from the figures of a run over labelled programmes.

    python -m benchmarks.fidelity FIGURES [--write docs/reading.md]

FIGURES is what the corpus runner writes with its --json: a figure from 0 to 1 for each field, by the programme's name.
What the documents are, and how well they were read at first, stands in fidelity.toml.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from statistics import fmean

from scripts.marked import rewrite

Figures = Mapping[str, float]
TOLD = 0.9995  # a field that is read better than this is not told


@dataclass(frozen=True)
class Kept:
    """A row of fidelity.toml."""

    fingerprint: str
    what: str
    before: float
    held_out: bool = False
    why: str = ""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("figures", type=Path)
    parser.add_argument("--write", type=Path, help="put the table between the marks of this file")
    args = parser.parse_args()
    table = "".join(lines(json.loads(args.figures.read_text(encoding="utf-8"))))
    if args.write:
        rewrite(args.write, "fidelity", table)
    else:
        print(table)
    return 0


def lines(figures: Mapping[str, Figures]) -> Iterator[str]:
    """The table in Markdown, then its means. A document that fidelity.toml does not know is told by its name."""
    kept = {row.fingerprint: row for row in _kept()}
    yield "| document | before | now | what remains wrong |\n|---|---|---|---|\n"
    before, now = [], []
    for name, found in figures.items():
        row = kept.get(sha256(name.encode()).hexdigest()[:12], Kept("", name, 0.0))
        before.append(row.before)
        now.append(found["fidelity"])
        mark = " †" if row.held_out else ""
        yield f"| {row.what}{mark} | {row.before:.3f} | {found['fidelity']:.3f} | {_remains(found, row.why)} |\n"
    yield f"\nIn the mean {fmean(before):.3f} before and {fmean(now):.3f} now over {len(now)} documents.\n"


def _remains(found: Figures, why: str) -> str:
    faults = [f"{field} {value:.3f}" for field, value in found.items() if field != "fidelity" and _is_fault(value)]
    return ", ".join(faults) + (f": {why}" if faults and why else "")


def _is_fault(value: object) -> bool:
    return isinstance(value, float) and value < TOLD


def _kept() -> list[Kept]:
    table = tomllib.loads(Path(__file__).with_name("fidelity.toml").read_text(encoding="utf-8"))
    return [Kept(**row) for row in table["document"]]


if __name__ == "__main__":
    sys.exit(main())
