"""Free-text topics: BM25 over the items' words, words that every programme uses counting little."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

import numpy as np
from bm25s import BM25
from numpy.typing import NDArray

from app.matching.evidence import Evidence
from app.matching.items import Item
from app.matching.words import Words, stem, words_of

_GENERIC_WEIGHT = 0.15
_TITLE_REPEATS = 3
_WEAKEST = 0.1
_LITERAL = 0.8  # what all words of the topic are worth
_STEEPNESS = 1.3  # half of the words are worth less than half
_Scores = NDArray[np.float32]


class TopicSearch:
    """A BM25 index of a programme's items."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        self._items = items
        documents = [_document(item) for item in items]
        self._known = {word for document in documents for word in document}
        self._bm25 = BM25()
        if self._known:
            self._bm25.index(documents, show_progress=False)

    def evidence(self, topic: str) -> dict[int, tuple[Evidence, ...]]:
        """Place of an item to its evidence; strength 1 is saying every word of the topic as well as any item does."""
        words = query(topic)
        scores = self._scores(words)
        return {
            int(place): (self._piece(int(place), frozenset(words), float(scores[place])),)
            for place in np.flatnonzero(scores > _WEAKEST)
        }

    def _scores(self, words: dict[str, float]) -> _Scores:
        total = np.zeros(len(self._items), np.float32)
        best = 0.0
        rarest = float(np.log(1 + len(self._items)))
        for word, weight in words.items():
            if word not in self._known:
                best += weight * rarest
                continue
            scores = self._bm25.get_scores([word]) * weight
            total += scores
            best += float(scores.max())
        return _LITERAL * (total / best) ** _STEEPNESS if best else total

    def _piece(self, place: int, wanted: frozenset[str], score: float) -> Evidence:
        item = self._items[place]
        field, words = max(item.fields, key=lambda entry: len(wanted.intersection(entry[1].stems)))
        places = [place for place, word in enumerate(words.stems) if word in wanted]
        first, last = _closest(words, places)
        return Evidence(item.session.id, field, words, first, last, score)


def query(topic: str) -> dict[str, float]:
    """The topic's words (stems) and their weights: generic words are damped, unless there are no others."""
    words = dict.fromkeys(word for word in words_of(topic).stems if word not in _stopwords())
    special = [word for word in words if word not in _generic()]
    return {word: 1.0 if word in special or not special else _GENERIC_WEIGHT for word in words}


def _closest(words: Words, places: list[int]) -> tuple[int, int]:
    """The longest run of wanted words, words between them left out of account."""
    runs = [[places[0]]]
    for place in places[1:]:
        if place - runs[-1][-1] <= 2:
            runs[-1].append(place)
        else:
            runs.append([place])
    best = max(runs, key=len)
    return best[0], best[-1]


def _document(item: Item) -> list[str]:
    return [
        word
        for field, words in item.fields
        for word in words.stems * (_TITLE_REPEATS if field == "title" else 1)
        if word not in _stopwords()
    ]


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = tomllib.loads(
        files("app.matching").joinpath("generic.toml").read_text(encoding="utf-8")
    )
    return table


@lru_cache(maxsize=1)
def _stopwords() -> frozenset[str]:
    return frozenset(map(stem, _table()["stopwords"]))


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(map(stem, _table()["generic"]))
