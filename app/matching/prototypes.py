"""The concepts among sentence vectors: how much nearer a text is to one of them than to the others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.matching.concept import Concept
from app.matching.vectors import Matrix, Vectors

_NEAREST = 3  # synonyms count
_FAR, _NEAR = 0.15, 0.45  # cosines: less says nothing, more says no more
_COMMON, _OUTSTANDING = 1.0, 3.5  # standard deviations above what a text has with the other concepts


class Prototypes:
    """Each concept as all of its synonyms, its label and its description.

    A cosine is compared with those that other concepts' synonyms have with the concept, since some lie nearer to
    everything than others; and then with those that the same text has with the other concepts.
    """

    def __init__(self, concepts: Sequence[Concept], vectors: Vectors) -> None:
        self.places = {concept.id: place for place, concept in enumerate(concepts)}
        texts = [_texts(concept) for concept in concepts]
        every = vectors.of([text for own in texts for text in own])
        self._each = np.split(every, np.cumsum([len(own) for own in texts])[:-1])
        cosines = self._cosines(every)
        strange = np.repeat(np.arange(len(texts)), [len(own) for own in texts])[:, None] != np.arange(len(texts))
        self._usual = np.mean(cosines, axis=0, where=strange)
        self._spread = np.std(cosines, axis=0, where=strange)

    def closeness(self, matrix: Matrix) -> Matrix:
        """Shape (texts, concepts), 0 to 1: how far a concept stands out in what a text means, less where it is far."""
        cosines = self._cosines(matrix)
        odd = (cosines - self._usual) / self._spread
        outstanding = (odd - odd.mean(axis=1, keepdims=True)) / odd.std(axis=1, keepdims=True)
        return np.asarray(_scaled(outstanding, _COMMON, _OUTSTANDING) * _scaled(cosines, _FAR, _NEAR))

    def _cosines(self, matrix: Matrix) -> Matrix:
        """The mean of the nearest synonyms' cosines."""
        return np.stack([np.sort(matrix @ own.T, axis=1)[:, -_NEAREST:].mean(axis=1) for own in self._each], axis=1)


def _texts(concept: Concept) -> list[str]:
    synonyms = [text.strip("=") for text in (*concept.defining, *concept.typical)]
    return [*synonyms, concept.label, f"{concept.label}: {concept.description}"]


def _scaled(values: Matrix, nothing: float, full: float) -> Matrix:
    return np.asarray(np.clip((values - nothing) / (full - nothing), 0, 1))
