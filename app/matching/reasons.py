"""Reasons in words, each with its evidence as printed."""

from __future__ import annotations

from app.matching.appeal import Appeal
from app.matching.evidence import Evidence
from app.matching.index import Index
from app.model import Reason

MEANING = "meaning"  # the field of a reason that no single word gives
_SECOND_INTEREST = 0.15
_LEAST = 0.005
_CLEAR = 0.2


def reasons(index: Index, appeals: list[Appeal], session_id: str) -> tuple[Reason, ...]:
    """The reasons for a session: the wish that it meets best counts fully, the others a little; heaviest first."""
    ranked = sorted(appeals, key=lambda appeal: -appeal.value * appeal.wish.weight)
    found = [
        _reason(index, appeal, piece, session_id, weight)
        for number, appeal in enumerate(ranked)
        for share, piece in appeal.parts
        if (weight := share * appeal.wish.weight * (_SECOND_INTEREST if number else 1.0)) >= _LEAST
    ]
    return tuple(sorted(found, key=lambda reason: -reason.weight))


def weighed(reason: Reason, factor: float) -> Reason:
    """The same reason with another weight."""
    return reason.model_copy(update={"weight": reason.weight * factor})


def _reason(index: Index, appeal: Appeal, piece: Evidence, session_id: str, weight: float) -> Reason:
    talk = piece.session_id != session_id
    return Reason(
        text=_text(index, appeal.wish.name, piece, talk=talk),
        interest=appeal.wish.interest,
        evidence=piece.passage,
        weight=weight,
        session_id=piece.session_id,
        field=_field(piece, talk=talk),
    )


def _field(piece: Evidence, *, talk: bool) -> str:
    if piece.field == "likeness":
        return MEANING
    if piece.field in ("abstract", "track"):
        return piece.field
    return "talk" if talk else "title"


def _text(index: Index, name: str, piece: Evidence, *, talk: bool) -> str:
    if piece.field == "likeness":
        return f"similar to {name}" + (f": “{piece.words.text}”" if talk else "")
    verb = "about" if piece.strength >= _CLEAR else "touches on"
    return f"{verb} {name}: “{piece.quote}”{_where(index, piece, talk=talk)}"


def _where(index: Index, piece: Evidence, *, talk: bool) -> str:
    if piece.field == "track":
        return " in its track"
    if piece.field == "abstract":
        return " in its abstract" if not talk else f" in the abstract of “{index.title(piece.session_id)}”"
    return f" in “{index.title(piece.session_id)}”" if talk else ""
