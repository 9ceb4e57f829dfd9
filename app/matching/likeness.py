"""How like a concept or a topic an item is in meaning, by sentence vectors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from app.matching.concept import concepts
from app.matching.evidence import Evidence
from app.matching.items import Item
from app.matching.prototypes import Prototypes
from app.matching.vectors import Matrix, Vectors

_SENTENCES = 3  # of an abstract are read
_CONCEPT_WORTH = 0.5
_TOPIC_WORTH = 0.65
_KNOWN = 0.8  # of it goes where the concept table knows the topic: its words are surer
_FAR = (0.25, 0.4)  # where between these a cosine says nothing: at a standard deviation above the mean of all items
_NEAR = 0.5  # the best cosine says all, if it is this near
_WEAKEST = 0.08  # less is not shown
_Strengths = NDArray[np.float32]


class Likeness:
    """The items' vectors beside those of what is wished for."""

    def __init__(self, items: tuple[Item, ...], vectors: Vectors) -> None:
        self._items = items
        self._vectors = vectors

    def to_concept(self, concept: str) -> dict[int, Evidence]:
        """Place of an item to its likeness."""
        return dict(self._evidence(_CONCEPT_WORTH * self._closeness[:, _prototypes(self._vectors).places[concept]]))

    def to_topic(self, topic: str, known: float) -> Mapping[int, Evidence]:
        """Place of an item to its likeness to a free text, of which the concept table knows this share (0 to 1).

        Cosines are scaled by what is usual among the items, since some texts lie near to everything.
        """
        cosines = (self.matrix @ self._vectors.of((topic,)).T)[:, 0]
        nothing = np.clip(cosines.mean() + cosines.std(), *_FAR) if len(cosines) else _FAR[0]
        full = max(_NEAR, cosines.max(initial=0.0))
        worth = _TOPIC_WORTH * (1 - _KNOWN * known)
        return dict(self._evidence(worth * np.clip((cosines - nothing) / (full - nothing), 0, 1)))

    @cached_property
    def matrix(self) -> Matrix:
        """Shape (items, dimensions), rows of length 1."""
        return self._vectors.of([_text(item) for item in self._items])

    @cached_property
    def _closeness(self) -> Matrix:
        return _prototypes(self._vectors).closeness(self.matrix)

    def _evidence(self, strengths: _Strengths) -> Iterator[tuple[int, Evidence]]:
        for place in np.flatnonzero(strengths >= _WEAKEST):
            item = self._items[place]
            last = len(item.title.stems) - 1
            if last >= 0:
                strength = round(float(strengths[place]), 4)
                yield int(place), Evidence(item.session.id, "likeness", item.title, 0, last, strength)


@lru_cache(maxsize=2)
def _prototypes(vectors: Vectors) -> Prototypes:
    """Once for a model: six thousand synonyms."""
    return Prototypes(concepts(), vectors)


def _text(item: Item) -> str:
    sentences = [words.text for field, words in item.fields if field == "abstract"][:_SENTENCES]
    return ". ".join([item.title.text, " ".join(sentences)]) if sentences else item.title.text
