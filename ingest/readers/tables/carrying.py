"""Records of a table that prints a session's cells once and leaves them blank for its further talks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ingest.readers.records.headings import heading
from ingest.readers.records.item import WHERE
from ingest.readers.values import Node

_FEWEST = 3  # rows with a blank
_MOMENT = {"start", "end", "time", "duration"}
_PLACED = {"room", "venue"}
_SHARED = {"date", "start", "end", "time", "room", "venue", "duration", "track", "kind", "zone", "people", "code"}


def carried(records: Sequence[Node]) -> list[Node]:
    """The records, each with what its blank cells repeat from the record above."""
    names = list(dict.fromkeys(name for record in records for name in record))
    titles = [name for name in names if heading(name).field == "title" and heading(name).level == "session"]
    others = [name for name in names if heading(name).field == "title" and name not in titles]
    if titles and others and (blank := _blank_together(records, titles, others)):
        return _filled(records, titles, blank)
    return _beside(records)


def _blank_together(records: Sequence[Node], titles: list[str], others: list[str]) -> list[str]:
    """The session's columns, if they are printed in the first row of each session alone; else none."""
    first = [record for record in records if any(name in record for name in titles)]
    later = [r for r in records if any(name in r for name in others) and not any(name in r for name in titles)]
    told = [tuple(record.get(name) for name in titles) for record in first]
    if len(later) < _FEWEST or len(first) < 2 or any(one == other for one, other in pairwise(told)):
        return []
    names = {name for record in first for name in record if name != WHERE and _is_shared(name)}
    blank = [name for name in names if not any(name in record for record in later)]
    return blank if any(heading(name).field in {"date", "room", "venue", *_MOMENT} for name in blank) else []


def _is_shared(name: str) -> bool:
    meaning = heading(name)
    return meaning.level == "session" or (meaning.field in _SHARED and meaning.level != "talk")


def _filled(records: Sequence[Node], titles: list[str], blank: list[str]) -> list[Node]:
    above: Node = {}
    done = []
    for record in records:
        if any(name in record for name in titles):
            above = {name: value for name, value in record.items() if name in blank or name in titles}
        done.append({**above, **record})
    return done


def _beside(records: Sequence[Node]) -> list[Node]:
    """A record without a time, in a room of its own, takes place beside the one above: the time is printed once."""
    done: list[Node] = []
    for record in records:
        above = done[-1] if done else {}
        moments = {name: value for name, value in above.items() if heading(name).field in _MOMENT}
        untimed = not any(heading(name).field in _MOMENT for name in record)
        done.append({**moments, **record} if untimed and _elsewhere(record, above) else record)
    return done


def _elsewhere(record: Node, above: Node) -> bool:
    here, there = (_values(one, _PLACED) for one in (record, above))
    return bool(here and there) and here != there and bool(_values(record, {"title", "topic"}))


def _values(record: Node, fields: set[str]) -> list[object]:
    return [value for name, value in record.items() if heading(name).field in fields]
