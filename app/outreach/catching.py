"""Where and when to catch everybody on the list: concrete moments in which both are free, never two at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.model import Choice, Profile
from app.model import Meeting as Slot
from app.outreach.presenter import Meeting, Part, Presenter
from app.walking import Walking, place_of
from ingest import Kind, Session

_LATER = (0, 5, 10)  # minutes after a session in which its people are still in the room
_AT_POSTER = range(5, 120, 15)
_ASSUMED = timedelta(minutes=60)  # where no end is printed
_LONGEST_BREAK = timedelta(minutes=120)  # a registration desk is no shared break
_GATHERINGS = frozenset({Kind.SOCIAL, Kind.NETWORKING})
_TRIES = 2_000
_Pick = tuple[str, int]  # a person's id and which of their moments


@dataclass(frozen=True, slots=True)
class Busy:
    start: datetime
    end: datetime
    place: str
    session_id: str


class Diary:
    """The trainee's schedule, and how long she walks."""

    def __init__(self, meeting: Meeting, choices: Sequence[Choice], profile: Profile) -> None:
        self.meeting, self.profile = meeting, profile
        self._walking = Walking(profile.walking_minutes, profile.walking)
        chosen = [meeting.sessions[one.session_id] for one in choices if one.session_id in meeting.sessions]
        self._busy = [_busy(session) for session in chosen if session.start]
        self._going = {session.id for session in chosen}

    def shares(self, session: Session) -> bool:
        """Whether this is a pause for everybody: a break, or a gathering to which she goes."""
        return session.kind is Kind.BREAK or (session.kind in _GATHERINGS and session.id in self._going)

    def is_free(self, slot: Busy, at: str) -> bool:
        """Whether she can be there; a walk through posters and a reception leave room for a talk in it (`at`)."""
        return all(self.fit(slot, one) for one in self._busy if one.session_id != at)

    def fit(self, one: Busy, other: Busy) -> bool:
        way = timedelta(minutes=self._walking.minutes(one.place, other.place))
        return one.end + way <= other.start or other.end + way <= one.start


def _wall(moment: datetime) -> datetime:
    return moment.replace(tzinfo=None)


def _busy(session: Session) -> Busy:
    assert session.start
    end = session.end if session.end and session.end > session.start else session.start + _ASSUMED
    return Busy(_wall(session.start), _wall(end), place_of(session.room), session.id)


def catch(chosen: Sequence[Presenter], diary: Diary) -> dict[str, Slot]:
    """Per person id a moment to meet; as many people as possible, each as soon after their own session as possible.

    People without a session time, or for whom no moment is free, are missing in the result.
    """
    options = {one.person.id: _options(one, diary) for one in chosen}
    order = sorted((one.person.id for one in chosen), key=lambda person_id: len(options[person_id]))
    return _Assignment(options, order, diary).best()


class _Assignment:
    """Depth-first over the people, fewest options first; the first descent is already a good answer."""

    def __init__(self, options: dict[str, list[Slot]], order: list[str], diary: Diary) -> None:
        self._options, self._order, self._diary = options, order, diary
        self._busy = {person_id: [_as_busy(slot) for slot in slots] for person_id, slots in options.items()}
        self._fit: dict[tuple[_Pick, _Pick], bool] = {}
        self._tries = 0
        self._found: tuple[int, tuple[_Pick, ...]] = (1 << 30, ())

    def best(self) -> dict[str, Slot]:
        self._descend(0, (), 0)
        return {person_id: self._options[person_id][rank] for person_id, rank in self._found[1]}

    def _descend(self, depth: int, taken: tuple[_Pick, ...], cost: int) -> None:
        self._tries += 1
        if cost >= self._found[0] or self._tries > _TRIES:
            return
        if depth == len(self._order):
            self._found = (cost, taken)
            return
        person_id = self._order[depth]
        for rank in range(len(self._options[person_id])):
            if self._fits((person_id, rank), taken):
                self._descend(depth + 1, (*taken, (person_id, rank)), cost + rank)
        self._descend(depth + 1, taken, cost + 1000)

    def _fits(self, pick: _Pick, taken: Sequence[_Pick]) -> bool:
        day = self._of(pick).start.date()
        if sum(self._of(one).start.date() == day for one in taken) >= self._diary.profile.conversations_per_day:
            return False
        return all(self._go_together(pick, one) for one in taken)

    def _go_together(self, pick: _Pick, other: _Pick) -> bool:
        known = self._fit.get((pick, other))
        if known is None:
            known = self._fit[pick, other] = self._diary.fit(self._of(pick), self._of(other))
        return known

    def _of(self, pick: _Pick) -> Busy:
        return self._busy[pick[0]][pick[1]]


def _as_busy(slot: Slot) -> Busy:
    return Busy(_wall(slot.start), _wall(slot.end), place_of(slot.where), slot.after_session_id)


def _options(one: Presenter, diary: Diary) -> list[Slot]:
    """Moments for this person, best first: beside their sessions, then in breaks of the same days."""
    found: list[Slot] = []
    days: list[tuple[date, Part]] = []
    for part in one.parts:
        whole = diary.meeting.whole(part.session)
        if (
            whole.start is None
            or whole.all_day
            or (diary.profile.days and whole.start.date() not in diary.profile.days)
        ):
            continue
        days.append((whole.start.date(), part))
        found += _beside(part, whole, one, diary)
    for day, part in days:
        found += _in_breaks(day, part, one, diary)
    return found[:12]


def _beside(part: Part, whole: Session, one: Presenter, diary: Diary) -> Iterator[Slot]:
    assert whole.start
    length = timedelta(minutes=diary.profile.meeting_minutes)
    hours = _busy(whole)
    tz = whole.start.tzinfo
    if part.session.kind is Kind.POSTER or whole.kind is Kind.POSTER:
        starts = [hours.start + timedelta(minutes=m) for m in _AT_POSTER]
        starts = [start for start in starts if start + length <= hours.end]
    else:
        starts = [hours.end + timedelta(minutes=m) for m in _LATER] if whole.end else []
    for start in starts:
        slot = Busy(start, start + length, hours.place, whole.id)
        if _is_free(one, slot, diary.meeting, whole) and diary.is_free(slot, whole.id if start < hours.end else ""):
            yield Slot(
                start=start.replace(tzinfo=tz),
                end=(start + length).replace(tzinfo=tz),
                where=part.session.room or whole.room or "",
                after_session_id=part.session.id,
            )


def _in_breaks(day: date, part: Part, one: Presenter, diary: Diary) -> Iterator[Slot]:
    """Breaks and open gatherings of that day, after the person's own session."""
    own = _busy(diary.meeting.whole(part.session))
    length = timedelta(minutes=diary.profile.meeting_minutes)
    for session in diary.meeting.program.sessions:
        if not diary.shares(session) or not session.start or not session.end or not session.room:
            continue
        hours = _busy(session)
        is_shared = diary.meeting.is_open(session) and not session.all_day and hours.end - hours.start <= _LONGEST_BREAK
        if session.start.date() != day or not is_shared or hours.start < own.end:
            continue
        for minutes in (5, 20, 35):
            start = hours.start + timedelta(minutes=minutes)
            slot = Busy(start, start + length, hours.place, session.id)
            if (
                slot.end <= hours.end
                and _is_free(one, slot, diary.meeting, session)
                and diary.is_free(slot, session.id)
            ):
                yield Slot(
                    start=start.replace(tzinfo=session.start.tzinfo),
                    end=slot.end.replace(tzinfo=session.start.tzinfo),
                    where=session.room,
                    after_session_id=part.session.id,
                )


def _is_free(one: Presenter, slot: Busy, meeting: Meeting, at: Session) -> bool:
    """Whether the person has to be nowhere else: neither in a talk of their own nor in the session around it."""
    for session in one.busy:
        for place in {session.id: session, meeting.whole(session).id: meeting.whole(session)}.values():
            if place.start is None or place.all_day or place.id == at.id or meeting.whole(place).id == at.id:
                continue
            hours = _busy(place)
            if slot.start < hours.end and hours.start < slot.end:
                return False
    return True
