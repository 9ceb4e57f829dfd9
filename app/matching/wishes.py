"""What a profile wishes for, each wish with the evidence for it in a programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.matching.concept import concept
from app.matching.evidence import Evidence
from app.matching.expansion import named_share, topic_evidence
from app.matching.index import Index
from app.model import Profile

_TOPIC_WEIGHT = 3.0  # she wrote it herself
_SAID = 0.5  # what likeness to a concept is still worth where words speak for it


@dataclass(frozen=True, slots=True)
class Wish:
    """An interest or a topic; `weight` is 1 for the profile's heaviest; evidence by the place of its item."""

    interest: str
    name: str
    weight: float
    evidence: Mapping[int, tuple[Evidence, ...]]


def wishes(index: Index, profile: Profile) -> tuple[Wish, ...]:
    """All wishes of a profile, in its order. Raises BadProfile for an unknown interest, naming the nearest one."""
    weights = [*profile.interests.values(), *(_TOPIC_WEIGHT for _ in profile.topics)]
    heaviest = max(weights, default=1.0)
    chosen = [
        Wish(key, concept(key).name, (weight / heaviest) ** 0.5, _concept_evidence(index, key))
        for key, weight in profile.interests.items()
    ]
    topics = [
        Wish(topic, topic, (_TOPIC_WEIGHT / heaviest) ** 0.5, _topic_evidence(index, topic)) for topic in profile.topics
    ]
    return (*chosen, *topics)


def _concept_evidence(index: Index, key: str) -> Mapping[int, tuple[Evidence, ...]]:
    literal = index.about(key)
    alike = {place: piece.weakened(_SAID) if place in literal else piece for place, piece in index.alike(key).items()}
    return _with(literal, alike) if alike else literal


def _topic_evidence(index: Index, topic: str) -> Mapping[int, tuple[Evidence, ...]]:
    literal = topic_evidence(index, topic)
    return _with(literal, index.likeness.to_topic(topic, named_share(topic))) if index.likeness else literal


def _with(
    literal: Mapping[int, tuple[Evidence, ...]], alike: Mapping[int, Evidence]
) -> Mapping[int, tuple[Evidence, ...]]:
    """The literal evidence, then the likeness."""
    return {
        place: (*literal.get(place, ()), *([alike[place]] if place in alike else []))
        for place in sorted({*literal, *alike})
    }
