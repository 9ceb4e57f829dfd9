"""The hours of sessions as whole minutes, with an end assumed where none is printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from app.walking import place_of
from ingest import Program, Session

ASSUMED = 60  # minutes, where neither an end nor a next session in the room is printed


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
        self._starts: dict[str, list[int]] = defaultdict(list)
        self._inside: dict[str, list[Session]] = defaultdict(list)
        for session in program.sessions:
            if session.parent_id:
                self._inside[session.parent_id].append(session)
            elif session.start and session.room:
                self._starts[place_of(session.room)].append(self.minute(session.start))

    def minute(self, moment: datetime) -> int:
        instant = moment if self._aware else moment.replace(tzinfo=UTC)
        return int((instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp()) // 60

    def hours(self, session: Session) -> Hours | None:
        """None for what has no start or lasts all day."""
        if session.start is None or session.all_day:
            return None
        start = self.minute(session.start)
        if session.end and session.end > session.start:
            return Hours(start, max(self.minute(session.end), start + 1), session.start.date(), False)
        return Hours(start, self._assumed(session, start), session.start.date(), True)

    def _assumed(self, session: Session, start: int) -> int:
        inside = [self.minute(end) for talk in self._inside[session.id] if (end := talk.end or talk.start)]
        if inside and max(inside) > start:
            return max(inside)
        following = [other for other in self._starts[place_of(session.room)] if other > start] if session.room else []
        return min([start + ASSUMED, *following])

    def inside(self, session: Session) -> Iterable[Session]:
        """The talks and posters of a session."""
        return self._inside[session.id]
