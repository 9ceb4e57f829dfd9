"""The moments in which somebody on the list might be caught, best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice

from app.model import Meeting as Slot
from app.outreach.diary import Diary
from app.outreach.presenter import Part, Presenter
from app.timetable import Busy, wall
from app.walking import place_of
from ingest import Kind, Session

_AT_ONCE = (0, 5, 10)  # minutes after a session in which its people are still in the room
_LATER = (20, 30, 45, 60)  # and in which one may ask them to come back to its door
_BEFORE = 5  # minutes before a session its people are wanted there
_AT_POSTER = range(5, 120, 15)
_IN_PAUSE = (5, 20, 35)
MOST = 24


def options(one: Presenter, diary: Diary) -> list[Slot]:
    """Moments in which both are free: after their sessions, in pauses of the same days, at last before a session."""
    found: dict[datetime, Slot] = {}
    for slot in islice(_Search(one, diary).moments(), 2 * MOST):
        found.setdefault(slot.start, slot)
    return list(found.values())[:MOST]


def days_of(one: Presenter, diary: Diary) -> set[date]:
    """The days on which the programme prints the person with an hour."""
    stays = (diary.timetable.hours(diary.timetable.stay(part.session)) for part in one.parts)
    return {hours.start.date() for hours in stays if hours}


@dataclass(frozen=True, slots=True)
class _Beside:
    """A part with the session that the person sits through for it, and its hours."""

    part: Part
    stay: Session
    hours: Busy
    end: datetime | None  # as far as it is known

    @property
    def is_poster(self) -> bool:
        return Kind.POSTER in (self.part.session.kind, self.stay.kind)


class _Search:
    """All moments for one person."""

    def __init__(self, one: Presenter, diary: Diary) -> None:
        self._one, self._diary = one, diary
        self._length = timedelta(minutes=diary.profile.meeting_minutes)
        self._parts = list(self._attended())

    def _attended(self) -> Iterator[_Beside]:
        table, days = self._diary.timetable, self._diary.profile.days
        for part in self._one.parts:
            stay = table.stay(part.session)
            hours = table.hours(stay)
            if hours and (not days or hours.start.date() in days):
                yield _Beside(part, stay, hours, table.end(stay))

    def moments(self) -> Iterator[Slot]:
        for one in self._parts:
            yield from self._within(one, one.stay, _AT_POSTER) if one.is_poster else self._after(one, _AT_ONCE)
        for one in self._parts:
            yield from self._in_pauses(one, late=True)
        for one in self._parts:
            yield from self._after(one, _LATER)
        for one in self._parts:
            yield from self._in_pauses(one, late=False)
        for one in self._parts:
            yield from self._just_before(one)

    def _after(self, one: _Beside, minutes: Iterable[int]) -> Iterator[Slot]:
        for late in minutes if one.end else ():
            assert one.end
            yield from self._slot(one, one.stay, one.end + timedelta(minutes=late))

    def _just_before(self, one: _Beside) -> Iterator[Slot]:
        if not one.is_poster:
            yield from self._slot(one, one.stay, one.hours.start - self._length - timedelta(minutes=_BEFORE))

    def _in_pauses(self, one: _Beside, *, late: bool) -> Iterator[Slot]:
        """Breaks and open gatherings of the same day, after the person's own session or before it."""
        for session in self._diary.pauses(one.hours.start.date(), self._one):
            hours = self._diary.timetable.hours(session)
            if hours and (hours.start >= one.hours.end) is late:
                yield from self._within(one, session, _IN_PAUSE)

    def _within(self, one: _Beside, session: Session, minutes: Iterable[int]) -> Iterator[Slot]:
        """Moments while a session is on in which one may talk and walk about."""
        hours = self._diary.timetable.hours(session)
        assert hours
        for late in minutes:
            start = hours.start + timedelta(minutes=late)
            if start + self._length <= hours.end:
                yield from self._slot(one, session, start, during=session.id)

    def _slot(self, one: _Beside, at: Session, start: datetime, during: str = "") -> Iterator[Slot]:
        """The moment from `start` beside or in the session `at`, if both are free."""
        assert at.start
        room = (one.part.session.room if at.id == one.stay.id else None) or at.room or ""
        busy = Busy(start, start + self._length, place_of(room), at.id)
        if busy.end.date() != wall(at.start).date() or start.date() != busy.end.date():
            return
        if self._diary.is_free(busy, during) and self._diary.is_there(self._one, busy, at.id):
            zone = at.start.tzinfo
            yield Slot(
                start=start.replace(tzinfo=zone),
                end=busy.end.replace(tzinfo=zone),
                where=room,
                after_session_id=one.part.session.id,
            )
