"""What a finished programme contradicts itself in: rooms used twice, talks outside their session, doubles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from ingest.assembling.items import title_key
from ingest.model import Kind, Problem, Session, Severity, Status

_SHARED = 3  # so many sessions at once: a room that is a place, not a room
_ROOMLESS = (Kind.BREAK, Kind.POSTER, Kind.EXHIBIT, Kind.SOCIAL, Kind.NETWORKING, Kind.OTHER)


def checks(sessions: Sequence[Session]) -> Iterator[Problem]:
    """All contradictions, one problem for each."""
    yield from _room_conflicts(sessions)
    yield from _outside_parent(sessions)
    yield from _doubles(sessions)


def _room_conflicts(sessions: Sequence[Session]) -> Iterator[Problem]:
    rooms: dict[str, list[Session]] = defaultdict(list)
    for one in sessions:
        if one.room and one.start and one.end and one.parent_id is None and one.status is Status.CONFIRMED:
            rooms[title_key(one.room)].append(one)
    for held in rooms.values():
        pairs = list(_clashes(sorted((one for one in held if one.kind not in _ROOMLESS), key=_start)))
        if len(pairs) < max(_SHARED, len(held) // 3):
            yield from (_clash(first, second) for first, second in pairs)


def _clashes(held: Sequence[Session]) -> Iterator[tuple[Session, Session]]:
    """Those that overlap in part. Equal times share a room that is divided; one within the other is a part of it."""
    for first, second in pairwise(held):
        if _start(first) < _start(second) < _end(first) and _end(second) > _end(first):
            yield first, second


def _clash(first: Session, second: Session) -> Problem:
    return Problem(
        code="room_conflict",
        severity=Severity.WARNING,
        message=f"“{first.title[:60]}” and “{second.title[:60]}” are in {first.room} at the same time.",
        source=second.source,
        session_ids=(first.id, second.id),
        field="room",
    )


def _outside_parent(sessions: Sequence[Session]) -> Iterator[Problem]:
    by_id = {one.id: one for one in sessions}
    for one in sessions:
        parent = by_id.get(one.parent_id or "")
        if not (parent and parent.start and parent.end and one.start) or parent.all_day or one.all_day:
            continue
        if not _start(parent) <= _start(one) <= _end(parent):
            yield Problem(
                code="outside_parent",
                severity=Severity.WARNING,
                message=f"“{one.title[:60]}” begins outside the time of “{parent.title[:60]}”, which holds it.",
                source=one.source,
                session_ids=(one.id,),
                field="start",
            )


def _doubles(sessions: Sequence[Session]) -> Iterator[Problem]:
    """The same title, people and room at two overlapping times: one session printed twice, once wrongly."""
    seen: dict[tuple[str, str, tuple[str, ...]], Session] = {}
    for one in sessions:
        people = tuple(sorted(appearance.person_id for appearance in one.speakers))
        if not one.start or not people:
            continue
        first = seen.setdefault((title_key(one.title), title_key(one.room or ""), people), one)
        if first is not one and _start(first) <= _start(one) < _end(first):
            yield Problem(
                code="duplicate_session",
                severity=Severity.WARNING,
                message=f"“{one.title[:60]}” is printed twice, with times that overlap.",
                source=one.source,
                session_ids=(first.id, one.id),
                field="start",
            )


def _start(one: Session) -> datetime:
    return one.start.replace(tzinfo=None) if one.start else datetime.max  # noqa: DTZ901 - wall clocks compared


def _end(one: Session) -> datetime:
    return one.end.replace(tzinfo=None) if one.end else _start(one)
