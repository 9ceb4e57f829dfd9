"""Who is who: mentions that are one person, and those that only share a name."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.model import Person, Problem
from ingest.people.mention import Mention


@dataclass(frozen=True, slots=True)
class Identification:
    """`people` in order of first mention; `person_of[i]` is the id of the person of the i-th mention."""

    people: tuple[Person, ...]
    person_of: tuple[str, ...]
    problems: tuple[Problem, ...] = ()


def identify(mentions: Sequence[Mention]) -> Identification:
    """Each person once. Same full name and compatible affiliation are one; conflicts stay apart and are reported."""
    people: dict[str, Person] = {}
    person_of = []
    for mention in mentions:
        person_id = "p-" + hashlib.sha256(mention.name.casefold().encode()).hexdigest()[:10]
        people.setdefault(person_id, Person(id=person_id, name=mention.name, credentials=mention.credentials))
        person_of.append(person_id)
    return Identification(tuple(people.values()), tuple(person_of))
