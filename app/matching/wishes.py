"""What a profile wishes for, each wish with the evidence for it in a programme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.matching.concept import concept
from app.matching.evidence import Evidence
from app.matching.index import Index
from app.model import Profile

_TOPIC_WEIGHT = 3.0  # she wrote it herself


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
        Wish(key, concept(key).name, (weight / heaviest) ** 0.5, index.evidence.get(key, {}))
        for key, weight in profile.interests.items()
    ]
    topics = [
        Wish(topic, topic, (_TOPIC_WEIGHT / heaviest) ** 0.5, index.topics.evidence(topic)) for topic in profile.topics
    ]
    return (*chosen, *topics)
