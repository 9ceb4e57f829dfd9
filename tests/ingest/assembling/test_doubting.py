"""Many small signs, weighed together: told where a document was hardly understood, silent where it was."""

from __future__ import annotations

from ingest.assembling import assemble
from ingest.assembling.doubting.of_documents import DOCUMENT
from ingest.assembling.doubting.of_sessions import SESSION, rarity
from ingest.assembling.doubting.view import mixed
from ingest.assembling.doubting.weighing import weights
from ingest.model import Confidence, Program
from ingest.rows import Credit, Finding, Row

DAY = "Thursday, October 21, 2027"
TOPICS = ("stroke", "polio", "amputation", "burns", "cancer", "pain", "sport", "gait")
NAMES = ("Jane Doe", "Ann Roe", "Max Moe", "Eve Poe", "Sam Zoe", "Lea Koe", "Tom Loe", "Ida Noe")
ROOMS = ("Larkspur Hall", "Cedar Hall")


def read(*rows: Row) -> Program:
    return assemble([Finding(rows=rows, zone="MDT", text_blocks=60)])


def clean(hour: int, topic: str, name: str) -> Row:
    people = (Credit(f"{name}, MD, Lakeside University"),)
    return Row("p. 1", f"Lessons on {topic}", DAY, f"{hour}:00", f"{hour}:50", room=ROOMS[hour % 2], people=people)


def muddled(hour: int, topic: str, name: str) -> Row:
    """The room and the people stayed in the title, half of the times were lost."""
    end = f"{hour}:50" if hour % 2 else ""
    return Row("p. 1", f"Lessons on {topic}. {name}; Larkspur Hall", DAY, f"{hour}:00", end)


def test_a_document_read_well_has_no_doubts() -> None:
    found = read(*(clean(8 + n, topic, name) for n, (topic, name) in enumerate(zip(TOPICS, NAMES, strict=True))))
    assert "reading_doubtful" not in {problem.code for problem in found.problems}
    assert {session.confidence for session in found.sessions} == {Confidence.HIGH}


def test_a_document_read_badly_is_doubted_with_the_signs_that_say_so() -> None:
    found = read(*(muddled(8 + n, topic, name) for n, (topic, name) in enumerate(zip(TOPICS, NAMES, strict=True))))
    (problem,) = (problem for problem in found.problems if problem.code == "reading_doubtful")
    assert problem.session_ids
    assert "marks that part fields" in problem.message
    assert {session.confidence for session in found.sessions} == {Confidence.LOW}


def test_every_sign_has_a_weight_that_can_only_add_doubt() -> None:
    known = weights()
    assert set(known.document) == set(DOCUMENT)
    assert set(known.session) == set(SESSION)
    assert all(one.weight > 0 and one.says for one in (*known.document.values(), *known.session.values()))


def test_what_nearly_all_have_is_missed_most() -> None:
    assert rarity(1, 100) == 1.0
    assert rarity(100, 100) == 0.0
    assert rarity(1, 10) > rarity(5, 10)


def test_a_half_is_a_sign_and_a_habit_is_none() -> None:
    assert (mixed(5, 10), mixed(0, 10), mixed(10, 10), mixed(0, 0)) == (1.0, 0.0, 0.0, 0.0)
