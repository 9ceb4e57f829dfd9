"""The moments to meet: both are free, never two at once, long enough, no more a day than she wants, else a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations

from app.model import Card, Plan, Profile
from app.walking import Walking, place_of
from benchmarks.promises.people import cards
from benchmarks.promises.rooms import wall
from ingest import Kind, Program, Session, Status

_STROLLED = frozenset({Kind.POSTER, Kind.SOCIAL, Kind.NETWORKING, Kind.BREAK})


@dataclass(frozen=True, slots=True)
class _Hours:
    start: datetime
    end: datetime
    room: str | None

    def meets(self, other: _Hours, way: Walking | None = None) -> bool:
        minutes = way.minutes(place_of(self.room), place_of(other.room)) if way else 0
        walk = timedelta(minutes=minutes)
        return self.start < other.end + walk and other.start < self.end + walk

    def holds(self, other: _Hours) -> bool:
        return self.start <= other.start and other.end <= self.end


def broken(plan: Plan, program: Program, profile: Profile) -> Iterator[str]:
    """What is wrong with the moments to meet."""
    met = [card for card in cards(plan.outreach) if card.meet]
    yield from _at_once(met, profile)
    for card in cards(plan.outreach):
        if card.meet:
            yield from _busy_person(card, program)
            yield from _busy_trainee(card, plan, program, profile)
        elif not card.no_meeting:
            yield f"no moment for {card.name}, and no reason"


def _slot(card: Card) -> _Hours:
    assert card.meet
    return _Hours(wall(card.meet.start), wall(card.meet.end), card.meet.where)


def _hours(session: Session) -> _Hours | None:
    if session.start is None or session.all_day:
        return None
    end = session.end if session.end and session.end > session.start else session.start
    return _Hours(wall(session.start), wall(end), session.room)


def _at_once(met: Sequence[Card], profile: Profile) -> Iterator[str]:
    walking = Walking(profile.walking_minutes, profile.walking)
    for one, other in combinations(met, 2):
        if _slot(one).meets(_slot(other), walking):
            yield f"{one.name} and {other.name} at once"
    for card in met:
        slot = _slot(card)
        if slot.end - slot.start != timedelta(minutes=profile.meeting_minutes):
            yield f"{card.name} for {slot.end - slot.start}"
        if profile.days and slot.start.date() not in profile.days:
            yield f"{card.name} on a day off"
    for day, number in Counter(_slot(card).start.date() for card in met).items():
        if number > profile.conversations_per_day:
            yield f"{number} conversations on {day}"


def _busy_person(card: Card, program: Program) -> Iterator[str]:
    slot = _slot(card)
    sessions = {session.id: session for session in program.sessions}
    for session in program.sessions:
        if session.status is Status.CANCELLED or card.person_id not in {one.person_id for one in session.speakers}:
            continue
        whole = sessions.get(session.parent_id or "", session)
        for one in (session, whole):
            hours = _hours(one)
            if hours and hours.meets(slot) and one.kind not in _STROLLED and whole.kind not in _STROLLED:
                yield f"{card.name} is in “{one.title}” at that time"


def _busy_trainee(card: Card, plan: Plan, program: Program, profile: Profile) -> Iterator[str]:
    slot, walking = _slot(card), Walking(profile.walking_minutes, profile.walking)
    going = {choice.session_id for choice in plan.schedule}
    for session in program.sessions:
        hours = _hours(session)
        if session.id not in going or hours is None:
            continue
        is_there = session.kind in _STROLLED and hours.holds(slot) and place_of(session.room) == place_of(slot.room)
        if hours.meets(slot, walking) and not is_there:
            yield f"{card.name} during “{session.title}”, to which she goes"
