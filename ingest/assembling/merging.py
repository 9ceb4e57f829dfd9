"""Two rows that print the same session become the row that says what both say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ingest.rows import Credit, Row


def merged(first: Row, second: Row) -> Row:
    """`first` with what `second` knows better: the fuller time as a whole, the fuller people, what `first` lacks."""
    timed = max((first, second), key=_time_known)
    return replace(
        first,
        title=_fuller_title(first.title, second.title),
        date=timed.date or first.date or second.date,
        start=timed.start,
        end=timed.end or (second.end if timed.start == second.start else ""),
        duration=timed.duration or first.duration or second.duration,
        zone=timed.zone or first.zone or second.zone,
        day_break=timed.day_break,
        all_day=first.all_day or second.all_day,
        room=first.room or second.room,
        tracks=tuple(dict.fromkeys((*first.tracks, *second.tracks))),
        kind=first.kind or second.kind,
        code=first.code or second.code,
        abstract=max(first.abstract, second.abstract, key=len),
        url=first.url or second.url,
        status=first.status or second.status,
        people=_fuller_people(first.people, second.people),
        key=first.key or second.key,
        parent=first.parent or second.parent,
        unsure=tuple(field for field in first.unsure if field in second.unsure or not getattr(second, field, "")),
    )


def _time_known(row: Row) -> tuple[bool, int]:
    return bool(row.start), sum(map(bool, (row.date, row.end or row.duration, row.zone)))


def _fuller_title(first: str, second: str) -> str:
    """The first title, unless it was cut short."""
    cut = first.rstrip(" .…")
    shortened = first.rstrip().endswith(("…", "...")) and second.casefold().startswith(cut.casefold())
    return second if shortened or not first else first


def _fuller_people(first: tuple[Credit, ...], second: tuple[Credit, ...]) -> tuple[Credit, ...]:
    return max(first, second, key=_said)


def _said(people: Iterable[Credit]) -> int:
    """How much is printed about the people: a role weighs more than letters."""
    return sum(len(c.text) + len(c.affiliation) + len(c.position) + (20 if c.role else 0) for c in people)
