"""When the trainee and the others are free."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

from app.model import Choice, Profile
from app.outreach.names import spelled
from app.outreach.presenter import Meeting, Presenter
from app.timetable import Busy
from app.walking import Walking
from ingest import Kind, Session

_LONGEST_BREAK = timedelta(minutes=120)  # a registration desk is no shared break
_GATHERINGS = frozenset({Kind.SOCIAL, Kind.NETWORKING})


class Diary:
    """The trainee's schedule, and how long she walks."""

    def __init__(self, meeting: Meeting, choices: Sequence[Choice], profile: Profile) -> None:
        self.meeting, self.profile, self.timetable = meeting, profile, meeting.timetable
        self._walking = Walking(profile.walking_minutes, profile.walking)
        chosen = [meeting.sessions[one.session_id] for one in choices if one.session_id in meeting.sessions]
        self._busy = [busy for session in chosen if (busy := self.timetable.hours(session))]
        self._going = {session.id for session in chosen}
        self._shared: dict[date, list[Session]] = defaultdict(list)
        for session in meeting.program.sessions:
            if session.start and self._is_shared(session):
                self._shared[session.start.date()].append(session)

    def pauses(self, day: date, one: Presenter) -> Sequence[Session]:
        """Breaks of that day and gatherings to which she goes and where this person may be, too."""
        return [session for session in self._shared[day] if session.kind is Kind.BREAK or _is_for(session, one)]

    def is_free(self, slot: Busy, at: str) -> bool:
        """Whether she can be there; a walk through posters and a reception leave room for a talk in it (`at`)."""
        return all(self.fit(slot, one) for one in self._busy if one.session_id != at)

    def is_there(self, one: Presenter, slot: Busy, at: str) -> bool:
        """Whether the person has to be nowhere else: neither in a talk of their own nor in the session around it."""
        for session in one.busy:
            for place in {each.id: each for each in (session, self.timetable.stay(session))}.values():
                hours = self.timetable.hours(place)
                is_same = at in (place.id, self.meeting.whole(place).id)
                if hours and not is_same and slot.start < hours.end and hours.start < slot.end:
                    return False
        return True

    def fit(self, one: Busy, other: Busy) -> bool:
        """Whether one person can keep both, walking in between."""
        way = timedelta(minutes=self._walking.minutes(one.place, other.place))
        return one.end + way <= other.start or other.end + way <= one.start

    def _is_shared(self, session: Session) -> bool:
        if session.kind is not Kind.BREAK and not (session.kind in _GATHERINGS and session.id in self._going):
            return False
        hours = self.timetable.hours(session) if session.end else None
        return hours is not None and hours.end - hours.start <= _LONGEST_BREAK and self.meeting.is_open(session)


def _is_for(session: Session, one: Presenter) -> bool:
    """Whether a gathering is for everybody, or for those in training and the person is."""
    title = f" {spelled(session.title)} "
    if any(f" {word} " in title for word in _words()["circles"]):
        return False
    return one.is_near_peer or not any(f" {word} " in title for word in _words()["trainees"])


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    text = files("app.outreach").joinpath("gatherings.toml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = tomllib.loads(text)
    return found
