"""The calendar of contact and its file: dates in order, no mail on weekends, a file that other programs read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

import icalendar

from app.errors import NothingPlanned
from app.model import Plan, Profile, Task, TaskKind, TaskStatus
from app.planner.calendars import one_off_calendar
from ingest import Program

_MAILS = frozenset({TaskKind.INVITE, TaskKind.BUMP, TaskKind.THANK_YOU, TaskKind.NEXT_STEP})


def broken(plan: Plan, program: Program, profile: Profile, today: date) -> Iterator[str]:
    """What is wrong with the tasks and the calendar file."""
    if len({task.id for task in plan.tasks}) < len(plan.tasks):
        yield "two tasks have one id"
    for task in plan.tasks:
        yield from _dated(task, program, today)
    yield from _ordered(plan.tasks)
    yield from _file(plan, program, profile, today)


def _dated(task: Task, program: Program, today: date) -> Iterator[str]:
    start, end = program.start_date, program.end_date or program.start_date
    assert start and end
    if task.date > task.due:
        yield f"{task.id} is due before its day"
    is_due = task.status in (TaskStatus.TODO, TaskStatus.LOCKED)
    during = start <= task.date <= end
    if task.kind in _MAILS and is_due and task.date.weekday() > 4 and not during and task.date != today:
        yield f"{task.id} falls on a weekend, {task.date}"
    if task.kind is TaskKind.INVITE and is_due and task.date < min(today, end):
        yield f"{task.id} was to be sent before today"
    if task.kind is TaskKind.DAY_OF and not during:
        yield f"{task.id} is not during the meeting"
    if task.kind in (TaskKind.THANK_YOU, TaskKind.NEXT_STEP, TaskKind.LINKEDIN) and task.date <= start:
        yield f"{task.id} comes before there was anything to thank for"
    if task.kind is TaskKind.THANK_YOU and task.due > end + timedelta(days=10):
        yield f"{task.id} comes late"


def _ordered(tasks: Sequence[Task]) -> Iterator[str]:
    dates = {(task.person_id, task.kind): task.date for task in tasks}
    for (person_id, kind), day in dates.items():
        invited = dates.get((person_id, TaskKind.INVITE))
        if kind is TaskKind.BUMP and invited and not 7 <= (day - invited).days <= 12:
            yield f"{person_id} is reminded {(day - invited).days} days after"


def _file(plan: Plan, program: Program, profile: Profile, today: date) -> Iterator[str]:
    try:
        data = one_off_calendar(plan, program, profile, datetime.combine(today, time(), UTC))
    except NothingPlanned:
        if plan.schedule:
            yield "no calendar for a schedule"
        return
    events = list(icalendar.Calendar.from_ical(data).walk("VEVENT"))
    uids = {str(event["UID"]) for event in events}
    if len(uids) < len(events):
        yield "two events have one UID"
    if any(event.decoded("DTSTART") >= event.decoded("DTEND") for event in events):
        yield "an event ends before it begins"
    wanted = len(plan.schedule) + sum(task.status is TaskStatus.TODO for task in plan.tasks)
    if len(events) < wanted:
        yield f"{len(events)} events for {wanted} sessions and tasks"
    if any(len(line) > 75 for line in data.split(b"\r\n")):
        yield "a line of the calendar is too long"
