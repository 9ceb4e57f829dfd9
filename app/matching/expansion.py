"""Evidence for a free-text topic: its own words and, where it names a concept, the concept's."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.matching.concept import concept
from app.matching.evidence import Evidence
from app.matching.index import Index
from app.matching.lexicon import lexicon
from app.matching.topics import query
from app.matching.words import words_of

_PARTS = re.compile(r"[,;/]+")
_NAMING_GRADE = 0.8
_MEMBER, _ITSELF = 0.6, 0.95  # what a concept's evidence is worth to one of its terms, and to its own name


@dataclass(frozen=True, slots=True)
class Naming:
    """A topic's words (stems) that name a concept, and what its evidence is worth to the topic."""

    concept: str
    stems: frozenset[str]
    worth: float


def topic_evidence(index: Index, topic: str) -> dict[int, tuple[Evidence, ...]]:
    """Place of an item to its evidence, strongest first. A list ("phenol, baclofen pumps") is several topics."""
    found: dict[int, list[Evidence]] = defaultdict(list)
    for part in filter(str.strip, _PARTS.split(topic)):
        named = tuple(_named(part))
        for place, pieces in index.topics.evidence(part).items():
            if not _meant_otherwise(index, place, query(part), named):
                found[place] += pieces
        for naming in named:
            for place, pieces in index.about(naming.concept).items():
                found[place] += [piece.weakened(naming.worth) for piece in pieces]
    return {place: tuple(sorted(pieces, key=lambda piece: -piece.strength)) for place, pieces in found.items()}


def named_share(topic: str) -> float:
    """How much of a topic the concept table knows, 0 to 1."""
    weights = query(topic)
    known = frozenset[str]().union(*(naming.stems for part in _PARTS.split(topic) for naming in _named(part)))
    return _share(weights, known)


def _meant_otherwise(index: Index, place: int, wanted: Mapping[str, float], named: tuple[Naming, ...]) -> bool:
    """Whether an item has no more of a topic than words that name a concept, and is not about it (stroke of luck)."""
    if not named or any(place in index.about(naming.concept) for naming in named):
        return False
    naming_words = frozenset[str]().union(*(naming.stems for naming in named))
    said = index.items[place].stems.intersection(word for word, weight in wanted.items() if weight == 1.0)
    return said <= naming_words


def _named(topic: str) -> Iterator[Naming]:
    """The concepts that a topic names; words that name several are worth less to each."""
    words, weights = words_of(topic), query(topic)
    named: dict[str, set[str]] = defaultdict(set)
    for hit in lexicon().find(words):
        if hit.term.grade >= _NAMING_GRADE and not hit.term.ambiguous:
            named[hit.term.concept].update(words.stems[hit.first : hit.last + 1])
    claims = Counter(stem for stems in named.values() for stem in stems)
    for key, stems in named.items():
        weighed = {stem: weights.get(stem, 0.0) for stem in stems}
        itself = _share(weighed, _own_name(key))
        divided = {stem: weight / claims[stem] for stem, weight in weighed.items()}
        share = sum(divided.values()) / (sum(weights.values()) or 1.0)
        yield Naming(key, frozenset(stems), share * (_MEMBER + (_ITSELF - _MEMBER) * itself))


def _share(weights: Mapping[str, float], known: frozenset[str]) -> float:
    total = sum(weights.values())
    return sum(weight for word, weight in weights.items() if word in known) / total if total else 0.0


@lru_cache(maxsize=64)
def _own_name(key: str) -> frozenset[str]:
    return frozenset(words_of(f"{concept(key).label} {concept(key).name}").stems)
