"""Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): the first ten cover all interests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

_RELEVANCE = 0.7
_HEAD = 10
_POOL = 60
_WORTH_COVERING = 0.2
_COVERED = 0.6  # of the best that there is for an interest
_Cover = Mapping[str, float]  # interest to value


def diversified(ranked: Sequence[int], covers: Mapping[int, _Cover]) -> list[int]:
    """The ranking with a head that serves every interest that can be served; with one interest it stays as it is."""
    best = _best(ranked, covers)
    pool, head = list(dict.fromkeys((*ranked[:_POOL], *best.values()))), list[int]()
    values = {place: max(covers[place].values(), default=0.0) for place in pool}
    while pool and len(head) < _HEAD:
        taken = [covers[place] for place in head]
        waiting = list(_waiting(best, covers, taken))
        urgent = waiting if len(waiting) >= _HEAD - len(head) else []
        chosen = max(urgent or pool, key=lambda place: _marginal(values[place], covers[place], taken))
        pool.remove(chosen)
        head.append(chosen)
    return [*head, *(place for place in ranked if place not in head)]


def _best(ranked: Sequence[int], covers: Mapping[int, _Cover]) -> dict[str, int]:
    """Interest to the place that serves it best, if one does so well enough."""
    best: dict[str, int] = {}
    for place in ranked:
        for interest, value in covers[place].items():
            if value >= _WORTH_COVERING and value > (covers[best[interest]][interest] if interest in best else 0.0):
                best[interest] = place
    return best


def _waiting(best: Mapping[str, int], covers: Mapping[int, _Cover], taken: Sequence[_Cover]) -> Iterator[int]:
    """The best places for the interests that nothing taken serves."""
    for interest, place in best.items():
        enough = _COVERED * covers[place][interest]
        if not any(cover.get(interest, 0.0) >= enough for cover in taken):
            yield place


def _marginal(value: float, cover: _Cover, taken: Sequence[_Cover]) -> float:
    likest = max((_cosine(cover, other) for other in taken), default=0.0)
    return round(_RELEVANCE * value - (1 - _RELEVANCE) * likest, 9)


def _cosine(one: _Cover, other: _Cover) -> float:
    common = sum(value * other.get(key, 0.0) for key, value in one.items())
    return common / sqrt(sum(v * v for v in one.values()) * sum(v * v for v in other.values())) if common else 0.0
