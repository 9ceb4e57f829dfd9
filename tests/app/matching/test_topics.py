"""Topics in her own words: what they find, and what only looks like it."""

from __future__ import annotations

import pytest

from app.matching import Index, Ranking
from app.model import Profile
from ingest import Program
from tests.app.matching.programs import session

TITLES = (
    "Burn bright, not out",
    "Scar contracture in the major burn unit",
    "Stroke of luck: the raffle",
    "Walking after a stroke",
    "The cancer of complacency",
    "Exercise during chemotherapy",
    "Chronic pain without opioids",
    "Dyspareunia and the pelvic floor",
    "Phenol for the adductors",
    "Spasticity clinics",
    "Quilting circle",
)


def _found(topic: str, *titles: str) -> list[str]:
    index = Index(Program(sessions=tuple(session(f"s-{n}", title) for n, title in enumerate(titles or TITLES))))
    return [match.title for match in Ranking(index, Profile(name="Reader", topics=(topic,))).sessions]


@pytest.mark.parametrize(
    ("topic", "lure"),
    [
        ("burn rehabilitation", "Burn bright, not out"),
        ("stroke", "Stroke of luck: the raffle"),
        ("cancer rehabilitation, lymphedema", "The cancer of complacency"),
    ],
)
def test_a_topic_that_names_a_concept_is_not_found_in_other_meanings_of_its_words(topic: str, lure: str) -> None:
    found = _found(topic)
    assert found
    assert lure not in found


def test_another_word_of_the_topic_still_counts() -> None:
    assert "The cancer of complacency" in _found("complacency about cancer")


def test_a_topic_that_no_concept_knows_is_found_by_its_words() -> None:
    assert _found("quilting") == ["Quilting circle"]


def test_the_terms_own_words_come_before_the_rest_of_its_concept() -> None:
    assert _found("phenol")[:2] == ["Phenol for the adductors", "Spasticity clinics"]


def test_words_that_name_two_concepts_are_worth_less_to_each() -> None:
    assert _found("pelvic pain")[0] == "Dyspareunia and the pelvic floor"


def test_the_name_of_a_concept_ranks_as_its_interest() -> None:
    index = Index(Program(sessions=tuple(session(f"s-{n}", title) for n, title in enumerate(TITLES))))
    by_interest = Ranking(index, Profile(name="Reader", interests={"spasticity": 1})).sessions
    assert {match.title for match in by_interest} == set(_found("spasticity"))
