"""What a few sessions lack while all those like them have it: times, rooms, people."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.model import Kind, Session

_PERSONLESS = re.compile(
    r"\b(?:welcome|opening|closing|ceremony|remarks|discussions?|q\W?(?:&|and|n)\W?a|questions|tbd)\b", re.IGNORECASE
)
_IN_ROOMS = (Kind.PLENARY, Kind.SYMPOSIUM, Kind.COURSE, Kind.WORKSHOP, Kind.ORAL, Kind.PANEL)
_ANYWHERE = (Kind.BREAK, Kind.SOCIAL, Kind.NETWORKING, Kind.POSTER, Kind.EXHIBIT, Kind.MEETING)
_SPEAKING = (Kind.PLENARY, Kind.SYMPOSIUM, Kind.COURSE, Kind.WORKSHOP, Kind.PANEL)
_MOST = 0.75
"""From this share on, what the others have is expected."""
_ENOUGH = 5
_BESIDE = 2  # sessions with a room that begin at the same time
_NAME_WORDS = 4  # of a room's name
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
    yield from _roomless_beside([one for one in sessions if one.parent_id is None and one.kind not in _ANYWHERE])


def _roomless_beside(whole: Sequence[Session]) -> Iterator[Suspicion]:
    """Sessions without a room that begin when several others begin, all of them with one."""
    at: dict[datetime, list[Session]] = defaultdict(list)
    for one in whole:
        if one.start:
            at[one.start].append(one)
    for group in at.values():
        lost = [one for one in group if not one.room]
        if len(group) - len(lost) >= max(_BESIDE, 2 * len(lost)):
            yield from (Suspicion(one.id, "room", "room_missing") for one in lost)


def placed_by_tracks(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    """All sessions, where no room is told and each time has one session of each track: such tracks may be rooms."""
    tracked = [one for one in sessions if one.parent_id is None and one.start and len(one.tracks) == 1]
    if any(one.room for one in sessions) or len(tracked) < _ENOUGH:
        return
    places = Counter((one.tracks, one.start) for one in tracked)
    names = {one.tracks for one in tracked}
    parallel = len({one.start for one in tracked}) < len(tracked)
    short = all(len(name.split()) <= _NAME_WORDS and not any(w[0].islower() for w in name.split()) for (name,) in names)
    if short and parallel and len(names) * 2 <= len(tracked) and max(places.values()) == 1:
        yield from (Suspicion(one.id, "room", "room_or_track") for one in tracked)


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
