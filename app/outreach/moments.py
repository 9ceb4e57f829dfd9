"""Days and hours in words."""

from __future__ import annotations

from datetime import date, datetime

from app.model import Meeting as Slot
from app.outreach.presenter import Meeting
from ingest import Kind, Program

_TWELVE_HOURS = ("America/", "US/", "Australia/", "Pacific/", "Canada/", "Asia/Manila", "Asia/Kolkata")


def day_in_words(day: date) -> str:
    """ "Thursday, September 16"."""
    return f"{day:%A, %B} {day.day}"


def hour_in_words(moment: datetime, program: Program) -> str:
    """ "11:05 am", or "11:05" where the meeting's country counts to 24."""
    if program.timezone and not program.timezone.startswith(_TWELVE_HOURS):
        return f"{moment:%H:%M}"
    return f"{moment.hour % 12 or 12}:{moment:%M} {'am' if moment.hour < 12 else 'pm'}"


def slot_in_words(slot: Slot, meeting: Meeting, person_id: str, *, today: bool = False) -> str:
    """ "right after your session on Thursday, September 16 (about 11:00 am, Ballroom A)"; `today`: no day."""
    place = f", {slot.where}" if slot.where else ""
    day = "" if today else f" on {day_in_words(slot.start)}"
    return f"{_beside(slot, meeting, person_id)}{day} (about {hour_in_words(slot.start, meeting.program)}{place})"


def _beside(slot: Slot, meeting: Meeting, person_id: str) -> str:
    session = meeting.sessions[slot.after_session_id]
    whole = meeting.whole(session)
    if Kind.POSTER in (session.kind, whole.kind):
        is_own = session.kind is Kind.POSTER and session.speakers[:1] and session.speakers[0].person_id == person_id
        return "at your poster" if is_own else "during the poster session"
    end = whole.end or slot.start
    late = (slot.start.replace(tzinfo=None) - end.replace(tzinfo=None)).total_seconds() / 60
    if late <= 10:
        return f"right after your {'talk' if session.kind is Kind.PLENARY else 'session'}"
    return _occasion(slot, meeting)


def _occasion(slot: Slot, meeting: Meeting) -> str:
    for session in meeting.program.sessions:
        if session.room == slot.where and session.start and session.end and session.start <= slot.start <= session.end:
            if session.kind in (Kind.SOCIAL, Kind.NETWORKING):
                return f"at the “{session.title}”"
            if session.kind is Kind.BREAK:
                return "in the lunch break" if "lunch" in session.title.casefold() else "in the break"
    return "after the session"
