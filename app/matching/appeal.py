"""What a session offers for one wish: its own evidence and, counting less, that of its talks."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from app.matching.evidence import Evidence
from app.matching.index import Index
from app.matching.scoring import shares
from app.matching.wishes import Wish

_TALK_IN_SESSION = 0.6  # a talk speaks this loudly for its session where at least half of the talks say so
_LONE_TALK = 0.3  # and this loudly where hardly any other does
_CLEAR = 0.3
_SESSION_IN_TALK = 0.35  # a session for its talk


@dataclass(frozen=True, slots=True)
class Appeal:
    """Pieces of evidence with their share of the value, which is the shares' sum (0 to 1)."""

    wish: Wish
    parts: tuple[tuple[float, Evidence], ...]

    @property
    def value(self) -> float:
        return sum(share for share, _ in self.parts)


def session_appeals(index: Index, wish: Wish) -> dict[int, Appeal]:
    """Place of every top-level session that offers something, to what it offers."""
    found: dict[int, list[tuple[float, Evidence]]] = defaultdict(list)
    speaking = Counter(index.root(place) for place, evidence in wish.evidence.items() if evidence[0].strength >= _CLEAR)
    for place, evidence in wish.evidence.items():
        root = index.root(place)
        factor = 1.0 if root == place else _talk_factor(speaking[root], len(index.items[root].children))
        found[root] += [(piece.strength * factor, piece) for piece in evidence]
    return {place: _appeal(wish, index.items[place].session.id, pieces) for place, pieces in found.items()}


def _talk_factor(speaking: int, talks: int) -> float:
    return _LONE_TALK + (_TALK_IN_SESSION - _LONE_TALK) * min(1.0, 2 * speaking / max(talks, 1))


def item_appeals(index: Index, wish: Wish) -> dict[int, Appeal]:
    """Place of every talk or session to what it offers by itself, a talk also through its session's words."""
    found: dict[int, list[tuple[float, Evidence]]] = defaultdict(list)
    for place, evidence in wish.evidence.items():
        found[place] += [(piece.strength, piece) for piece in evidence]
        for child in index.items[place].children:
            found[child] += [(piece.strength * _SESSION_IN_TALK, piece) for piece in evidence]
    return {place: _appeal(wish, index.items[place].session.id, pieces) for place, pieces in found.items()}


def _appeal(wish: Wish, session_id: str, pieces: list[tuple[float, Evidence]]) -> Appeal:
    """Every phrase once, strongest first, later ones counting less and less."""
    best: dict[tuple[str, ...], tuple[float, Evidence]] = {}
    for strength, piece in sorted(pieces, key=lambda entry: -entry[0]):
        best.setdefault(piece.phrase, (strength, piece))
    kept = list(best.values())
    parts = shares([(strength, piece.field if piece.session_id == session_id else "talks") for strength, piece in kept])
    return Appeal(wish, tuple(zip(parts, (piece for _, piece in kept), strict=True)))
