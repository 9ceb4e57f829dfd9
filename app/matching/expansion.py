"""Evidence for a free-text topic: its own words and, where it names a concept, the concept's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from app.matching.evidence import Evidence
from app.matching.index import Index
from app.matching.lexicon import lexicon
from app.matching.topics import query
from app.matching.words import words_of

_PARTS = re.compile(r"[,;/]+")
_NAMING_GRADE = 0.8
_OF_A_CONCEPT = 0.6  # what a concept's evidence is worth to a topic that says nothing but the concept


def topic_evidence(index: Index, topic: str) -> dict[int, tuple[Evidence, ...]]:
    """Place of an item to its evidence, strongest first. A list ("phenol, baclofen pumps") is several topics."""
    found: dict[int, list[Evidence]] = defaultdict(list)
    for part in filter(str.strip, _PARTS.split(topic)):
        for place, pieces in index.topics.evidence(part).items():
            found[place] += pieces
        for concept, worth in _named(part):
            for place, pieces in index.evidence.get(concept, {}).items():
                found[place] += [piece.weakened(worth) for piece in pieces]
    return {place: tuple(sorted(pieces, key=lambda piece: -piece.strength)) for place, pieces in found.items()}


def _named(topic: str) -> Iterator[tuple[str, float]]:
    """The concepts that a topic names, and how much of its words name them."""
    words = words_of(topic)
    weights = query(topic)
    total = sum(weights.values())
    named: dict[str, set[str]] = defaultdict(set)
    for hit in lexicon().find(words):
        if hit.term.grade >= _NAMING_GRADE:
            named[hit.term.concept].update(words.stems[hit.first : hit.last + 1])
    for concept, stems in named.items():
        share = sum(weight for word, weight in weights.items() if word in stems) / total if total else 0.0
        yield concept, _OF_A_CONCEPT * share
