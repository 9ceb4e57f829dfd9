"""One name in each long session of a programme at a glance leads it; in any other programme a bare name speaks."""

import pytest

from ingest.assembling import assemble
from ingest.model import CareerStage, Program, Role
from ingest.rows import Credit, Finding, Row

NAMES = (
    "Ana Marfield",
    "Bo Lindqvale",
    "Cora Tannabee",
    "Dan Oduwake",
    "Eva Strandholt",
    "Finn Castlemere",
    "Gita Ramanvale",
    "Hugo Perelstein",
    "Ines Quintavale",
    "Jon Birkendale",
    "Kira Novakova",
    "Leo Amsterhof",
)


def glance(minutes: int = 75, extra: str = "", role: str = "", rooms: int = 4) -> Program:
    rows = []
    for n, name in enumerate(NAMES):
        hour = 8 + 2 * (n // rooms)
        end = f"{hour + minutes // 60}:{minutes % 60:02d}"
        rows.append(
            Row(
                where=f"table 1, row {n}",
                title=f"Topic number {n} of the day",
                date="October 21, 2027",
                start=f"{hour}:00",
                end=end,
                room=f"Room {n % rooms}",
                people=(Credit(name + extra, role=role),),
            )
        )
    return assemble([Finding(rows=tuple(rows))])


def roles(program: Program) -> set[Role]:
    return {one.role for session in program.sessions for one in session.speakers}


def test_a_lone_name_leads_a_long_session_and_it_is_said() -> None:
    program = glance()
    assert roles(program) == {Role.CHAIR}
    said = [problem for problem in program.problems if problem.code == "role_assumed"]
    assert len(said) == 1 and str(len(NAMES)) in said[0].message and said[0].field == "role"


def test_what_is_assumed_is_no_evidence_of_seniority() -> None:
    assert {person.career_stage for person in glance().people} == {CareerStage.UNKNOWN}


@pytest.mark.parametrize(
    "program",
    [glance(minutes=45), glance(extra=", MD"), glance(role="Panelist"), glance(rooms=2)],
    ids=["short sessions", "credentials", "a part is printed", "two rooms"],
)
def test_no_part_is_assumed(program: Program) -> None:
    assert Role.CHAIR not in roles(program)
    assert "role_assumed" not in {problem.code for problem in program.problems}
