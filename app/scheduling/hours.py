"""The hours of sessions as whole minutes, with an end assumed where none is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from app.timetable import Timetable
from ingest import Program, Session


@dataclass(frozen=True, slots=True)
class Hours:
    """Minutes since 1970 (the venue's wall clock if no zone is known), the wall clock's day, and what was assumed."""

    start: int
    end: int
    day: date
    assumed: bool


class Clock:
    """Turns the programme's times into minutes."""

    def __init__(self, program: Program) -> None:
        timed = [session.start for session in program.sessions if session.start]
        self._aware = all(start.tzinfo for start in timed)
        self._timetable = Timetable(program.sessions)
        self._hours: dict[str, Hours | None] = {}

    def minute(self, moment: datetime) -> int:
        instant = moment if self._aware else moment.replace(tzinfo=UTC)
        return int((instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp()) // 60

    def hours(self, session: Session) -> Hours | None:
        """None for what has no start or lasts all day."""
        if session.id not in self._hours:
            self._hours[session.id] = self._found(session)
        return self._hours[session.id]

    def _found(self, session: Session) -> Hours | None:
        busy = self._timetable.hours(session)
        if busy is None or session.start is None:
            return None
        start = self.minute(session.start)
        if session.end and session.end > session.start:
            return Hours(start, max(self.minute(session.end), start + 1), session.start.date(), False)
        return Hours(start, start + (busy.end - busy.start) // timedelta(minutes=1), session.start.date(), True)

    def inside(self, session: Session) -> Sequence[Session]:
        """The talks and posters of a session."""
        return self._timetable.inside(session)
