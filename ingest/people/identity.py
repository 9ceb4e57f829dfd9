"""Who is who: mentions that are one person, and those that only share a name."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.model import CareerStage, Person, Problem, Severity
from ingest.people.clustering import Cluster, clusters
from ingest.people.lexicon import fold
from ingest.people.mention import Mention

_ORDER = (
    CareerStage.FELLOW,
    CareerStage.RESIDENT,
    CareerStage.STUDENT,
    CareerStage.ATTENDING,
    CareerStage.RESEARCHER,
    CareerStage.ALLIED_HEALTH,
)


@dataclass(frozen=True, slots=True)
class Identification:
    """`people` in order of first mention; `person_of[i]` is the id of the person of the i-th mention.

    `bearers[n]` are the positions of the mentions that the n-th problem is about.
    """

    people: tuple[Person, ...]
    person_of: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    bearers: tuple[tuple[int, ...], ...] = ()


def identify(mentions: Sequence[Mention]) -> Identification:
    """Each person once. Same full name and compatible affiliation are one; conflicts stay apart and are reported.

    Initials and surnames alone never join two mentions; a person's id in the document does. Ids are stable: they hash
    the name, and the affiliation only where a name is borne by several.
    """
    found = clusters(mentions)
    ids = _ids(found)
    person_of = [""] * len(mentions)
    for cluster, person_id in zip(found, ids, strict=True):
        for at in cluster.places:
            person_of[at] = person_id
    people = tuple(_person(cluster, person_id) for cluster, person_id in zip(found, ids, strict=True))
    groups = _namesakes(found)
    bearers = tuple(tuple(at for cluster in group for at in cluster.places) for group in groups)
    return Identification(people, tuple(person_of), tuple(map(_same_name, groups)), bearers)


def _ids(found: Sequence[Cluster]) -> list[str]:
    bearers: dict[str, int] = {}
    for cluster in found:
        bearers[cluster.label] = bearers.get(cluster.label, 0) + 1
    ids: list[str] = []
    taken: set[str] = set()
    for cluster in found:
        seed = cluster.label if bearers[cluster.label] == 1 else f"{cluster.label}|{fold(cluster.affiliation)}"
        number = 0
        while (person_id := _hash(seed, number)) in taken:
            number += 1
        taken.add(person_id)
        ids.append(person_id)
    return ids


def _hash(seed: str, number: int) -> str:
    text = f"{seed}|{number}" if number else seed
    return "p-" + hashlib.sha256(text.encode()).hexdigest()[:10]


def _person(cluster: Cluster, person_id: str) -> Person:
    fullest = max(cluster.mentions, key=lambda mention: len(mention.name))
    stage = min((m for m in cluster.mentions if m.career_stage in _ORDER), key=_rank, default=None)
    return Person(
        id=person_id,
        name=fullest.name,
        given_name=fullest.given_name or None,
        family_name=fullest.family_name or None,
        credentials=_credentials(cluster.mentions),
        affiliations=_affiliations(cluster.mentions),
        email=next((mention.email for mention in cluster.mentions if mention.email), None),
        career_stage=stage.career_stage if stage else CareerStage.UNKNOWN,
        training_year=next((mention.training_year for mention in cluster.mentions if mention.training_year), None),
        stage_evidence=stage.stage_evidence if stage else None,
    )


def _credentials(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """All letters printed with the person, each once however it is dotted."""
    letters = {_letters(item): item for mention in mentions for item in mention.credentials}
    return tuple(letters.values())


@lru_cache(maxsize=4096)
def _letters(credential: str) -> str:
    return re.sub(r"\W", "", credential).casefold()


def _rank(mention: Mention) -> int:
    return _ORDER.index(mention.career_stage)


def _affiliations(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Each affiliation once, in printed order; one that a longer one repeats is left out."""
    printed = {fold(place): place for mention in mentions for place in mention.affiliations}
    return tuple(p for f, p in printed.items() if not any(f != other and f in other for other in printed))


def _namesakes(found: Sequence[Cluster]) -> list[list[Cluster]]:
    """The bearers of each full name that are kept apart because of what is printed with them."""
    bearers: dict[str, list[Cluster]] = {}
    for cluster in found:
        if cluster.is_full:
            bearers.setdefault(cluster.label, []).append(cluster)
    return [group for group in bearers.values() if len(group) > 1]


def _same_name(group: Sequence[Cluster]) -> Problem:
    places = " and with ".join(f"“{cluster.affiliation or 'no affiliation'}”" for cluster in group[:3])
    return Problem(
        code="same_name",
        severity=Severity.INFO,
        message=f"{group[0].mentions[0].name} is printed with {places}; they are kept as {len(group)} people.",
        field="speakers",
        suggestion="Join them if they are one person.",
    )
