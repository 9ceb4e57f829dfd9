"""Mentions beside the persons that they are."""

from __future__ import annotations

import pytest

from ingest.people import identify, mentions, resolve
from ingest.people.mention import Mention
from ingest.rows import Credit


def read(*lines: str) -> list[Mention]:
    return [mention for line in lines for mention in mentions(Credit(line))]


ONE = [
    ("Jane Q. Doe, Harbor University, Boston, MA", "Jane Doe, Dept of PM&R, Harbor University School of Medicine"),
    ("Zoë Kim, Canada", "Zoe Kim, Hill University, Canada"),
    ("Al Roe, HRI", "Al Roe, Harbor Rehabilitation Institute"),
    ("Al Roe", "Al Roe, Hill Hospital"),
    ("JANE DOE, MD", "Jane Doe, PhD"),
    ("Jane Doe, Hill Hospital, Denver, CO", "Jane Doe, Harbor Clinic, Denver, CO"),
]

TWO = [
    ("Jane Doe, Harbor University, Boston, MA", "Jane Doe, Hill Hospital, Denver, CO"),
    ("Jane A. Doe", "Jane B. Doe"),
    ("J. Doe", "J. Doe"),
    ("J. Doe", "Jane Doe"),
    ("Dr. Doe", "Dr. Doe"),
    ("Jane Doe, MD, PGY-2", "Jane Doe, MD, Professor"),
    ("Wu Li, University of Mesa", "Wu Li, University of Taiga"),
]


@pytest.mark.parametrize("lines", ONE)
def test_one_person(lines: tuple[str, str]) -> None:
    assert len(identify(read(*lines)).people) == 1


@pytest.mark.parametrize("lines", TWO)
def test_two_persons(lines: tuple[str, str]) -> None:
    found = identify(read(*lines))
    assert len({person.id for person in found.people}) == 2
    assert found.person_of == tuple(person.id for person in found.people)


def test_namesakes_are_reported() -> None:
    found = identify(read("Jane Doe, Harbor University, Boston, MA", "Jane Doe, Hill Hospital, Denver, CO"))
    assert [problem.code for problem in found.problems] == ["same_name"]
    assert identify(read("Jane Doe, Harbor University", "Al Roe, Hill Hospital")).problems == ()


def test_a_mention_without_affiliation_joins_the_only_candidate() -> None:
    found = identify(read("Jane Doe", "Jane Doe, Harbor University, Boston, MA", "Jane Doe, Hill Hospital, Denver, CO"))
    assert len(found.people) == 3
    assert len(identify(read("Jane Doe", "Jane Doe, Harbor University")).people) == 1


def test_what_is_known_of_a_person_is_put_together() -> None:
    (person,) = identify(read("Jane Doe, MD", "Jane Q. Doe, MD, FAAPMR, PGY-4, Harbor University")).people
    assert person.name == "Jane Q. Doe"
    assert person.credentials == ("MD", "FAAPMR")
    assert person.affiliations == ("Harbor University",)
    assert person.training_year == "PGY-4"


def test_ids_are_stable() -> None:
    first = identify(read("Al Roe, Hill Hospital", "Jane Doe, MD"))
    second = identify(read("Jane Q. Doe, Harbor University", "Bo Li", "Al Roe"))
    assert {p.id for p in first.people} < {p.id for p in second.people}


def test_the_documents_own_ids_join_and_part() -> None:
    keyed = [m for key in "112" for m in mentions(Credit("Jane Doe", key=key, one=True))]
    assert len(identify(keyed).people) == 2


def test_faculty_list_completes_surnames() -> None:
    listed = read("Jane Doe, MD, Harbor University", "Al Roe, PT", "Bo Roe, DO")
    doe, roe = resolve(read("Dr. Doe", "Dr. Roe"), listed)
    assert (doe.name, doe.credentials, doe.affiliations) == ("Jane Doe", ("MD",), ("Harbor University",))
    assert (roe.name, roe.given_name) == ("Roe", "")
