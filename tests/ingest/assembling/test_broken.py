"""Names and letters that cannot be right are doubted in every document, fields of their own or not."""

from __future__ import annotations

import pytest

from ingest.assembling.suspicions import broken
from ingest.model import Appearance, Person, Role, Session


def doubted(*people: Person) -> bool:
    appearances = tuple(Appearance(person_id=person.id, role=Role.SPEAKER) for person in people)
    session = Session(id="s-1", title="Care of knees", source="line 1", speakers=appearances)
    return [one.session_id for one in broken([session], people)] == ["s-1"]


def person(name: str, *credentials: str) -> Person:
    return Person(id=f"p-{name}", name=name, credentials=credentials)


@pytest.mark.parametrize(
    "name",
    [
        "on behalf of the knee group",
        "Jane Doe Fairview University)",
        "Knee Collaboration",
        "Ann R\ufffde",
        "Fairview Hospital",
    ],
)
def test_no_name(name: str) -> None:
    assert doubted(person(name))


@pytest.mark.parametrize("name", ["Jane Q. Doe", "Ann (Annie) Roe", "Max Colle", "m0e", "Institoris Poe"])
def test_a_name(name: str) -> None:
    assert not doubted(person(name))


def test_the_same_letters_twice() -> None:
    assert doubted(person("Jane Q. Doe", "Sp.X", "SpX(K)"))
    assert not doubted(person("Jane Q. Doe", "MD", "PhD"))


def test_one_person_told_as_two() -> None:
    assert doubted(person("Jane"), person("Jane Q. Doe"))
    assert not doubted(person("Ann"), person("Jane Q. Doe"))
