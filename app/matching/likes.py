"""Starred and dismissed sessions pull those like them up and down (after Rocchio 1971), as reasons one can see."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt

from app.matching.evidence import Evidence
from app.matching.items import Item
from app.matching.words import words_of
from app.model import Profile, Reason

DISMISSED = "you dismissed it"
_STARRED, _DISMISSED = 0.25, -0.3  # what the very same session would be worth
_ALIKE = 0.2  # cosine; less is chance
_CONCEPT = 2.0  # a concept in common weighs like two rare words
_Features = Mapping[str, float]


class Likes:
    """The items' words and concepts as vectors."""

    def __init__(self, items: tuple[Item, ...], evidence: Mapping[str, Mapping[int, tuple[Evidence, ...]]]) -> None:
        self._items = items
        counts = [Counter(word for _, words in item.fields for word in set(words.stems)) for item in items]
        frequency = Counter(word for count in counts for word in count)
        self._features: list[dict[str, float]] = [
            {word: log(len(items) / frequency[word]) for word in count if frequency[word] < len(items) / 4}
            for count in counts
        ]
        for concept, places in evidence.items():
            for place, pieces in places.items():
                self._features[place][f"concept:{concept}"] = _CONCEPT * log(2 + len(items)) * pieces[0].strength
        self._lengths = [sqrt(sum(value * value for value in features.values())) for features in self._features]
        self._having: dict[str, list[int]] = defaultdict(list)
        for place, features in enumerate(self._features):
            for feature in features:
                self._having[feature].append(place)

    def opinions(self, profile: Profile) -> dict[int, tuple[Reason, ...]]:
        """Place of an item to why what she starred or dismissed speaks for or against it."""
        found: dict[int, list[Reason]] = defaultdict(list)
        for judgement in (Judgement("starred", _STARRED), Judgement("dismissed", _DISMISSED)):
            for source in self._named(getattr(profile, judgement.word)):
                for place, cosine in self._like(source).items():
                    found[place].append(self._reason(source, place, judgement, cosine))
        return {place: _strongest(reasons) for place, reasons in found.items()}

    def _named(self, entries: Iterable[str]) -> list[int]:
        wanted = {entry.strip() for entry in entries}
        titles = {words_of(entry).stems for entry in wanted}
        return [
            place
            for place, item in enumerate(self._items)
            if item.session.id in wanted or (item.title.stems and item.title.stems in titles)
        ]

    def _like(self, source: int) -> dict[int, float]:
        products: dict[int, float] = defaultdict(float)
        for feature, value in self._features[source].items():
            for place in self._having[feature]:
                products[place] += value * self._features[place][feature]
        own = self._lengths[source]
        cosines = {place: product / (self._lengths[place] * own) for place, product in products.items()}
        return {place: cosine for place, cosine in cosines.items() if cosine >= _ALIKE} | {source: 1.0}

    def _reason(self, source: int, place: int, judgement: Judgement, cosine: float) -> Reason:
        session = self._items[place].session
        like = f"like “{self._items[source].session.title}”, which you {judgement.word}"
        return Reason(
            text=f"you {judgement.word} it" if place == source else like,
            evidence=session.title,
            weight=judgement.worth * cosine,
            session_id=session.id,
            field="title",
        )


@dataclass(frozen=True, slots=True)
class Judgement:
    """What she did with a session, and what that is worth to sessions just like it."""

    word: str
    worth: float


def _strongest(reasons: list[Reason]) -> tuple[Reason, ...]:
    """One for and one against: several alike sessions say nothing new."""
    best: dict[bool, Reason] = {}
    for reason in sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.text)):
        best.setdefault(reason.weight > 0, reason)
    return tuple(best.values())
