"""Use cases of a meeting's calendar: what was given out is kept, so that it stays right; and its feed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from app.ical import Event, EventStatus, Revision, calendar_bytes, plan_events, revise
from app.model import Plan
from app.planner.calendars import HOST, calendar_name, require_events
from app.planner.meetings import MeetingView, view_meeting
from app.planner.tokens import hash_of, new_token
from app.store import Database, GivenOut, meetings, revisions
from ingest import Program

_KEEP_CANCELLED = timedelta(days=7)


def meeting_calendar(database: Database, meeting_id: str, plan: Plan, program: Program, now: datetime) -> bytes:
    """The meeting's calendar: changed events count up, vanished ones are shown as cancelled for a while.

    Raises NothingPlanned.
    """
    events = plan_events(plan, program, meeting_id, HOST)
    with database.writing() as session:
        known = revisions.of_meeting(session, meeting_id)
        shown = (*events, *_vanished(known, {event.uid for event in events}, now))
        require_events(shown)
        revised = revise({uid: Revision(g.fingerprint, g.sequence, g.changed) for uid, g in known.items()}, shown, now)
        given = {event.uid: _given_out(event, revised[event.uid]) for event in shown}
        if given != known:
            revisions.replace(session, meeting_id, given)
    return calendar_bytes(calendar_name(program), shown, revised, HOST)


def _vanished(known: dict[str, GivenOut], present: set[str], now: datetime) -> Iterable[Event]:
    for uid, given in known.items():
        event = Event(
            uid=uid,
            summary=given.summary,
            start=datetime.fromisoformat(given.start),
            end=datetime.fromisoformat(given.end),
            location=given.location,
            status=EventStatus.CANCELLED,
            transparent=True,
        )
        ended = event.end if event.end.tzinfo else event.end.replace(tzinfo=UTC)
        if uid not in present and ended + _KEEP_CANCELLED > now:
            yield event


def _given_out(event: Event, revision: Revision) -> GivenOut:
    return GivenOut(
        fingerprint=revision.fingerprint,
        sequence=revision.sequence,
        changed=revision.changed,
        summary=event.summary,
        start=event.start.isoformat(),
        end=event.end.isoformat(),
        location=event.location,
        cancelled=event.status is EventStatus.CANCELLED,
    )


def open_feed(database: Database, meeting_id: str) -> str:
    """A new token for the meeting's feed; an older one stops working."""
    token = new_token()
    with database.writing() as session:
        meetings.set_feed(session, meeting_id, hash_of(token))
    return token


def close_feed(database: Database, meeting_id: str) -> None:
    """No token opens the feed any more."""
    with database.writing() as session:
        meetings.set_feed(session, meeting_id, None)


def meeting_of_feed(database: Database, token: str) -> MeetingView | None:
    """The meeting whose feed this token opens."""
    with database.reading() as session:
        meeting = meetings.with_feed(session, hash_of(token))
    return view_meeting(database, meeting.workspace_id, meeting.id) if meeting else None
