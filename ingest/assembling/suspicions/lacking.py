"""What a few sessions lack while all those like them have it: times, rooms, people."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.model import Kind, Session

_PERSONLESS = re.compile(
    r"\b(?:welcome|opening|closing|ceremony|remarks|discussions?|q\W?(?:&|and|n)\W?a|questions|tbd)\b", re.IGNORECASE
)
_IN_ROOMS = (Kind.PLENARY, Kind.SYMPOSIUM, Kind.COURSE, Kind.WORKSHOP, Kind.ORAL, Kind.PANEL)
_SPEAKING = (Kind.PLENARY, Kind.SYMPOSIUM, Kind.COURSE, Kind.WORKSHOP, Kind.PANEL)
_MOST = 0.75
"""From this share on, what the others have is expected."""
_ENOUGH = 5
_FEW, _TIMELESS = 4, 0.4  # siblings, and the share without a time above which that is the programme's habit


def lacking(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    """The sessions that lack a room, people or a time, where that is no habit of the programme."""
    held = {session.parent_id for session in sessions}
    whole = [one for one in sessions if one.parent_id is None and one.kind in _IN_ROOMS and one.start]
    yield from _without(whole, [one for one in whole if one.room], "room", "room_missing")
    leaves = [one for one in sessions if one.id not in held and not _PERSONLESS.search(one.title)]
    for group in (
        [one for one in leaves if one.parent_id and one.kind is Kind.TALK],
        [one for one in leaves if one.parent_id is None and one.kind in _SPEAKING],
    ):
        yield from _without(group, [one for one in group if one.speakers], "speakers", "people_missing")
    yield from _timeless(sessions)


def _without(group: Sequence[Session], having: Sequence[Session], field: str, code: str) -> Iterator[Suspicion]:
    if len(group) >= _ENOUGH and len(having) >= _MOST * len(group):
        ids = {session.id for session in having}
        yield from (Suspicion(session.id, field, code) for session in group if session.id not in ids)


def _timeless(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    """Sessions without a time among others that nearly all have one: the time was probably not found."""
    groups: dict[str | None, list[Session]] = defaultdict(list)
    for session in sessions:
        if session.kind is not Kind.POSTER:
            groups[session.parent_id].append(session)
    for group in groups.values():
        lost = [session for session in group if session.start is None]
        if len(group) >= _FEW and len(lost) <= _TIMELESS * len(group):
            yield from (Suspicion(session.id, "start", "no_time") for session in lost)
