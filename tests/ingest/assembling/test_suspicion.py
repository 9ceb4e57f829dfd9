"""What looks misread among sessions of a page, and what does not."""

from __future__ import annotations

import pytest

from ingest.assembling import assemble
from ingest.model import Confidence
from ingest.rows import Credit, Finding, Row

DAY = "Thursday, October 21, 2027"


def codes(*rows: Row, pages: bool = True) -> list[str]:
    found = assemble([Finding(rows=rows, zone="MDT", text_blocks=50 if pages else 0)])
    return sorted(problem.code for problem in found.problems)


def row(title: str, room: str = "Room 1", people: str = "", **more: str) -> Row:
    credits = (Credit(people),) if people else ()
    return Row("p. 1", title, date=DAY, start="8:00 AM", room=room, people=credits, **more)  # type: ignore[arg-type]


TOPICS = ("stroke", "polio", "amputation", "burns", "cancer", "pain", "sport", "gait", "falls")
OTHERS = tuple(row(f"Lessons on {topic}", f"Room {n}") for n, topic in enumerate(TOPICS, start=2))


@pytest.mark.parametrize(
    "title",
    ["1D", "Management of spasticity and", "Register at forum.example.org", "Lake City, UT", "Co-Authors:", "and pain"],
)
def test_a_title_that_is_none(title: str) -> None:
    assert codes(row(title), *OTHERS) == ["odd_title"]


@pytest.mark.parametrize(
    "title", ["iWalk: an app", "What is spasticity?", "Toxin or phenol (part 2)", "A to Z of gait"]
)
def test_a_title_that_is_one(title: str) -> None:
    assert codes(row(title), *OTHERS) == []


def test_a_file_with_fields_means_them() -> None:
    assert codes(row("1D"), *OTHERS, pages=False) == []


def test_a_room_that_holds_more() -> None:
    assert codes(row("Opening of the forum", "(Room 155 C) -- Dr. Doe"), *OTHERS) == ["odd_room"]
    assert codes(row("Opening of the forum", "Ballroom I/IV (Omni)"), *OTHERS) == []


def test_a_session_without_a_time_among_others_that_have_one() -> None:
    lost = Row("p. 1", "Lost session", date=DAY, room="Room 1")
    assert codes(lost, *OTHERS) == ["no_time"]
    assert codes(lost, lost, OTHERS[0]) == []
    assert codes(lost, *OTHERS, pages=False) == []


def test_a_name_that_begins_an_affiliation() -> None:
    people = "Jane Doe, MD – Cascade Valley University, Lakeside, UT"
    assert codes(row("Gait clinic tour", people=people), row("Pump clinic", people="Cascade Valley"), *OTHERS) == [
        "odd_name"
    ]
    assert codes(row("Gait clinic tour", people=people), row("Pump clinic", people="Ann Roe"), *OTHERS) == []


def test_a_talk_without_people_among_talks_with_people() -> None:
    session = row("Symposium on gait", key="g")
    names = ("Jane Doe", "Ann Roe", "Max Moe", "Eve Poe", "Sam Zoe")
    talks = [row(f"Gait lesson from {name}", people=name, parent="g") for name in names]
    assert codes(session, *talks, row("Late effects of polio", parent="g")) == ["people_missing"]
    assert codes(session, *talks, row("Discussion", parent="g")) == []


def test_much_that_is_odd_doubts_everything() -> None:
    rows = (row("1D"), row("2D"), row("3D"), *OTHERS[:4])
    found = assemble([Finding(rows=rows, zone="MDT", text_blocks=50)])
    assert "layout_doubtful" in {problem.code for problem in found.problems}
    assert {session.confidence for session in found.sessions} == {Confidence.LOW}
