"""Why a session was chosen, what it beat and by how much."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.model import Alternative, Choice, Profile, Why
from app.scheduling.candidate import Candidate
from app.scheduling.items import Item, Puzzle
from ingest import Kind

NEAR = 0.05  # of the chosen one's value: closer than that, the trainee decides
MOST = 5  # alternatives shown


@dataclass(frozen=True, slots=True)
class Loss:
    """A candidate that was not taken, and the chosen ones in its way, the strongest first; nobody for free time."""

    candidate: Candidate
    against: tuple[Candidate, ...] = ()

    @property
    def alone(self) -> bool:
        """Whether nothing but one chosen session of another title stood in its way."""
        return len(self.against) == 1 and not self.same

    @property
    def same(self) -> bool:
        return any(self.candidate.group and one.group == self.candidate.group for one in self.against)

    def swaps(self, one: Candidate) -> bool:
        """Whether she might as well go there instead of `one`."""
        return self.alone and self.candidate.value >= (1 - NEAR) * one.value


class Board:
    """The chosen sessions, and the rules under which they were chosen."""

    def __init__(self, taken: Sequence[Candidate], puzzle: Puzzle, profile: Profile) -> None:
        self._taken = sorted(taken, key=lambda one: one.hours.start)  # so they are sorted by their ends as well
        self._starts = [one.hours.start for one in self._taken]
        self._ends = [one.hours.end for one in self._taken]
        self._puzzle, self._profile = puzzle, profile
        self._items: Mapping[str, Item] = {item.key: item for item in puzzle.items}
        self._farthest = puzzle.walking.longest()

    def loss(self, lost: Candidate) -> tuple[Candidate | None, Loss]:
        """For which of the chosen ones this candidate was left out."""
        same = [one for one in self._taken if lost.group and one.group == lost.group]
        if same:
            return same[0], Loss(lost, tuple(same[:1]))
        if clashing := sorted(self._clashing(lost), key=lambda one: (-one.must, -one.value)):
            return clashing[0], Loss(lost, tuple(clashing))
        nearest = min(self._today(lost), key=lambda one: abs(one.hours.start - lost.hours.start), default=None)
        return nearest, Loss(lost)

    def because(self, loss: Loss) -> str:
        """Why it was left out, for her to decide."""
        lost = loss.candidate
        if loss.same:
            return f"is the same session as the one {_hours(loss.against[0])}"
        if loss.against:
            return _clash(lost, loss.against)
        most = self._profile.sessions_per_day
        if most is not None and len(self._today(lost)) >= most:
            return f"you asked for at most {most} sessions a day"
        return _for_a_pause(lost)

    def _clashing(self, lost: Candidate) -> list[Candidate]:
        """The chosen ones that cannot be attended as well."""
        first = bisect_right(self._ends, lost.hours.start - self._farthest)
        last = bisect_left(self._starts, lost.hours.end + self._farthest)
        item = self._items[lost.session.id]
        return [one for one in self._taken[first:last] if not self._puzzle.fit(item, self._items[one.session.id])]

    def _today(self, lost: Candidate) -> list[Candidate]:
        return [one for one in self._taken if one.hours.day == lost.hours.day]


def choices(found: Sequence[Candidate], taken: Sequence[Candidate], puzzle: Puzzle, profile: Profile) -> list[Choice]:
    """The chosen sessions in order of time, each with what lost against it."""
    board = Board(taken, puzzle, profile)
    losses: dict[str, list[Loss]] = defaultdict(list)
    chosen = {candidate.session.id for candidate in taken}
    for candidate in found:
        if candidate.session.id not in chosen and (candidate.score > 0 or candidate.is_anchor):
            blocker, loss = board.loss(candidate)
            if blocker:
                losses[blocker.session.id].append(loss)
    return [_choice(candidate, losses[candidate.session.id], board) for candidate in taken]


def _clash(lost: Candidate, against: Sequence[Candidate]) -> str:
    one = against[0]
    if lost.hours.start < one.hours.end and one.hours.start < lost.hours.end:
        how = f"overlaps “{one.session.title}”"
    else:
        how = f"leaves no time to walk between it and “{one.session.title}”"
    if one.must:
        return f"{how}, which you must attend"
    if one.is_anchor:
        return f"{how}, a gathering that is kept free for you"
    if len(against) > 1:
        return f"{how} and “{against[1].session.title}”, which together give you more"
    return f"{how}{_compared(lost, one)}"


def _compared(lost: Candidate, one: Candidate) -> str:
    """How the two differ, in words and in points, of which the better one has 100."""
    best = max(lost.value, one.value) or 1.0
    own, others = round(100 * one.value / best), round(100 * lost.value / best)
    if lost.value > (1 + NEAR) * one.value:
        return f"; by itself it would give you more (100 points against {own}), but cost another session or free time"
    if lost.value >= (1 - NEAR) * one.value:
        return f"; the two fit you about equally well ({own} points against {others}): go where you prefer"
    if one.score >= lost.score:
        return f", which fits you better (100 points against {others})"
    if one.target:
        return ", where somebody on your list appears"
    return ", a plenary for everybody" if one.session.kind is Kind.PLENARY else ", where you can meet people"


def _for_a_pause(lost: Candidate) -> str:
    assert lost.session.start is not None
    lunch = 11 <= lost.session.start.hour < 14
    return "would take the time kept free for lunch" if lunch else "would take time kept free for a pause or a talk"


def _hours(one: Candidate) -> str:
    start, end = one.session.start, one.session.end
    assert start is not None
    return f"({start:%a %H:%M}–{end:%H:%M})" if end else f"({start:%a %H:%M})"


def _choice(one: Candidate, losses: list[Loss], board: Board) -> Choice:
    losses.sort(key=lambda loss: (not loss.swaps(one), -loss.candidate.value))  # what she may swap stands first
    return Choice(
        session_id=one.session.id,
        why=_why(one, losses),
        alternatives=tuple(
            Alternative(
                session_id=loss.candidate.session.id, score=loss.candidate.score, lost_because=board.because(loss)
            )
            for loss in losses[:MOST]
        ),
        near_tie=bool(losses) and losses[0].swaps(one) and not one.must and not one.is_anchor,
        poster_ids=one.posters,
    )


def _why(one: Candidate, losses: list[Loss]) -> Why:
    if one.must:
        return Why.MUST
    if one.is_anchor or (one.anchor and one.value > one.score):
        return Why.ANCHOR
    if one.target and (one.score == 0 or any(loss.candidate.score > one.score for loss in losses)):
        return Why.TARGET_SPEAKER
    return Why.CHOSEN
