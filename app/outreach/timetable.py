"""The hours of a programme as people keep them: known ends, and what somebody who is on sits through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.walking import place_of
from ingest import Session

_ASSUMED = timedelta(minutes=60)  # where no end is printed and none follows from what comes next
_NEXT = timedelta(minutes=120)  # what begins later in the room says nothing about an end
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
        for session in sessions:
            if session.parent_id:
                self._inside[session.parent_id].append(session)
            if session.start and session.room and not session.all_day:
                self._starts[place_of(session.room)].append(wall(session.start))

    def hours(self, session: Session) -> Busy | None:
        """When the session is on; an hour where no end is known. None for what has no start or lasts all day."""
        if session.start is None or session.all_day:
            return None
        start = wall(session.start)
        return Busy(start, self.end(session) or start + _ASSUMED, place_of(session.room), session.id)

    def end(self, session: Session) -> datetime | None:
        """The printed end, else that of the last talk in it or the next start in the room; None if nothing tells."""
        if session.start is None:
            return None
        start = wall(session.start)
        if session.end and wall(session.end) > start:
            return wall(session.end)
        inside = [wall(talk.end) for talk in self._inside[session.id] if talk.end and wall(talk.end) > start]
        following = self._starts[place_of(session.room)] if session.room else []
        return max(inside, default=None) or min(
            [one for one in following if start < one <= start + _NEXT], default=None
        )

    def stay(self, session: Session) -> Session:
        """What somebody who is on in `session` sits through: the session around a talk, unless it fills half a day."""
        whole = self._sessions.get(session.parent_id or "", session)
        around = self.hours(whole)
        if around is None or (session.start and around.end - around.start > _LONGEST_STAY):
            return session
        return whole


def wall(moment: datetime) -> datetime:
    """The clock on the venue's wall."""
    return moment.replace(tzinfo=None)
