"""The hours of a programme as people keep them: known ends, and what somebody who is on sits through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.walking import place_of
from ingest import Kind, Session

_ASSUMED = timedelta(minutes=60)  # where no end is printed and none follows from what comes next
_LAST = timedelta(minutes=15)  # the least that the last talk in a session takes
_NEXT = timedelta(minutes=120)  # what begins later says nothing about an end
_LONGEST_STAY = timedelta(hours=4)  # what is longer is a frame around the talks in it: nobody sits through it


@dataclass(frozen=True, slots=True)
class Busy:
    """A stretch of the venue's wall clock in a place; `session_id` is what is on there."""

    start: datetime
    end: datetime
    place: str
    session_id: str


class Timetable:
    """When sessions are on."""

    def __init__(self, sessions: Sequence[Session]) -> None:
        self._sessions = {session.id: session for session in sessions}
        self._inside: dict[str, list[Session]] = defaultdict(list)
        self._starts: dict[str, list[datetime]] = defaultdict(list)
        self._breaks = [wall(one.start) for one in sessions if one.kind is Kind.BREAK and one.start and not one.all_day]
        for session in sessions:
            if session.parent_id:
                self._inside[session.parent_id].append(session)
            elif session.start and session.room and not session.all_day:
                self._starts[place_of(session.room)].append(wall(session.start))

    def inside(self, session: Session) -> Sequence[Session]:
        """The talks and posters of a session."""
        return self._inside[session.id]

    def hours(self, session: Session) -> Busy | None:
        """When the session is on; an hour where no end is known. None for what has no start or lasts all day."""
        if session.start is None or session.all_day:
            return None
        start = wall(session.start)
        end = self.end(session) or max(start + _ASSUMED, self._last_start(session) + _LAST)
        return Busy(start, end, place_of(session.room), session.id)

    def end(self, session: Session) -> datetime | None:
        """The printed end, else what follows from what comes next; None if nothing tells."""
        if session.start is None:
            return None
        start = wall(session.start)
        if session.end and wall(session.end) > start:
            return wall(session.end)
        return self._end_of_talk(session, start) if session.parent_id else self._end_of_whole(session)

    def stay(self, session: Session) -> Session:
        """What somebody who is on in `session` sits through: the session around a talk, unless it fills half a day."""
        whole = self._sessions.get(session.parent_id or "", session)
        around = self.hours(whole)
        if around is None or (session.start and around.end - around.start > _LONGEST_STAY):
            return session
        return whole

    def _end_of_talk(self, talk: Session, start: datetime) -> datetime | None:
        """When the next talk begins, or the session around it ends."""
        holder = self._sessions.get(talk.parent_id or "")
        around = self.end(holder) if holder else None
        ends = [*_starts(self._inside[talk.parent_id or ""]), *([around] if around else [])]
        return _soonest(ends, start, start)

    def _end_of_whole(self, session: Session) -> datetime | None:
        """When its last talk ends, what is next in the room begins or everybody goes to a break."""
        assert session.start
        start, last = wall(session.start), self._last_start(session)
        ends = [wall(talk.end) for talk in self._inside[session.id] if talk.end and wall(talk.end) > last]
        following = self._starts[place_of(session.room)] if session.room else []
        return max(ends, default=None) or _soonest([*following, *self._breaks], start, last)

    def _last_start(self, session: Session) -> datetime:
        """When its last talk begins; its own start if it has none."""
        assert session.start
        return max([wall(session.start), *_starts(self._inside[session.id])])


def wall(moment: datetime) -> datetime:
    """The clock on the venue's wall."""
    return moment.replace(tzinfo=None)


def _starts(talks: Iterable[Session]) -> Iterator[datetime]:
    return (wall(talk.start) for talk in talks if talk.start and not talk.all_day)


def _soonest(moments: Iterable[datetime], start: datetime, after: datetime) -> datetime | None:
    return min((one for one in moments if after < one <= start + _NEXT), default=None)
