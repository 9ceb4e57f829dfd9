"""The plain methods that ours is measured beside; each ranks a programme's sessions for a query."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from bm25s import BM25

from app.matching.words import words_of
from ingest import Program, Session

_DIMENSIONS = 100


def keyword_overlap(texts: Sequence[list[str]], query: list[str]) -> Sequence[float]:
    """How many of the query's words a text has."""
    return [len(set(text) & set(query)) for text in texts]


def bm25(texts: Sequence[list[str]], query: list[str]) -> Sequence[float]:
    """bm25s as it comes."""
    index = BM25()
    index.index(list(texts), show_progress=False)
    known = {word for text in texts for word in text}
    return [float(score) for score in index.get_scores([word for word in query if word in known])]


def tfidf_svd(texts: Sequence[list[str]], query: list[str]) -> Sequence[float]:
    """TF-IDF, a truncated singular value decomposition, cosine (Science Concierge, Achakulvisut et al. 2016)."""
    words = {word: place for place, word in enumerate(sorted({word for text in texts for word in text}))}
    counts = np.zeros((len(texts) + 1, len(words)))
    for row, text in enumerate([*texts, query]):
        for word in text:
            if word in words:
                counts[row, words[word]] += 1
    weights = counts * np.log((1 + len(texts)) / (1 + (counts[:-1] > 0).sum(axis=0)))
    left, _, right = np.linalg.svd(weights[:-1], full_matrices=False)
    kept = weights @ right[: min(_DIMENSIONS, len(left))].T
    kept = kept / np.maximum(np.linalg.norm(kept, axis=1, keepdims=True), 1e-9)
    return [float(score) for score in kept[:-1] @ kept[-1]]


def _ranked(scores: Callable[[Sequence[list[str]], list[str]], Sequence[float]]) -> Callable[..., list[Session]]:
    def ranked(program: Program, query: str) -> list[Session]:
        found = scores([_words(session) for session in program.sessions], list(words_of(query).stems))
        order = sorted(range(len(found)), key=lambda place: (-found[place], place))
        return [program.sessions[place] for place in order if found[place] > 0]

    return ranked


def _words(session: Session) -> list[str]:
    return list(words_of(f"{session.title} {session.abstract or ''}").stems)


BASELINES = {
    "keyword overlap": _ranked(keyword_overlap),
    "BM25 (bm25s)": _ranked(bm25),
    "TF-IDF + SVD": _ranked(tfidf_svd),
}
