"""Is what was found a programme at all? Timetables of trains and opening hours have times too."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.kinds import kind_of, take_apart
from ingest.model import Kind
from ingest.rows import Link, Row

LEAST_SHARE = 0.2


def is_programme(rows: Sequence[Row], links: Sequence[Link] = ()) -> bool:
    """Whether enough of the rows name a person, a room, a kind of session or a code, or lead to a page of their own."""
    if not rows:
        return False
    linked = {link.key for link in links}
    told = sum(_tells(row) or (row.key in linked and bool(row.date)) for row in rows) or (
        len(rows) == 1 and bool(rows[0].tracks)
    )
    timed = any(row.start or row.date or row.all_day for row in rows)
    return told >= max(1 if len(rows) == 1 else 2, LEAST_SHARE * len(rows)) and (timed or len(rows) == 1)


def _tells(row: Row) -> bool:
    heading = take_apart(row.title)
    return bool(row.people or row.room or row.code or row.kind or heading.code or heading.kind) or (
        kind_of(row.kind, heading.title) is not Kind.OTHER
    )
