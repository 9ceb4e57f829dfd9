"""What a session offers for one wish: its own evidence and, counting less, that of its talks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from app.matching.evidence import Evidence
from app.matching.index import Index
from app.matching.scoring import shares
from app.matching.wishes import Wish

_TALK_IN_SESSION = 0.6  # a talk speaks this loudly for its session
_SESSION_IN_TALK = 0.35  # a session for its talk
_DECAY = 0.5


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
    for place, evidence in wish.evidence.items():
        root = index.root(place)
        factor = 1.0 if root == place else _TALK_IN_SESSION
        found[root] += [(piece.strength * factor, piece) for piece in evidence]
    return {place: appeal(wish, pieces) for place, pieces in found.items()}


def item_appeals(index: Index, wish: Wish) -> dict[int, Appeal]:
    """Place of every talk or session to what it offers by itself, a talk also through its session's words."""
    found: dict[int, list[tuple[float, Evidence]]] = defaultdict(list)
    for place, evidence in wish.evidence.items():
        found[place] += [(piece.strength, piece) for piece in evidence]
        for child in index.items[place].children:
            found[child] += [(piece.strength * _SESSION_IN_TALK, piece) for piece in evidence]
    return {place: appeal(wish, pieces) for place, pieces in found.items()}


def appeal(wish: Wish, pieces: list[tuple[float, Evidence]]) -> Appeal:
    """Every phrase once, strongest first, later ones counting less and less."""
    best: dict[tuple[str, ...], tuple[float, Evidence]] = {}
    for strength, piece in sorted(pieces, key=lambda entry: -entry[0]):
        best.setdefault(piece.phrase, (strength, piece))
    kept = list(best.values())
    parts = zip(shares([strength for strength, _ in kept], _DECAY), (piece for _, piece in kept), strict=True)
    return Appeal(wish, tuple(parts))
