"""Whom to write to: a short list, balanced over groups, interests and institutions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.outreach.presenter import Presenter, main_interest
from ingest import CareerStage

AGAIN = 0.5  # what an interest counts for each person who covers it already
SAME_SESSION = 0.6  # what somebody counts for each person chosen from the same session
FROM_ONE_PLACE = 2
ALONE = 0.7  # what a match counts for which a single piece of the programme speaks
UNNAMED = 0.7  # what somebody counts of whom a surname alone is printed: hard to find, hard to greet
ABSTRACT = 0.5  # what it counts if the best piece stands in an abstract only and fewer than three speak for it


@dataclass(frozen=True, slots=True)
class Quota:
    """How many of a group. `least`: what anybody must be worth, of 1 for a perfect match; `good`: to be one of more
    than the fewest. Measured on a labelled meeting: of those about 0.4 two in five truly present on the interest,
    about 0.5 two in three, from 0.6 on nine in ten.
    """

    fewest: int
    most: int
    least: float
    good: float


ATTENDINGS, NEAR_PEERS, REHAB_TEAM = Quota(3, 5, 0.35, 0.6), Quota(2, 4, 0.26, 0.55), Quota(0, 2, 0.35, 0.35)
NEXT_BEST = Quota(3, 3, 0.35, 0.6)


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
    allied = [one for one in found if one.person.career_stage is CareerStage.ALLIED_HEALTH]
    rehab_team = _group(allied, REHAB_TEAM, places)
    unknown = [one for one in found if one.person.career_stage is CareerStage.UNKNOWN]
    next_best = _group(unknown, NEXT_BEST, places) if len(attendings) < ATTENDINGS.fewest else ()
    return Selection(attendings, near_peers, rehab_team, next_best)


def _group(found: Sequence[Presenter], quota: Quota, places: Counter[str]) -> tuple[Presenter, ...]:
    """Greedy: again and again the one who adds most to the interests that are covered least."""
    chosen: list[Presenter] = []
    strangers = [one for one in found if not one.is_colleague]
    for pool, most in ((strangers, quota.most), (found, quota.fewest)):
        while len(chosen) < most:
            least = quota.least if len(chosen) < quota.fewest else quota.good
            rest = [one for one in pool if one not in chosen and _fits(one, places) and sure(one) >= least * one.weight]
            if not rest:
                break
            taken = _best(rest, chosen)
            chosen.append(taken)
            places[taken.institution] += 1
    return tuple(sorted(chosen, key=lambda one: -one.score))


def _best(rest: Sequence[Presenter], chosen: Sequence[Presenter]) -> Presenter:
    covered, sessions = _covered(chosen), Counter(_session(one) for one in chosen)
    return max(rest, key=lambda one: _gain(one, covered) * SAME_SESSION ** sessions[_session(one)])


def sure(one: Presenter) -> float:
    """The score, less where little of the programme speaks for it or the name is not whole."""
    pieces = one.corroboration()
    best = max((reason for reason in one.reasons if reason.interest), key=lambda reason: reason.weight, default=None)
    in_abstract = best is not None and best.field == "abstract" and pieces < 3
    named = 1.0 if " " in one.person.name else UNNAMED
    return one.score * named * (ALONE if pieces < 2 else 1.0) * (ABSTRACT if in_abstract else 1.0)


def _fits(one: Presenter, places: Counter[str]) -> bool:
    return one.is_target or not one.institution or places[one.institution] < FROM_ONE_PLACE


def _covered(chosen: Iterable[Presenter]) -> Counter[str]:
    """How often each interest is somebody's main one."""
    return Counter(main_interest(one.reasons) for one in chosen)


def _session(one: Presenter) -> str:
    """The session in which the person is seen best."""
    session = one.parts[0].session
    return session.parent_id or session.id


def _gain(one: Presenter, covered: Counter[str]) -> float:
    own: dict[str, float] = defaultdict(float, one.interests())
    about = sum(own.values())
    extra = sure(one) / about if about else 0.0
    return extra * sum(value * AGAIN ** covered[name] for name, value in own.items())
