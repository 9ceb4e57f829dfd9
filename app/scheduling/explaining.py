"""Why a session was chosen, what it beat and by how much."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.model import Alternative, Choice, Profile, Why
from app.scheduling.candidate import Candidate
from app.scheduling.items import Item, Puzzle

NEAR = 0.05  # of the chosen one's value: closer than that, the trainee decides
MOST = 5  # alternatives shown


@dataclass(frozen=True, slots=True)
class Loss:
    """A candidate that was not taken: for which chosen one, why, and whether nothing else stood in its way."""

    candidate: Candidate
    because: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Board:
    """The chosen sessions, and the rules under which they were chosen."""

    taken: Sequence[Candidate]
    puzzle: Puzzle
    profile: Profile
    items: Mapping[str, Item]
    farthest: int  # minutes of the longest way

    def clashing(self, lost: Candidate) -> list[Candidate]:
        """The chosen ones that cannot be attended as well."""
        item = self.items[lost.session.id]
        first, last = lost.hours.start - self.farthest, lost.hours.end + self.farthest
        near = [one for one in self.taken if one.hours.start < last and first < one.hours.end]
        return [one for one in near if not self.puzzle.fit(item, self.items[one.session.id])]

    def loss(self, lost: Candidate) -> tuple[Candidate | None, Loss]:
        """For which of the chosen ones this candidate was left out."""
        same = [one for one in self.taken if lost.group and one.group == lost.group]
        if same:
            return same[0], Loss(lost, f"is the same session as the one {_hours(same[0])}", alone=False)
        if clashing := self.clashing(lost):
            strongest = max(clashing, key=lambda one: (one.must, one.value))
            return strongest, Loss(lost, _clash(lost, strongest), alone=len(clashing) == 1)
        today = [one for one in self.taken if one.hours.day == lost.hours.day]
        nearest = min(today, key=lambda one: abs(one.hours.start - lost.hours.start), default=None)
        most = self.profile.sessions_per_day
        is_full = most is not None and len(today) >= most
        because = f"you asked for at most {most} sessions a day" if is_full else _for_a_pause(lost)
        return nearest, Loss(lost, because, alone=False)


def choices(found: Sequence[Candidate], taken: Sequence[Candidate], puzzle: Puzzle, profile: Profile) -> list[Choice]:
    """The chosen sessions in order of time, each with what lost against it."""
    board = Board(taken, puzzle, profile, {item.key: item for item in puzzle.items}, puzzle.walking.longest())
    losses: dict[str, list[Loss]] = defaultdict(list)
    chosen = {candidate.session.id for candidate in taken}
    for candidate in found:
        if candidate.session.id not in chosen and (candidate.score > 0 or candidate.is_anchor):
            blocker, loss = board.loss(candidate)
            if blocker:
                losses[blocker.session.id].append(loss)
    return [_choice(candidate, losses[candidate.session.id]) for candidate in taken]


def _clash(lost: Candidate, one: Candidate) -> str:
    if lost.hours.start < one.hours.end and one.hours.start < lost.hours.end:
        how = f"overlaps “{one.session.title}” {_hours(one)}"
    else:
        how = f"leaves no time to walk between it and “{one.session.title}” {_hours(one)}"
    if one.must:
        return f"{how}, which you must attend"
    if one.is_anchor:
        return f"{how}, a gathering that is kept free for you"
    return f"{how}, which counts {one.value:.2f} against {lost.value:.2f}"


def _for_a_pause(lost: Candidate) -> str:
    assert lost.session.start is not None
    lunch = 11 <= lost.session.start.hour < 14
    return "would take the time kept free for lunch" if lunch else "would take time kept free for a pause or a talk"


def _hours(one: Candidate) -> str:
    start, end = one.session.start, one.session.end
    assert start is not None
    return f"({start:%a %H:%M}–{end:%H:%M})" if end else f"({start:%a %H:%M})"


def _choice(one: Candidate, losses: list[Loss]) -> Choice:
    losses.sort(key=lambda loss: -loss.candidate.value)
    swaps = [loss for loss in losses if loss.alone and loss.candidate.value >= (1 - NEAR) * one.value]
    return Choice(
        session_id=one.session.id,
        why=_why(one, losses),
        alternatives=tuple(
            Alternative(session_id=loss.candidate.session.id, score=loss.candidate.score, lost_because=loss.because)
            for loss in losses[:MOST]
        ),
        near_tie=bool(swaps) and not one.must and not one.is_anchor,
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
