"""A small invented programme with people, and matches for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone

from app.model import PersonMatch, Profile, Reason
from ingest import Appearance, CareerStage, Kind, Person, Program, Role, Session

ZONE = timezone(timedelta(hours=-6))
ATTENDING = {"career_stage": CareerStage.ATTENDING, "stage_evidence": "printed 'Professor'"}
RESIDENT = {"career_stage": CareerStage.RESIDENT, "training_year": "PGY-3", "stage_evidence": "printed 'PGY-3'"}


def person(name: str, place: str = "", **more: object) -> Person:
    given, _, family = name.rpartition(" ")
    values = {
        "id": f"p-{name.casefold().replace(' ', '-')}",
        "name": name,
        "given_name": given,
        "family_name": family,
        "credentials": ("MD",),
        "affiliations": (place or f"{family} Hospital, Elmford, ST",),
    }
    return Person.model_validate(values | more)


def talk(title: str, *who: Person, hours: str = "09:00-10:00", **more: object) -> Session:
    """A talk on Monday 4 March 2030, of which `who` are the speakers."""
    start, _, end = hours.partition("-")
    values = {
        "id": f"s-{title.casefold().replace(' ', '-')}",
        "title": title,
        "kind": Kind.SYMPOSIUM,
        "start": at(start),
        "end": at(end) if end else None,
        "room": f"Room {title[0]}",
        "speakers": tuple(Appearance(person_id=one.id, role=Role.SPEAKER) for one in who),
        "source": "line 1",
    }
    return Session.model_validate(values | more)


def at(hour: str, day: int = 4) -> datetime | None:
    return datetime.fromisoformat(f"2030-03-{day:02}T{hour}").replace(tzinfo=ZONE) if hour else None


def program(sessions: Sequence[Session], people: Sequence[Person]) -> Program:
    start = at("00:00")
    assert start
    day = start.date()
    return Program(
        title="Elmford Assembly 2030",
        timezone="America/Denver",
        start_date=day,
        end_date=day + timedelta(days=2),
        sessions=tuple(sessions),
        people=tuple(people),
    )


def matched(who: Person, *sessions: Session, score: float = 0.9, interest: str = "spasticity") -> PersonMatch:
    """Two different words of each session's title speak for the person."""
    words = [(one, piece) for one in sessions for piece in (one.title, one.title.split()[0])]
    return PersonMatch(
        person_id=who.id,
        score=score,
        reasons=tuple(
            Reason(
                text=f"about spasticity: “{piece}”",
                interest=interest,
                evidence=piece,
                weight=score / len(words),
                session_id=one.id,
                field="title",
            )
            for one, piece in words
        ),
        session_ids=tuple(one.id for one in sessions),
    )


def profile(**more: object) -> Profile:
    values = {"name": "Robin Example", "institution": "Birch Hospital", "interests": {"spasticity": 1}}
    return Profile.model_validate(values | more)
