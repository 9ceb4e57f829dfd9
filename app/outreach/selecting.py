"""Whom to write to: a short list, balanced over groups, interests and institutions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.outreach.presenter import Presenter
from ingest import CareerStage

AGAIN = 0.5  # what an interest counts for each person who covers it already
SAME_SESSION = 0.6  # what somebody counts for each person chosen from the same session
FROM_ONE_PLACE = 2
SURE = {0: 0.5, 1: 0.5, 2: 0.9}  # what a match counts for which so many pieces of the programme speak; 1 for more


@dataclass(frozen=True, slots=True)
class Quota:
    """How many of a group: up to `fewest` whoever fits, up to `most` those who fit about as well as the best."""

    fewest: int
    most: int
    as_good: float  # share of the best score that is good enough for more


ATTENDINGS, NEAR_PEERS, REHAB_TEAM = Quota(3, 5, 0.4), Quota(2, 4, 0.4), Quota(0, 2, 0.4)
NEXT_BEST = Quota(3, 3, 0.4)


@dataclass(frozen=True, slots=True)
class Selection:
    """`next_best` is filled only where the programme shows too few attendings."""

    attendings: tuple[Presenter, ...]
    near_peers: tuple[Presenter, ...]
    rehab_team: tuple[Presenter, ...]
    next_best: tuple[Presenter, ...]

    @property
    def everybody(self) -> tuple[Presenter, ...]:
        return (*self.attendings, *self.near_peers, *self.rehab_team, *self.next_best)


def select(found: Sequence[Presenter]) -> Selection:
    """The balanced list out of all presenters, best first."""
    places: Counter[str] = Counter()
    attendings = _group([one for one in found if one.is_attending], ATTENDINGS, places)
    near_peers = _group([one for one in found if one.is_near_peer], NEAR_PEERS, places)
    best = max((one.score for one in found), default=0.0)
    allied = [one for one in found if one.person.career_stage is CareerStage.ALLIED_HEALTH]
    rehab_team = _group([one for one in allied if one.score >= REHAB_TEAM.as_good * best], REHAB_TEAM, places)
    unknown = [one for one in found if one.person.career_stage is CareerStage.UNKNOWN]
    next_best = _group(unknown, NEXT_BEST, places) if len(attendings) < ATTENDINGS.fewest else ()
    return Selection(attendings, near_peers, rehab_team, next_best)


def _group(found: Sequence[Presenter], quota: Quota, places: Counter[str]) -> tuple[Presenter, ...]:
    """Greedy: again and again the one who adds most to the interests that are covered least."""
    chosen: list[Presenter] = []
    strangers = [one for one in found if not one.is_colleague]
    for pool, most in ((strangers, quota.most), (found, quota.fewest)):
        while len(chosen) < most:
            rest = [one for one in pool if one not in chosen and _fits(one, places)]
            if len(chosen) >= quota.fewest:
                best = max((sure(had) for had in chosen), default=0.0)
                rest = [one for one in rest if one.corroboration() > 1 and sure(one) >= quota.as_good * best]
            if not rest:
                break
            covered, sessions = _covered(chosen), Counter(_session(one) for one in chosen)
            taken = max(rest, key=lambda one: _gain(one, covered) * SAME_SESSION ** sessions[_session(one)])
            chosen.append(taken)
            places[taken.institution] += 1
    return tuple(sorted(chosen, key=lambda one: -one.score))


def sure(one: Presenter) -> float:
    """The score, less where a single word of the programme is all that speaks for it."""
    return one.score * SURE.get(one.corroboration(), 1.0)


def _fits(one: Presenter, places: Counter[str]) -> bool:
    return one.is_target or not one.institution or places[one.institution] < FROM_ONE_PLACE


def _covered(chosen: Iterable[Presenter]) -> Counter[str]:
    """How often each interest is somebody's main one."""
    covered: Counter[str] = Counter()
    for one in chosen:
        own = one.interests()
        if own:
            covered[max(own, key=lambda name: own[name])] += 1
    return covered


def _session(one: Presenter) -> str:
    """The session in which the person is seen best."""
    session = one.parts[0].session
    return session.parent_id or session.id


def _gain(one: Presenter, covered: Counter[str]) -> float:
    own: dict[str, float] = defaultdict(float, one.interests())
    about = sum(own.values())
    extra = sure(one) / about if about else 0.0
    return extra * sum(value * AGAIN ** covered[name] for name, value in own.items())
