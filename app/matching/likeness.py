"""How like a concept or a topic an item is in meaning, by sentence vectors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.matching.concept import Concept
from app.matching.evidence import Evidence
from app.matching.items import Item
from app.matching.vectors import Matrix, Vectors

_SYNONYMS = 40  # of a concept, strongest first
_NEAREST = 3  # of them count
_SENTENCES = 3  # of an abstract are read
_CONCEPT_SCALE = (0.2, 0.6, 0.3)  # a cosine of 0.2 says nothing; one of 0.6 or more says 0.3
_TOPIC_SCALE = (0.25, 0.7, 0.6)
_WEAKEST = 0.03
_Cosines = NDArray[np.float32]


class Likeness:
    """The items' vectors beside those of what is wished for."""

    def __init__(self, items: tuple[Item, ...], vectors: Vectors) -> None:
        self._items = items
        self._vectors = vectors

    def to_concept(self, concept: Concept) -> dict[int, Evidence]:
        """Place of an item to its likeness: the mean of the nearest synonyms' cosines and the description's."""
        synonyms = (*concept.defining, *concept.typical)[:_SYNONYMS]
        cosines = self._cosines((*synonyms, f"{concept.label}: {concept.description}"))
        nearest = np.sort(cosines[:, :-1], axis=1)[:, -_NEAREST:].mean(axis=1)
        return dict(self._evidence((nearest + cosines[:, -1]) / 2, _CONCEPT_SCALE))

    def to_topic(self, topic: str) -> Mapping[int, Evidence]:
        """Place of an item to its likeness to a free text."""
        return dict(self._evidence(self._cosines((topic,))[:, 0], _TOPIC_SCALE))

    def _cosines(self, texts: tuple[str, ...]) -> Matrix:
        return self.matrix @ self._vectors.of(texts).T

    @cached_property
    def matrix(self) -> Matrix:
        """Shape (items, dimensions), rows of length 1."""
        return self._vectors.of([_text(item) for item in self._items])

    def _evidence(self, cosines: _Cosines, scale: tuple[float, float, float]) -> Iterator[tuple[int, Evidence]]:
        nothing, full, worth = scale
        strengths = worth * np.clip((cosines - nothing) / (full - nothing), 0, 1)
        for place in np.flatnonzero(strengths >= _WEAKEST):
            item = self._items[place]
            last = len(item.title.stems) - 1
            if last >= 0:
                strength = round(float(strengths[place]), 4)
                yield int(place), Evidence(item.session.id, "likeness", item.title, 0, last, strength)


def _text(item: Item) -> str:
    sentences = [words.text for field, words in item.fields if field == "abstract"][:_SENTENCES]
    return ". ".join([item.title.text, " ".join(sentences)]) if sentences else item.title.text
