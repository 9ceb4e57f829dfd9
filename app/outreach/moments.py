"""Days and hours in words."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from app.model import Meeting as Slot
from app.outreach.names import spelled
from app.outreach.presenter import Meeting
from app.outreach.quoting import quoted
from app.timetable import wall
from ingest import Kind, Program

_TWELVE_HOURS = ("America/", "US/", "Australia/", "Pacific/", "Canada/", "Asia/Manila", "Asia/Kolkata")

_STILL_THERE = timedelta(minutes=10)  # after a session its people are in the room
_BEFORE, _AT_ONCE, _AFTER = "shortly before", "right after", "some time after"


def day_in_words(day: date) -> str:
    """ "Thursday, September 16"."""
    return f"{day:%A, %B} {day.day}"


def hour_in_words(moment: datetime, program: Program) -> str:
    """ "11:05 am", or "11:05" where the meeting's country counts to 24."""
    if program.timezone and not program.timezone.startswith(_TWELVE_HOURS):
        return f"{moment:%H:%M}"
    return f"{moment.hour % 12 or 12}:{moment:%M} {'am' if moment.hour < 12 else 'pm'}"


def slot_in_words(slot: Slot, meeting: Meeting, person_id: str, *, today: bool = False, about: str = "") -> str:
    """ "right after your session on Thursday, September 16 (about 11:00 am, Ballroom A)"; `today`: no day.

    `about`: the session of which the letter speaks; one beside any other is named by its title.
    """
    how, beside = _beside(slot, meeting, person_id)
    near = "in front of " if beside and how != _AT_ONCE else ""
    place = f", {near}{_plain(slot.where)}" if slot.where else ""
    day = "" if today else f" on {day_in_words(slot.start)}"
    which = f" {_named(slot, meeting, about)}" if beside else ""
    return f"{how}{which}{day} (about {hour_in_words(slot.start, meeting.program)}{place})"


def _beside(slot: Slot, meeting: Meeting, person_id: str) -> tuple[str, bool]:
    """How the moment lies to the session, and whether the session is still to be named."""
    session = meeting.sessions[slot.after_session_id]
    stay = meeting.timetable.stay(session)
    hours = meeting.timetable.hours(stay)
    assert hours, "a moment is beside what has hours"
    start = wall(slot.start)
    if Kind.POSTER in (session.kind, stay.kind) and hours.start <= start < hours.end:
        is_own = session.kind is Kind.POSTER and session.speakers[:1] and session.speakers[0].person_id == person_id
        return ("at your poster" if is_own else "during the poster session"), False
    if occasion := _occasion(slot, meeting):
        return occasion, False
    if start < hours.start:
        return _BEFORE, True
    return (_AT_ONCE if start <= (meeting.timetable.end(stay) or start) + _STILL_THERE else _AFTER), True


def _named(slot: Slot, meeting: Meeting, about: str) -> str:
    session = meeting.sessions[slot.after_session_id]
    told = meeting.sessions.get(about, session)
    if spelled(told.title) == spelled(session.title):
        return "your talk" if session.kind is Kind.PLENARY else "your session"
    noun = "your talk" if session.parent_id and session.kind is not Kind.POSTER else "your session"
    return f"{noun} “{quoted(session.title)}”"


def _plain(where: str) -> str:
    """A place without brackets, as it stands in brackets itself."""
    return re.sub(r"\s*[(\[]\s*", ", ", where).replace(")", "").replace("]", "").strip(" ,")


def _occasion(slot: Slot, meeting: Meeting) -> str:
    """The break or gathering in which the moment lies."""
    for session in meeting.pauses:
        hours = meeting.timetable.hours(session)
        if (
            hours
            and (session.room or "") == slot.where
            and hours.start <= wall(slot.start)
            and wall(slot.end) <= hours.end
        ):
            if session.kind is not Kind.BREAK:
                return f"at the “{session.title}”"
            return "in the lunch break" if "lunch" in session.title.casefold() else "in the break"
    return ""
