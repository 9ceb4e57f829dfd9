"""Sessions that cannot both be right: one inside another's time without a place of its own, one person in two rooms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations

from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.model import Kind, Session

_MANY = 5
_SHARE = 0.08  # of the sessions with people
_ASIDE = (Kind.BREAK, Kind.SOCIAL, Kind.NETWORKING, Kind.POSTER, Kind.EXHIBIT, Kind.MEETING)


def clashing(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    """The sessions that may be talks of another, and all those of a document whose people are in two places at once."""
    whole = [one for one in sessions if one.parent_id is None and one.kind not in _ASIDE and not one.all_day]
    yield from _inside(whole)
    named = [one for one in whole if one.speakers]
    if len(_twice(named)) >= max(_MANY, _SHARE * len(named)):
        yield from (Suspicion(one.id, "", "people_clash") for one in sessions if one.start)


def _inside(whole: Sequence[Session]) -> Iterator[Suspicion]:
    """Sessions without a room that begin within a longer one, where the longer ones have rooms."""
    placed: dict[date, list[Session]] = defaultdict(list)
    for one in whole:
        if one.room and one.start and one.end:
            placed[one.start.date()].append(one)
    if sum(map(len, placed.values())) >= _MANY:
        for one in whole:
            if not one.room and one.start and any(_holds(other, one) for other in placed[one.start.date()]):
                yield Suspicion(one.id, "parent_id", "parent_doubtful")
                yield Suspicion(one.id, "room", "room_missing")


def _holds(longer: Session, one: Session) -> bool:
    if not (one.start and longer.start and longer.end) or one.id == longer.id:
        return False
    return longer.start <= one.start < longer.end and (one.end is None or one.end <= longer.end)


def _twice(named: Sequence[Session]) -> set[str]:
    """Ids of the sessions of which somebody has another at a time that overlaps."""
    of: dict[str, list[Session]] = defaultdict(list)
    for one in named:
        for person in {appearance.person_id for appearance in one.speakers}:
            of[person].append(one)
    pairs = (pair for own in of.values() for pair in combinations(own, 2))
    return {one.id for pair in pairs if _overlap(*pair) for one in pair}


def _overlap(one: Session, other: Session) -> bool:
    if not (one.start and one.end and other.start and other.end):
        return bool(one.start) and one.start == other.start
    return one.start < other.end and other.start < one.end
