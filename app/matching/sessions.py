"""Sessions worth the trainee's time, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from app.matching.appeal import Appeal, item_appeals, session_appeals
from app.matching.diversity import diversified
from app.matching.index import Index
from app.matching.likes import DISMISSED
from app.matching.reasons import reasons
from app.matching.wishes import wishes
from app.model import Match, Profile, Reason

_TIE = 9  # decimals: sums made in another order must not change the ranking
_Offers = dict[int, list[Appeal]]


def rank_sessions(index: Index, profile: Profile) -> tuple[Match, ...]:
    """All top-level sessions with a reason, best first; the first ten cover all interests. Raises BadProfile."""
    offers = _by_place(session_appeals(index, wish) for wish in wishes(index, profile))
    opinions = _opinions(index, profile)
    places = sorted({*offers, *(place for place in opinions if index.items[place].parent is None)})
    matches = {
        place: _match(index, place, offers.get(place, []), opinions.get(place, ()))
        for place in places
        if index.offered(place)
    }
    ranked = [place for place, match in matches.items() if round(match.score, _TIE) > 0]
    ranked.sort(key=lambda place: (-round(matches[place].score, _TIE), place))
    covers = {
        place: {offer.wish.interest: offer.value * offer.wish.weight for offer in offers.get(place, [])}
        for place in ranked
    }
    return tuple(matches[place] for place in diversified(ranked, covers))


def session_values(index: Index, profile: Profile) -> Mapping[str, Match]:
    """Every session, talk and poster by id, with its value 0 to 1 for the profile. Raises BadProfile."""
    chosen = wishes(index, profile)
    sessions = _by_place(session_appeals(index, wish) for wish in chosen)
    items = _by_place(item_appeals(index, wish) for wish in chosen)
    opinions = _opinions(index, profile)
    return {
        item.session.id: _match(
            index, place, (sessions if item.parent is None else items).get(place, []), opinions.get(place, ())
        )
        for place, item in enumerate(index.items)
    }


def _by_place(found: Iterable[dict[int, Appeal]]) -> _Offers:
    offers: _Offers = defaultdict(list)
    for appeals in found:
        for place, appeal in appeals.items():
            offers[place].append(appeal)
    return offers


def _opinions(index: Index, profile: Profile) -> dict[int, tuple[Reason, ...]]:
    return index.likes.opinions(profile) if profile.starred or profile.dismissed else {}


def _match(index: Index, place: int, appeals: list[Appeal], opinions: tuple[Reason, ...]) -> Match:
    session = index.items[place].session
    why = _not_below_zero((*reasons(index, appeals, session.id), *opinions))
    return Match(
        session_id=session.id,
        title=session.title,
        start=session.start,
        score=sum(reason.weight for reason in why),
        reasons=why,
    )


def _not_below_zero(why: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """What speaks against a session takes at most what speaks for it; a dismissed one keeps nothing."""
    good = sum(reason.weight for reason in why if reason.weight > 0)
    bad = -sum(reason.weight for reason in why if reason.weight < 0)
    dismissed = any(reason.text == DISMISSED for reason in why)
    if not bad or (bad <= good and not dismissed):
        return why
    return tuple(
        reason if reason.weight > 0 else reason.model_copy(update={"weight": reason.weight * good / bad})
        for reason in why
    )
