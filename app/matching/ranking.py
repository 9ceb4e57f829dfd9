"""A programme ranked for one profile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

from app.matching.appeal import Appeal, item_appeals, session_appeals
from app.matching.diversity import diversified
from app.matching.index import Index
from app.matching.likes import DISMISSED
from app.matching.people import people
from app.matching.reasons import reasons, weighed
from app.matching.wishes import wishes
from app.model import Match, PersonMatch, Profile, Reason

_TIE = 9  # decimals: sums made in another order must not change the ranking
_Offers = dict[int, list[Appeal]]


class Ranking:
    """Sessions and people for a profile; what they have in common is worked out once. Raises BadProfile."""

    def __init__(self, index: Index, profile: Profile) -> None:
        self._index = index
        self._wishes = wishes(index, profile)
        self._offers = _by_place(session_appeals(index, wish) for wish in self._wishes)
        self._opinions = index.likes.opinions(profile) if profile.starred or profile.dismissed else {}
        self._matches: dict[int, Match] = {}

    @cached_property
    def sessions(self) -> tuple[Match, ...]:
        """All top-level sessions with a reason, best first; the first ten cover all interests."""
        index = self._index
        judged = (place for place in self._opinions if index.items[place].parent is None)
        places = [place for place in sorted({*self._offers, *judged}) if index.offered(place)]
        scores = {place: round(self._match(place, self._offers).score, _TIE) for place in places}
        ranked = sorted((place for place in places if scores[place] > 0), key=lambda place: (-scores[place], place))
        covers = {
            place: {offer.wish.interest: offer.value * offer.wish.weight for offer in self._offers.get(place, [])}
            for place in ranked
        }
        return tuple(self._matches[place] for place in diversified(ranked, covers))

    @cached_property
    def values(self) -> Mapping[str, Match]:
        """Every session, talk and poster that something speaks for or against, by id, with its value 0 to 1."""
        items = self._index.items
        parts = _by_place(item_appeals(self._index, wish) for wish in self._wishes)
        found = {
            item.session.id: self._match(place, self._offers if item.parent is None else parts)
            for place, item in enumerate(items)
            if place in (self._offers if item.parent is None else parts) or place in self._opinions
        }
        return {session_id: match for session_id, match in found.items() if match.reasons}

    @cached_property
    def people(self) -> tuple[PersonMatch, ...]:
        """Everybody with a reason, best first."""
        return people(self._index, self.values)

    def _match(self, place: int, offers: _Offers) -> Match:
        if place not in self._matches:
            session = self._index.items[place].session
            why = (*reasons(self._index, offers.get(place, []), session.id), *self._opinions.get(place, ()))
            why = _not_below_zero(why)
            score = sum(reason.weight for reason in why)
            self._matches[place] = Match(
                session_id=session.id, title=session.title, start=session.start, score=score, reasons=why
            )
        return self._matches[place]


def _by_place(found: Iterable[dict[int, Appeal]]) -> _Offers:
    offers: _Offers = defaultdict(list)
    for appeals in found:
        for place, appeal in appeals.items():
            offers[place].append(appeal)
    return dict(offers)


def _not_below_zero(why: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """What speaks against a session takes at most what speaks for it; a dismissed one keeps nothing."""
    good = sum(reason.weight for reason in why if reason.weight > 0)
    bad = -sum(reason.weight for reason in why if reason.weight < 0)
    dismissed = any(reason.text == DISMISSED for reason in why)
    if not bad or (bad <= good and not dismissed):
        return why
    return tuple(reason if reason.weight > 0 else weighed(reason, good / bad) for reason in why)
