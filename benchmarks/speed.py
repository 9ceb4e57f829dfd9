#!/usr/bin/env python3
"""How long reading large programmes takes, and how much memory: invented ones, read as the product reads them.

    python -m benchmarks.speed [--only NAME ...] [--profile NAME] [--save FOLDER]

Wall seconds are those of `ingest.read_isolated`, worker start included; CPU and peak memory are the worker's; "parent"
is by how much this process grew. `--profile` reads one of them here under cProfile instead.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import books
from ingest import Document, IngestError, read, read_isolated


@dataclass(frozen=True)
class Case:
    """A large programme and the wall seconds in which it should be read."""

    name: str
    make: Callable[[], Document]
    seconds: float


CASES = (
    Case("PDF book, 200 pages", lambda: books.book(200), 10),
    Case("HTML page, 3 MB", lambda: books.page(3_000_000), 4),
    Case("frab XML, 2,000 events", lambda: books.schedule(2000), 1),
    Case("CSV, 15,000 rows", lambda: books.table(15_000), 20),
    Case("XLSX, 5,000 rows", lambda: books.workbook(5000), 8),
    Case("JSON, 5,000 records", lambda: books.records(5000), 8),
    Case("ICS, 2,000 events", lambda: books.calendar(2000), 4),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--profile", help="profile the first case whose name holds this")
    parser.add_argument("--save", type=Path, help="write the documents to this folder instead of reading them")
    args = parser.parse_args()
    cases = [case for case in CASES if not args.only or any(name in case.name for name in args.only)]
    if args.profile:
        _profile(next(case for case in CASES if args.profile in case.name))
    elif args.save:
        for case in cases:
            _save(case.make(), args.save)
    else:
        columns = (
            ("MB", 6),
            ("sessions", 9),
            ("wall s", 8),
            ("CPU s", 8),
            ("target", 8),
            ("peak MB", 9),
            ("parent MB", 10),
        )
        print(f"{'document':26}" + "".join(f"{name:>{width}}" for name, width in columns))
        for case in cases:
            _measure(case)
    return 0


def _save(document: Document, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / document.name).write_bytes(document.data)


def _profile(case: Case) -> None:
    document = case.make()
    with cProfile.Profile() as profile:
        read([document])
    pstats.Stats(profile).sort_stats("tottime").print_stats(40)


def _measure(case: Case) -> None:
    """Reads the case in a process of its own, so that one worker's peak is not another's."""
    document = case.make()
    child = os.fork()
    if child == 0:
        _print(case, document)
        os._exit(0)
    os.waitpid(child, 0)


def _print(case: Case, document: Document) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.monotonic()
    try:
        sessions = str(len(read_isolated([document]).sessions))
    except IngestError:
        sessions = "none"  # stopped by the worker's limits
    wall = time.monotonic() - began
    worker = resource.getrusage(resource.RUSAGE_CHILDREN)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    cpu = worker.ru_utime + worker.ru_stime
    size = len(document.data) / 1e6
    figures = f"{wall:8.2f}{cpu:8.2f}{case.seconds:8.0f}{worker.ru_maxrss / 1024:9.0f}{grown / 1024:10.1f}"
    print(f"{case.name:26}{size:6.1f}{sessions:>9}{figures}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
