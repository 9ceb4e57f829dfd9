"""What a title is chiefly about: its concepts compete, and what it says first weighs more than what it says last."""

from __future__ import annotations

from collections.abc import Mapping

from app.matching.evidence import Evidence

_OTHERS = 0.3  # taken from a concept that a title is hardly about, beside others
_LAST = 0.15  # taken from a title's last word
_REPEATED = 0.5
_CONTRAST = 2  # faint voices hardly disturb a clear one


def focused(found: Mapping[str, tuple[Evidence, ...]], concept: str) -> tuple[Evidence, ...]:
    """One item's evidence for a concept, weighed by the concept's share of the title and the place in it.

    `found` is all that the item says, by concept.
    """
    pieces = found.get(concept, ())
    voices = {other: _voice(said) for other, said in found.items()} if len(found) > 1 else {concept: _voice(pieces)}
    every = sum(voices.values())
    if not pieces or not every:
        return pieces
    share = 1 - _OTHERS * (1 - voices[concept] / every)
    return tuple(_weighed(piece, share) for piece in pieces)


def _voice(pieces: tuple[Evidence, ...]) -> float:
    """How loudly a title speaks for a concept."""
    strengths = (piece.strength for piece in pieces if piece.field == "title")
    return sum(strength * _REPEATED**number for number, strength in enumerate(strengths)) ** _CONTRAST


def _weighed(piece: Evidence, share: float) -> Evidence:
    if piece.field == "track":
        return piece
    place = piece.first / len(piece.words.stems) if piece.field == "title" else 0.0
    return piece.weakened(share * (1 - _LAST * place))
