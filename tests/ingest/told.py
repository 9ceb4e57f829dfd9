"""A programme as lines of text, one for each session, to be compared with what is expected beside its files."""

from __future__ import annotations

from datetime import datetime

from ingest import Appearance, Person, Program, Session


def told(program: Program) -> str:
    """Day and times | title | room | people, with the title of the session that holds it behind "in"."""
    titles = {session.id: session.title for session in program.sessions}
    people = {person.id: person for person in program.people}
    return "".join(f"{_line(session, titles, people)}\n" for session in program.sessions)


def _line(session: Session, titles: dict[str, str], people: dict[str, Person]) -> str:
    where = f"in {titles[session.parent_id]}" if session.parent_id else ""
    who = "; ".join(_person(appearance, people[appearance.person_id]) for appearance in session.speakers)
    parts = (_times(session.start, session.end), session.title, session.room, where, ", ".join(session.tracks), who)
    return " | ".join(part for part in parts if part)


def _times(start: datetime | None, end: datetime | None) -> str:
    begin = f"{start:%Y-%m-%d %H:%M}" if start else "?"
    return f"{begin}–{end:%H:%M}" if end else begin


def _person(appearance: Appearance, person: Person) -> str:
    name = ", ".join((person.name, *person.credentials))
    places = "; ".join(appearance.affiliations or person.affiliations)
    return f"{appearance.role.value} {name}" + (f" <{places}>" if places else "")
