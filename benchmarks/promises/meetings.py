"""The moments to meet: both are free, never two at once, long enough, no more a day than she wants, else a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import combinations

from app.model import Card, Plan, Profile
from app.timetable import Busy, Timetable, wall
from app.walking import Walking, place_of
from benchmarks.promises.people import cards
from ingest import Kind, Program, Session, Status

_STROLLED = frozenset({Kind.POSTER, Kind.SOCIAL, Kind.NETWORKING, Kind.BREAK})


def broken(plan: Plan, program: Program, profile: Profile) -> Iterator[str]:
    """What is wrong with the moments to meet."""
    met = [card for card in cards(plan.outreach) if card.meet]
    table = Timetable(program.sessions)
    yield from _at_once(met, profile)
    for card in cards(plan.outreach):
        if card.meet:
            yield from _busy_person(card, program, table)
            yield from _busy_trainee(card, plan, program, profile)
        elif not card.no_meeting:
            yield f"no moment for {card.name}, and no reason"


def _is_strolled(session: Session, table: Timetable) -> bool:
    """Whether people come and go: by its kind, or because posters are all that is in it."""
    inside = table.inside(session)
    return session.kind in _STROLLED or (bool(inside) and all(one.kind is Kind.POSTER for one in inside))


def _slot(card: Card) -> Busy:
    assert card.meet
    return Busy(wall(card.meet.start), wall(card.meet.end), place_of(card.meet.where), card.meet.after_session_id)


def _meet(one: Busy, other: Busy, way: Walking | None = None) -> bool:
    walk = timedelta(minutes=way.minutes(one.place, other.place) if way else 0)
    return one.start < other.end + walk and other.start < one.end + walk


def _at_once(met: Sequence[Card], profile: Profile) -> Iterator[str]:
    walking = Walking(profile.walking_minutes, profile.walking)
    for one, other in combinations(met, 2):
        if _meet(_slot(one), _slot(other), walking):
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


def _busy_person(card: Card, program: Program, table: Timetable) -> Iterator[str]:
    slot = _slot(card)
    for session in program.sessions:
        if session.status is Status.CANCELLED or card.person_id not in {one.person_id for one in session.speakers}:
            continue
        whole = table.stay(session)
        for one in (session, whole):
            hours = table.hours(one)
            if hours and _meet(hours, slot) and not _is_strolled(one, table) and not _is_strolled(whole, table):
                yield f"{card.name} is in “{one.title}” at that time"


def _busy_trainee(card: Card, plan: Plan, program: Program, profile: Profile) -> Iterator[str]:
    slot, walking, table = _slot(card), Walking(profile.walking_minutes, profile.walking), Timetable(program.sessions)
    going = {choice.session_id for choice in plan.schedule}
    sessions = {session.id: session for session in program.sessions}
    for session in program.sessions:
        hours = table.hours(session)
        if session.id not in going or hours is None:
            continue
        is_in_it = hours.place == slot.place or table.stay(sessions[slot.session_id]).id == session.id
        within = hours.start <= slot.start and slot.end <= hours.end and is_in_it
        if _meet(hours, slot, walking) and not (within and _is_strolled(session, table)):
            yield f"{card.name} during “{session.title}”, to which she goes"
