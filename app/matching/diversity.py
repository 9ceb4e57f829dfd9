"""Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): the first ten cover all interests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

_RELEVANCE = 0.7
_HEAD = 10
_POOL = 60
_Cover = Mapping[str, float]  # interest to value


def diversified(ranked: Sequence[int], covers: Mapping[int, _Cover]) -> list[int]:
    """The ranking with a head that does not serve one interest ten times; with one interest it stays as it is."""
    pool, head = list(ranked[:_POOL]), list[int]()
    values = {place: max(covers[place].values(), default=0.0) for place in pool}
    while pool and len(head) < _HEAD:
        best = max(pool, key=lambda place: _marginal(values[place], covers[place], [covers[taken] for taken in head]))
        pool.remove(best)
        head.append(best)
    return [*head, *pool, *ranked[_POOL:]]


def _marginal(value: float, cover: _Cover, taken: Sequence[_Cover]) -> float:
    likest = max((_cosine(cover, other) for other in taken), default=0.0)
    return round(_RELEVANCE * value - (1 - _RELEVANCE) * likest, 9)


def _cosine(one: _Cover, other: _Cover) -> float:
    common = sum(value * other.get(key, 0.0) for key, value in one.items())
    return common / sqrt(sum(v * v for v in one.values()) * sum(v * v for v in other.values())) if common else 0.0
