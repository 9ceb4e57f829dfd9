"""People whose presentations fit the trainee's interests: repeated good evidence, with diminishing returns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from app.matching.index import Index
from app.matching.reasons import MEANING, weighed
from app.model import Match, PersonMatch
from ingest import Kind, Role, Status

_DECAY = 0.5
_CHAIRING = 0.7
_SITTING_IN = 0.6  # named with a session whose talks have speakers of their own
_POSTER = 0.6
_CLEAR = 0.3  # of the value of what is presented; a person needs more than hints
_CHAIRS = frozenset({Role.CHAIR, Role.MODERATOR, Role.DISCUSSANT, Role.ORGANIZER})


def people(index: Index, values: Mapping[str, Match]) -> tuple[PersonMatch, ...]:
    """Everybody with a reason, best first: Σ 0.5^r over what they present, best first, by its values."""
    found: dict[str, list[tuple[float, Match]]] = defaultdict(list)
    for session_id, value in values.items():
        place = index.place[session_id]
        session = index.items[place].session
        if session.speakers and session.status is not Status.CANCELLED and (match := _in_words(value)).score >= _CLEAR:
            for appearance in session.speakers:
                found[appearance.person_id].append((_part(index, place, appearance.role), match))
    order = {person.id: number for number, person in enumerate(index.program.people)}
    ranked = [_person(person_id, parts) for person_id, parts in found.items()]
    return tuple(sorted(ranked, key=lambda who: (-round(who.score, 9), order.get(who.person_id, len(order)))))


def _in_words(match: Match) -> Match:
    """The match without likeness of meaning, which is too vague to write to somebody about."""
    why = tuple(reason for reason in match.reasons if reason.field != MEANING)
    if len(why) == len(match.reasons):
        return match
    return match.model_copy(update={"reasons": why, "score": sum(reason.weight for reason in why)})


def _part(index: Index, place: int, role: Role) -> float:
    """How much of the value of what is presented is the person's own."""
    item = index.items[place]
    if role in _CHAIRS:
        return _CHAIRING
    if item.session.kind is Kind.POSTER:
        return _POSTER
    return _SITTING_IN if any(index.items[child].session.speakers for child in item.children) else 1.0


def _person(person_id: str, parts: list[tuple[float, Match]]) -> PersonMatch:
    best: dict[str, tuple[float, Match]] = {}
    for part, match in sorted(parts, key=lambda entry: -entry[0] * entry[1].score):
        best.setdefault(match.session_id, (part, match))
    why = tuple(
        weighed(reason, part * _DECAY**number)
        for number, (part, match) in enumerate(best.values())
        for reason in match.reasons
    )
    return PersonMatch(
        person_id=person_id, score=sum(reason.weight for reason in why), reasons=why, session_ids=tuple(best)
    )
