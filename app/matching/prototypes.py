"""The concepts among sentence vectors: how much nearer a text is to one of them than to the others."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from app.matching.concept import Concept
from app.matching.vectors import Matrix, Vectors

_SYNONYMS = 80  # of a concept, strongest first
_NEAREST = 3  # of them count
_SHARPNESS = 2.0  # standard deviations to nats: how far the nearest concept outshines the others
_FAR, _NEAR = 0.1, 0.5  # cosines: less says nothing, more says no more


class Prototypes:
    """Each concept as its synonyms and its description. Its cosines are compared with those that other concepts'
    synonyms have with it, since some concepts lie nearer to everything than others."""

    def __init__(self, concepts: Sequence[Concept], vectors: Vectors) -> None:
        self.places = {concept.id: place for place, concept in enumerate(concepts)}
        texts = [_texts(concept) for concept in concepts]
        every = vectors.of([text for own in texts for text in own])
        self._ends = np.cumsum([len(own) for own in texts])
        self._each = np.split(every, self._ends[:-1])
        cosines = self._cosines(every)
        strange = np.repeat(np.arange(len(texts)), [len(own) for own in texts])[:, None] != np.arange(len(texts))
        self._usual = np.mean(cosines, axis=0, where=strange)
        self._spread = np.std(cosines, axis=0, where=strange)

    def closeness(self, matrix: Matrix) -> Matrix:
        """Shape (texts, concepts), 0 to 1: the share of a concept in what a text means, less where it is far off."""
        cosines = self._cosines(matrix)
        odds = np.exp(_SHARPNESS * (cosines - self._usual) / self._spread)
        share = odds / odds.sum(axis=1, keepdims=True)
        return np.asarray(share * np.clip((cosines - _FAR) / (_NEAR - _FAR), 0, 1))

    def _cosines(self, matrix: Matrix) -> Matrix:
        """The mean of the nearest synonyms' cosines and the description's."""
        return np.stack([_mean_cosine(matrix @ own.T) for own in self._each], axis=1)


def _texts(concept: Concept) -> list[str]:
    synonyms = (*concept.defining, *concept.typical)[:_SYNONYMS]
    return [*synonyms, f"{concept.label}: {concept.description}"]


def _mean_cosine(cosines: Matrix) -> Matrix:
    nearest = np.sort(cosines[:, :-1], axis=1)[:, -_NEAREST:].mean(axis=1)
    return np.asarray((nearest + cosines[:, -1]) / 2)
