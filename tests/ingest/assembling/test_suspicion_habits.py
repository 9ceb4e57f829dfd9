"""What leaves the habit of its document, and what cannot be true together with the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.assembling import assemble
from ingest.model import Confidence
from ingest.rows import Credit, Finding, Row

DAY = "Thursday, October 21, 2027"
PARTS = ("shoulder", "elbow", "wrist", "hand", "ankle", "foot", "spine", "pelvis", "rib", "jaw", "toe", "thumb")
NAMES = ("Doe", "Roe", "Moe", "Poe", "Zoe", "Noe", "Coe", "Loe", "Foe", "Goe", "Hoe", "Joe")


def codes(rows: Sequence[Row]) -> list[str]:
    found = assemble([Finding(rows=tuple(rows), zone="MDT", text_blocks=50)])
    return sorted(problem.code for problem in found.problems)


def row(number: int, people: str = "", end: str = "9:00 AM") -> Row:
    credits = (Credit(people),) if people else ()
    title = f"Pictures of the {PARTS[number]}"
    return Row("p. 1", title, date=DAY, start="8:00 AM", end=end, room=f"Room {number + 1}", people=credits)


SESSIONS = tuple(row(number) for number in range(12))


def test_a_session_without_an_end_among_others_that_have_one() -> None:
    assert codes((*SESSIONS[:11], row(11, end=""))) == ["end_missing"]
    assert codes([row(number, end="" if number % 2 else "9:00 AM") for number in range(12)]) == []


def test_a_few_without_an_affiliation_are_no_doubt() -> None:
    described = [f"Jane {name}, MD (Cascade Valley University)" for name in NAMES]
    assert codes([row(n, who) for n, who in enumerate([*described[:11], "Jane Joe, MD"])]) == []


def test_a_session_that_may_be_a_talk_of_another() -> None:
    lost = replace(row(11, end="8:30 AM"), room="")
    assert "parent_doubtful" in codes((*SESSIONS[:11], lost))
    assert "parent_doubtful" not in codes((*SESSIONS[:11], replace(lost, start="10:00 AM", end="10:30 AM")))
    assert "parent_doubtful" not in codes([replace(one, room="") for one in SESSIONS])


def test_many_people_in_two_places_at_once() -> None:
    twice = [row(number, f"Jane {NAMES[number // 2]}, MD") for number in range(12)]
    found = assemble([Finding(rows=tuple(twice), zone="MDT", text_blocks=50)])
    assert [problem.code for problem in found.problems] == ["people_clash"]
    assert {session.confidence for session in found.sessions} == {Confidence.LOW}
    assert codes([row(number, f"Jane {NAMES[max(number, 1)]}, MD") for number in range(12)]) == []
