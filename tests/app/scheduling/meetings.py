"""Small invented programmes."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from app.model import Match, Profile, Reason
from ingest import Kind, Program, Session

ZONE = timezone(timedelta(hours=-6))


def session(
    title: str, hours: str = "09:00-10:00", room: str | None = "Room 1", day: int = 4, **more: object
) -> Session:
    """A session on a day of March 2030; `hours` is "09:00-10:00", "09:00" or ""."""
    start, _, end = hours.partition("-")
    values = {
        "id": title.lower().replace(" ", "-"),
        "title": title,
        "kind": Kind.SYMPOSIUM,
        "start": _at(day, start) if start else None,
        "end": _at(day, end) if end else None,
        "room": room,
        "source": "line 1",
    }
    return Session.model_validate(values | more)


def _at(day: int, hour: str) -> datetime:
    return datetime.fromisoformat(f"2030-03-{day:02}T{hour}").replace(tzinfo=ZONE)


def program(*sessions: Session) -> Program:
    return Program(title="Invented Meeting 2030", sessions=sessions)


def matches(**scores: float) -> dict[str, Match]:
    """Relevance by session id, underscores for hyphens."""
    return {name.replace("_", "-"): match(name.replace("_", "-"), score) for name, score in scores.items()}


def match(session_id: str, score: float) -> Match:
    why = Reason(text="about it", interest="spasticity", evidence="it", weight=score)
    return Match(session_id=session_id, title=session_id, score=score, reasons=(why,))


def profile(**more: object) -> Profile:
    return Profile.model_validate({"name": "Robin Example", "interests": {"spasticity": 1}} | more)
