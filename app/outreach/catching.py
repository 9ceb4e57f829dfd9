"""Where and when to catch everybody on the list: concrete moments in which both are free, never two at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.model import Meeting as Slot
from app.outreach.diary import Diary
from app.outreach.moments import day_in_words
from app.outreach.options import days_of, options
from app.outreach.presenter import Presenter
from app.timetable import Busy, wall
from app.walking import place_of

_TRIES = 2_000
_ROUNDS = 4
_DROPPED = 1_000  # what leaving somebody out costs, in ranks of moments
_EARLIER = 10  # and what it costs more for everybody further up the list
_Pick = tuple[str, int]  # a person's id and which of their moments


@dataclass(frozen=True, slots=True)
class Caught:
    """Per person id a moment to meet, or one sentence that says why there is none."""

    slots: Mapping[str, Slot]
    missed: Mapping[str, str]


def catch(chosen: Sequence[Presenter], diary: Diary) -> Caught:
    """As many people as possible, each as soon after their own session as possible; the list's first come first."""
    found = {one.person.id: options(one, diary) for one in chosen}
    slots = _Assignment(found, diary).best()
    missed = {
        one.person.id: _why_not(one, found[one.person.id], slots, diary) for one in chosen if one.person.id not in slots
    }
    return Caught(slots, missed)


def _why_not(one: Presenter, moments: Sequence[Slot], slots: Mapping[str, Slot], diary: Diary) -> str:
    days = days_of(one, diary)
    if not days:
        return "The program prints no hour for what they present; agree on a moment by email."
    if not moments:
        if diary.profile.days and days.isdisjoint(diary.profile.days):
            return "They present only on days on which you are not there."
        return "Between your schedule and theirs no moment is free; give up a session, or agree on a moment by email."
    most, taken = diary.profile.conversations_per_day, Counter(slot.start.date() for slot in slots.values())
    full = sorted({moment.start.date() for moment in moments if taken[moment.start.date()] >= most})
    if full:
        day, number = day_in_words(full[0]), "one conversation" if most == 1 else f"{most} conversations"
        return f"You asked for at most {number} a day, and {day} is full."
    return "Every moment beside their sessions is taken by another conversation; agree on one by email."


class _Assignment:
    """Depth-first over the people, those with the fewest moments first; then again, whoever was left out first."""

    def __init__(self, found: dict[str, list[Slot]], diary: Diary) -> None:
        self._options, self._diary = found, diary
        self._busy = {person_id: [_as_busy(slot) for slot in slots] for person_id, slots in found.items()}
        self._days = {person_id: [slot.start.date() for slot in slots] for person_id, slots in found.items()}
        self._met: Counter[date] = Counter()  # conversations per day on the way that is tried
        self._fit: dict[tuple[_Pick, _Pick], bool] = {}
        self._order: list[str] = []
        self._loss = {person_id: _DROPPED + _EARLIER * (len(found) - n) for n, person_id in enumerate(found)}
        self._tries = 0
        self._found: tuple[int, tuple[_Pick, ...]] = (1 << 30, ())

    def best(self) -> dict[str, Slot]:
        self._order = sorted(self._options, key=lambda person_id: len(self._options[person_id]))
        for _ in range(_ROUNDS):
            self._tries = 0
            self._descend(0, (), 0)
            taken = {person_id for person_id, _ in self._found[1]}
            left = [one for one in self._order if one not in taken and self._options[one]]
            if not left:
                break
            self._order = [*left, *(one for one in self._order if one not in left)]
        return {person_id: self._options[person_id][rank] for person_id, rank in self._found[1]}

    def _descend(self, depth: int, taken: tuple[_Pick, ...], cost: int) -> None:
        self._tries += 1
        if cost >= self._found[0] or self._tries > _TRIES:
            return
        if depth == len(self._order):
            self._found = (cost, taken)
            return
        person_id, most = self._order[depth], self._diary.profile.conversations_per_day
        for rank in range(len(self._options[person_id])):
            day = self._days[person_id][rank]
            if self._met[day] < most and all(self._go_together((person_id, rank), one) for one in taken):
                self._met[day] += 1
                self._descend(depth + 1, (*taken, (person_id, rank)), cost + rank)
                self._met[day] -= 1
        self._descend(depth + 1, taken, cost + self._loss[person_id])

    def _go_together(self, pick: _Pick, other: _Pick) -> bool:
        known = self._fit.get((pick, other))
        if known is None:
            known = self._fit[pick, other] = self._diary.fit(self._of(pick), self._of(other))
        return known

    def _of(self, pick: _Pick) -> Busy:
        return self._busy[pick[0]][pick[1]]


def _as_busy(slot: Slot) -> Busy:
    return Busy(wall(slot.start), wall(slot.end), place_of(slot.where), slot.after_session_id)
