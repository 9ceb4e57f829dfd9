"""Small invented programmes."""

from __future__ import annotations

from ingest import Appearance, Kind, Person, Program, Role, Session, Status

TITLES = {
    "s-sci": "Autonomic dysreflexia in the emergency room",
    "s-toxin": "Phenol or toxin? Neurolysis for the adductors",
    "s-pump": "When the baclofen pump alarms",
    "s-wellness": "Painting the future of residency wellness",
    "s-falls": "Frailty and falls after ninety",
    "s-lunch": "Lunch with exhibitors",
}


def session(session_id: str, title: str, **more: object) -> Session:
    return Session.model_validate({"id": session_id, "title": title, "source": "line 1", **more})


def said_by(person_id: str, role: Role = Role.SPEAKER) -> Appearance:
    return Appearance(person_id=person_id, role=role)


def programme() -> Program:
    """Six plain sessions, a session with two talks, and three people."""
    talks = (
        session("s-free", "Free papers A", kind=Kind.ORAL, speakers=(said_by("p-chair", Role.CHAIR),)),
        session("s-talk", "Pudendal neuralgia after long rides", parent_id="s-free", speakers=(said_by("p-ana"),)),
        session("s-other", "Quality in the cast room", parent_id="s-free", speakers=(said_by("p-bo"),)),
    )
    people = tuple(Person(id=f"p-{name.lower()}", name=f"{name} Invented") for name in ("Chair", "Ana", "Bo"))
    return Program(sessions=(*(session(key, title) for key, title in TITLES.items()), *talks), people=people)


def cancelled(found: Session) -> Session:
    return found.model_copy(update={"status": Status.CANCELLED})
