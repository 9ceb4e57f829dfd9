"""The invented meeting of sample_programs, printed in seven formats, is one and the same programme."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from ingest import Document, read
from ingest.model import Appearance, Person, Program, Session

FOLDER = Path(__file__).parents[2] / "sample_programs"
FORMATS = ("html", "pdf", "docx", "xlsx", "csv", "ics")


@cache
def programme(suffix: str) -> Program:
    name = f"harbor-2027.{suffix}"
    return read([Document(name, (FOLDER / name).read_bytes())])


def told(program: Program, *, timed: bool = True) -> list[tuple[object, ...]]:
    """All that the sessions tell, sorted; a part without a time of its own has its session's unless `timed`."""
    sessions = {one.id: one for one in program.sessions}
    people = {one.id: one for one in program.people}
    return sorted((_told(one, sessions, people, timed) for one in program.sessions), key=repr)


def _told(one: Session, sessions: dict[str, Session], people: dict[str, Person], timed: bool) -> tuple[object, ...]:
    parent = sessions[one.parent_id] if one.parent_id else None
    clock = one if timed or one.start or parent is None else parent
    return (
        one.title,
        one.code,
        one.kind,
        clock.start,
        clock.end,
        one.room,
        (parent.title, parent.start) if parent else None,
        one.tracks,
        one.invitation_only,
        tuple(_part(part, people) for part in one.speakers),
    )


def _part(part: Appearance, people: dict[str, Person]) -> tuple[object, ...]:
    return people[part.person_id].name, part.role, part.affiliations


@pytest.mark.parametrize("suffix", FORMATS)
def test_sessions_are_the_same(suffix: str) -> None:
    timed = suffix != "ics"  # an event cannot do without a time: a poster has that of its session
    assert told(programme(suffix), timed=timed) == told(programme("json"), timed=timed)


@pytest.mark.parametrize("suffix", FORMATS)
def test_people_are_the_same(suffix: str) -> None:
    def listed(program: Program) -> list[str]:
        return sorted(one.model_dump_json(exclude={"id"}) for one in program.people)

    assert listed(programme(suffix)) == listed(programme("json"))


@pytest.mark.parametrize("suffix", FORMATS)
def test_days_zone_and_title_are_the_same(suffix: str) -> None:
    own, other = programme(suffix), programme("json")
    assert (own.start_date, own.end_date, own.timezone) == (other.start_date, other.end_date, other.timezone)
    assert own.title == (other.title if suffix != "csv" else None)


@pytest.mark.parametrize("suffix", FORMATS)
def test_ids_are_the_same(suffix: str) -> None:
    assert {one.id for one in programme(suffix).people} == {one.id for one in programme("json").people}


def test_the_sample_holds_what_a_trainee_looks_for() -> None:
    program = programme("json")
    assert len(program.sessions) == 251
    assert sum(one.parent_id is None for one in program.sessions) >= 80
    assert sum(one.invitation_only for one in program.sessions) == 3
    assert {"PGY-2", "PGY-3", "PGY-4"} <= {one.training_year for one in program.people}
