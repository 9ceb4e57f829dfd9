"""Lines of a timeline: sessions of a programme, choices of a plan, proposed conversations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from app.model import Card, Choice, Match, Plan
from app.web.filters import hours
from ingest import Person, Program, Session


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session of the programme with its talks."""

    session: Session
    talks: tuple[SessionEntry, ...] = ()

    @property
    def hours(self) -> str:
        return hours(self.session.start, self.session.end)


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """Either a chosen session, or a conversation to have (`card`)."""

    start: datetime | None
    end: datetime | None
    session: Session | None = None
    choice: Choice | None = None
    match: Match | None = None
    posters: tuple[Session, ...] = ()
    card: Card | None = None

    @property
    def hours(self) -> str:
        return hours(self.start, self.end)


SessionDays = list[tuple[date | None, list[SessionEntry]]]
PlanDays = list[tuple[date | None, list[PlanEntry]]]


def session_days(program: Program, wanted: str = "", day: str = "") -> SessionDays:
    """The programme by day; `wanted` words must all stand in a session's text, `day` is an ISO date."""
    people = {person.id: person for person in program.people}
    talks: dict[str, list[Session]] = {}
    for session in program.sessions:
        if session.parent_id:
            talks.setdefault(session.parent_id, []).append(session)
    entries = [
        SessionEntry(session, tuple(SessionEntry(talk) for talk in talks.get(session.id, ())))
        for session in program.sessions
        if session.parent_id is None
    ]
    found = [entry for entry in entries if _fits(entry, wanted.casefold().split(), day, people)]
    return [(key, list(group)) for key, group in groupby(found, key=lambda entry: _day(entry.session.start))]


def plan_days(plan: Plan, program: Program) -> PlanDays:
    """The plan by day: chosen sessions and proposed conversations in order of time."""
    sessions = {session.id: session for session in program.sessions}
    matches = {match.session_id: match for match in plan.ranked_sessions}
    entries = [_chosen(choice, sessions, matches) for choice in plan.schedule]
    entries += [PlanEntry(card.meet.start, card.meet.end, card=card) for card in cards_of(plan) if card.meet]
    entries.sort(key=lambda entry: (entry.start is None, entry.start.isoformat() if entry.start else ""))
    return [(key, list(group)) for key, group in groupby(entries, key=lambda entry: _day(entry.start))]


def cards_of(plan: Plan) -> tuple[Card, ...]:
    """Everybody on the outreach list."""
    return (*plan.outreach.attendings, *plan.outreach.near_peers, *plan.outreach.rehab_team, *plan.outreach.next_best)


def _chosen(choice: Choice, sessions: dict[str, Session], matches: dict[str, Match]) -> PlanEntry:
    session = sessions[choice.session_id]
    posters = tuple(sessions[poster] for poster in choice.poster_ids)
    return PlanEntry(session.start, session.end, session, choice, matches.get(session.id), posters)


def _fits(entry: SessionEntry, words: Iterable[str], day: str, people: dict[str, Person]) -> bool:
    start = entry.session.start
    if day and (start is None or start.date().isoformat() != day):
        return False
    text = " ".join(_texts(entry, people)).casefold()
    return all(word in text for word in words)


def _texts(entry: SessionEntry, people: dict[str, Person]) -> Iterable[str]:
    yield entry.session.title
    yield entry.session.room or ""
    yield from entry.session.tracks
    yield from (people[part.person_id].name for part in entry.session.speakers if part.person_id in people)
    for talk in entry.talks:
        yield from _texts(talk, people)


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
