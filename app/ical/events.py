"""The events of a plan: sessions, proposed conversations, and the outreach tasks around the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.ical.event import Event, EventStatus
from app.model import Card, Choice, Match, Plan, Task, TaskStatus
from ingest import Person, Program, Session, Status

ASSUMED_LENGTH = timedelta(hours=1)
_TASK_HOUR = time(9)
_TASK_STEP = timedelta(minutes=15)
_ALARM_MINUTES = 10


def plan_events(plan: Plan, program: Program, plan_id: str, host: str) -> tuple[Event, ...]:
    """All that goes into the trainee's calendar. UIDs depend on `plan_id` and the stable ids of sessions and people."""
    return (
        *_session_events(plan, program, plan_id, host),
        *_meeting_events(plan, plan_id, host),
        *_task_events(plan, plan_id, host),
    )


def _session_events(plan: Plan, program: Program, plan_id: str, host: str) -> Iterator[Event]:
    sessions = {session.id: session for session in program.sessions}
    people = {person.id: person for person in program.people}
    matches = {match.session_id: match for match in plan.ranked_sessions}
    for choice in plan.schedule:
        session = sessions[choice.session_id]
        if session.start is None:
            continue
        yield Event(
            uid=f"{plan_id}.{session.id}@{host}",
            summary=session.title,
            start=session.start,
            end=_end(session),
            location=session.room or "",
            description="\n".join(_session_lines(session, choice, matches.get(session.id), people, sessions)),
            status=EventStatus.CANCELLED if session.status is Status.CANCELLED else EventStatus.CONFIRMED,
            alarm_minutes=_ALARM_MINUTES,
            url=session.url or "",
        )


def _end(session: Session) -> datetime:
    assert session.start is not None
    if session.end is not None and session.end > session.start:
        return session.end
    return session.start + ASSUMED_LENGTH


def _session_lines(
    session: Session, choice: Choice, match: Match | None, people: dict[str, Person], sessions: dict[str, Session]
) -> Iterator[str]:
    yield wall_clock(session.start, session.end)
    if session.end is None or session.end == session.start:
        yield "The programme prints no end; one hour is assumed."
    yield from (f"{reason.text[:1].upper()}{reason.text[1:]}" for reason in (match.reasons[:2] if match else ()))
    names = [people[part.person_id].name for part in session.speakers if part.person_id in people]
    if names:
        yield f"With {', '.join(names[:8])}{' and others' if len(names) > 8 else ''}"
    if choice.poster_ids:
        yield "Posters to see, in order:"
        yield from (f"– {sessions[i].code or ''} {sessions[i].title}".replace("  ", " ") for i in choice.poster_ids)
    if choice.alternatives:
        best = choice.alternatives[0]
        yield f"At the same time: {sessions[best.session_id].title}"


def _meeting_events(plan: Plan, plan_id: str, host: str) -> Iterator[Event]:
    for card in _cards(plan):
        if card.meet is None:
            continue
        yield Event(
            uid=f"{plan_id}.meet.{card.person_id}@{host}",
            summary=f"Proposed: talk with {card.name}",
            start=card.meet.start,
            end=card.meet.end,
            location=card.meet.where,
            description="\n".join(_meeting_lines(card)),
            status=EventStatus.TENTATIVE,
            transparent=True,
            alarm_minutes=_ALARM_MINUTES,
        )


def _meeting_lines(card: Card) -> Iterator[str]:
    assert card.meet is not None
    yield wall_clock(card.meet.start, card.meet.end)
    yield f"{card.name}{', ' if card.affiliation else ''}{card.affiliation}. Not agreed yet: only a proposal."
    yield from (f"– {starter}" for starter in card.starters)


def _task_events(plan: Plan, plan_id: str, host: str) -> Iterator[Event]:
    zone = ZoneInfo(plan.program.timezone) if plan.program.timezone else None
    count: dict[str, int] = {}
    for task in plan.tasks:
        if task.status is not TaskStatus.TODO:
            continue
        day = task.date.isoformat()
        begins = datetime.combine(task.date, _TASK_HOUR, zone) + count.get(day, 0) * _TASK_STEP
        count[day] = count.get(day, 0) + 1
        yield Event(
            uid=f"{plan_id}.task.{task.id}@{host}",
            summary=task.title,
            start=begins,
            end=begins + _TASK_STEP,
            description="\n".join(_task_lines(task)),
            transparent=True,
            alarm_minutes=0,
        )


def _task_lines(task: Task) -> Iterator[str]:
    yield f"At the latest on {task.due:%A, %B} {task.due.day}."
    if task.text is not None:
        yield ""
        yield task.text.subject
        yield ""
        yield task.text.body


def _cards(plan: Plan) -> tuple[Card, ...]:
    return (*plan.outreach.attendings, *plan.outreach.near_peers, *plan.outreach.rehab_team, *plan.outreach.next_best)


def wall_clock(start: datetime | None, end: datetime | None) -> str:
    """ "Thu, Oct 21, 8:00–9:15 AM (MDT)": the venue's time in words; without a zone it says so."""
    if start is None:
        return "Time not announced"
    hours = _hour(start) if end is None else f"{_hour(start)}–{_hour(end)}"
    zone = f" {start.tzname()}" if start.tzinfo else " (local time of the venue)"
    return f"{start:%a, %b} {start.day}, {hours}{zone}"


def _hour(moment: datetime) -> str:
    return f"{moment.hour % 12 or 12}:{moment:%M} {'AM' if moment.hour < 12 else 'PM'}"
