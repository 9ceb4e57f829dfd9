"""Sessions told twice: at a glance, by title and hour alone, and again in full."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.rows import Row

_ALIKE = 0.6  # of the words of two titles
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")

Moment = tuple[str, tuple[str, ...]]
"""The day and the hour as far as both tellings print them."""


def told_once(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows without those that only name a session told in full elsewhere, whose room goes to the full one."""
    holders = {row.parent for row in rows if row.parent}
    moments: dict[Moment, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        if row.start and not row.parent:
            moments[_moment(row)].append(at)
    kept = dict(enumerate(rows))
    for together in moments.values():
        for at in together if len(together) > 1 else ():
            full = _told_again(at, [other for other in together if other in kept], rows, holders)
            if full is not None:
                kept[full] = replace(kept[full], room=kept[full].room or rows[at].room)
                del kept[at]
    return tuple(kept[at] for at in sorted(kept))


def _told_again(at: int, others: Iterable[int], rows: Sequence[Row], holders: set[str]) -> int | None:
    """The position of the row that tells in full what the row at `at` only names; None where there is none."""
    bare = rows[at]
    if bare.people or bare.abstract or bare.key in holders:
        return None
    for other in others:
        row = rows[other]
        full = bool(row.people or row.abstract or row.room or row.key in holders)
        if other != at and full and (not bare.room or row.room in ("", bare.room)) and _alike(bare, row):
            return other
    return None


def _moment(row: Row) -> Moment:
    day = "/".join(_DAY.findall(row.date)) or row.date.strip().casefold()[:3]
    return day, tuple(re.findall(r"\d+", row.start)[:2])


def _alike(one: Row, two: Row) -> bool:
    first, second = (Counter(re.findall(r"\w+", row.title.casefold())) for row in (one, two))
    total = first.total() + second.total()
    return bool(total) and 2 * (first & second).total() >= _ALIKE * total
