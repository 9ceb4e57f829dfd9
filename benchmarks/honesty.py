#!/usr/bin/env python3
"""How honest is the reading? Share of wrong fields that carry a doubt, and share of doubted sessions that are wrong.

    python benchmarks/honesty.py MANIFEST SCORER [--only NAME ...] [--misses N]

MANIFEST is a JSON list of {"name", "document", "gold", "args"}, paths relative to it; SCORER is the file of the
programme scorer (its `tokens`, `overlap`, `flat_prediction` decide what is right). A field is wrong when the gold gives
it and the reading differs; a session that the gold does not have is one wrong field. A field is doubted when a problem
names its session and the field (or no field), or when its session's confidence is low.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from ingest import Document, IngestError, Program, read

Gold = dict[str, Any]
OF_PEOPLE = frozenset({"role", "affiliations", "credentials"})  # a doubt about a session's speakers holds for these
LEAST = 0.6  # token F1 at which rooms and affiliations agree, the scorer's


@dataclass(frozen=True)
class Wrong:
    """A field that the reading has wrong."""

    session_id: str
    field: str
    title: str
    wanted: object
    found: object


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("manifest", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--misses", type=int, default=0, help="print the first N wrong fields without a doubt")
    args = parser.parse_args()
    scorer = _loaded(args.scorer)
    total: Counter[str] = Counter()
    print(f"{'programme':28}{'wrong':>8}{'doubted':>9}{'share':>8}{'flagged':>9}{'wrong':>7}{'share':>8}")
    for case in json.loads(args.manifest.read_text(encoding="utf-8")):
        if not args.only or any(name in case["name"] for name in args.only):
            counts = _case(args.manifest.parent, case, scorer, args.misses)
            total += counts
            _print(case["name"], counts)
    _print("all", total)
    return 0


def _loaded(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _print(name: str, counts: Counter[str]) -> None:
    wrong, doubted, flagged, true = (counts[key] for key in ("wrong", "doubted", "flagged", "true"))
    share, precision = (f"{a / b:8.2f}" if b else "       -" for a, b in ((doubted, wrong), (true, flagged)))
    print(f"{name:28}{wrong:8}{doubted:9}{share}{flagged:9}{true:7}{precision}")


def _case(root: Path, case: dict[str, Any], scorer: ModuleType, misses: int) -> Counter[str]:
    options = dict(zip(case["args"][::2], case["args"][1::2], strict=True))
    year = options.get("--year")
    try:
        program = read(_documents(root / case["document"]), options.get("--timezone"), int(year) if year else None)
    except IngestError as error:
        print(f"{case['name']:28}{error}")
        return Counter()
    gold = json.loads((root / case["gold"]).read_text(encoding="utf-8"))
    wrongs = wrong_fields(gold, program, scorer)
    undoubted = [wrong for wrong in wrongs if not doubted(program, wrong.session_id, wrong.field)]
    for wrong in undoubted[:misses]:
        print(f"    {wrong.field}: {wrong.title[:60]!r}: wanted {wrong.wanted!r}, found {wrong.found!r}"[:190])
    flagged = {session.id for session in program.sessions if doubted(program, session.id, None)}
    true = flagged & {wrong.session_id for wrong in wrongs}
    counts = {"wrong": len(wrongs), "doubted": len(wrongs) - len(undoubted), "flagged": len(flagged), "true": len(true)}
    return Counter(counts)


def _documents(path: Path) -> list[Document]:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return [Document(file.name, file.read_bytes()) for file in files]


def doubted(program: Program, session_id: str, field: str | None) -> bool:
    """Whether the session, or the field of it, carries a doubt."""
    if any(session.id == session_id and session.confidence == "low" for session in program.sessions):
        return True
    told = {None, field, "speakers" if field in OF_PEOPLE else field}
    return any(
        session_id in problem.session_ids and (field is None or problem.field in told) for problem in program.problems
    )


def wrong_fields(gold: Gold, program: Program, scorer: ModuleType) -> list[Wrong]:
    """All fields of the reading that contradict the gold."""
    found = scorer.flat_prediction(program.model_dump(mode="json"))
    pairs = _pairs(gold, found, scorer)
    wrong = [
        w for i, j in pairs.items() for w in _item(gold["items"][i], found[j], scorer, bool(gold.get("fingerprinted")))
    ]
    wrong += _parents(gold, found, pairs)
    taken = set(pairs.values())
    wrong += [Wrong(f["id"], "title", f["title"], None, f["title"]) for j, f in enumerate(found) if j not in taken]
    return wrong


def _pairs(gold: Gold, found: list[Gold], scorer: ModuleType) -> dict[int, int]:
    """Gold items and found sessions, paired as the scorer pairs them: by title, then by start."""
    hashed = bool(gold.get("fingerprinted"))
    titles = [scorer.tokens(f["title"], hashed) for f in found]
    by_word: dict[str, set[int]] = {}
    for j, title in enumerate(titles):
        for word in title:
            by_word.setdefault(word, set()).add(j)
    candidates = []
    for i, wanted in enumerate(gold["items"]):
        title = scorer.tokens(wanted["title"], hashed)
        for j in {j for word in set(title) for j in by_word.get(word, ())}:
            alike = scorer.overlap(title, titles[j])
            if alike >= scorer.TITLE_MATCH:
                same = scorer.wall_clock(wanted.get("start")) == scorer.wall_clock(found[j].get("start"))
                candidates.append((alike + 0.3 * same, -i, -j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates, reverse=True):
        if -i not in pairs and -j not in taken:
            pairs[-i] = -j
            taken.add(-j)
    return pairs


def _item(wanted: Gold, found: Gold, scorer: ModuleType, hashed: bool) -> list[Wrong]:
    wrong = []
    for field in ("start", "end"):
        if wanted.get(field) and scorer.wall_clock(wanted[field]) != scorer.wall_clock(found.get(field)):
            wrong.append(Wrong(found["id"], field, found["title"], wanted[field], found.get(field)))
    if wanted.get("room"):
        rooms = scorer.tokens(wanted["room"], hashed), scorer.tokens(found.get("room"), hashed)
        if scorer.overlap(*rooms) < LEAST:
            wrong.append(Wrong(found["id"], "room", found["title"], wanted["room"], found.get("room")))
    if wanted.get("people") is not None:
        names = [[scorer.tokens(p["name"], hashed) for p in side["people"]] for side in (wanted, found)]
        matched = scorer.pair_up(*names, scorer.same_person, LEAST)
        if len(matched) < max(map(len, names)):
            people = [[p["name"] for p in side["people"]] for side in (wanted, found)]
            wrong.append(Wrong(found["id"], "speakers", found["title"], *people))
        for a, b in matched:
            wrong += _person(wanted["people"][a], found["people"][b], found, scorer, hashed)
    return wrong


def _person(wanted: Gold, found: Gold, item: Gold, scorer: ModuleType, hashed: bool) -> Iterator[Wrong]:
    """The faults about one person in one session, as the scorer counts them."""
    name = f"{found['name']}, {item['title']}"
    role = found.get("role") or "speaker"
    if wanted.get("role") and (wanted["role"] in scorer.LEADS) != (role in scorer.LEADS):
        yield Wrong(item["id"], "role", name, wanted["role"], role)
    if wanted.get("affiliation"):
        both = scorer.tokens(wanted["affiliation"], hashed), scorer.tokens(found["affiliation"], hashed)
        if scorer.overlap(*both) < LEAST:
            yield Wrong(item["id"], "affiliations", name, wanted["affiliation"], found["affiliation"])
    if wanted.get("credentials") and _letters(wanted["credentials"]) != _letters(found["credentials"]):
        yield Wrong(item["id"], "credentials", name, wanted["credentials"], found["credentials"])


def _letters(credentials: Sequence[str]) -> set[str]:
    return {re.sub(r"\W", "", one).lower() for one in credentials}


def _parents(gold: Gold, found: list[Gold], pairs: dict[int, int]) -> list[Wrong]:
    position = {item.get("id"): i for i, item in enumerate(gold["items"])}
    wrong = []
    for i, j in pairs.items():
        parent = position.get(gold["items"][i].get("parent"))
        if parent in pairs and found[pairs[parent]]["id"] != found[j].get("parent"):
            wanted = gold["items"][parent]["title"]
            wrong.append(Wrong(found[j]["id"], "parent_id", found[j]["title"], wanted, found[j].get("parent")))
    return wrong


if __name__ == "__main__":
    sys.exit(main())
