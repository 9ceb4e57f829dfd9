"""The calendar of contact: what to do for whom and when, from the meeting's dates and what happened so far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.model import Card, Contact, ContactStatus, Task, TaskKind, TaskStatus
from app.outreach.weekdays import weekday_from, weekday_until

# Days, from the playbook; the thank-you works best within 24 to 48 hours.
INVITE_FROM, INVITE_UNTIL = 14, 7  # before the meeting
INVITES_A_DAY = 3
BUMP_FROM, BUMP_UNTIL = 7, 10  # after an invitation without answer
THANK_FROM, THANK_UNTIL = 1, 2  # after the conversation
FOLLOW_FROM, FOLLOW_UNTIL = 7, 10  # after the meeting

_ANSWERED = frozenset({ContactStatus.REPLIED, ContactStatus.MET, ContactStatus.THANKED})
_MET = frozenset({ContactStatus.MET, ContactStatus.THANKED})


@dataclass(frozen=True, slots=True)
class _Case:
    """One person at one moment."""

    card: Card
    contact: Contact
    start: date
    end: date
    today: date
    place: int  # in the list: not all invitations on one day

    @property
    def status(self) -> ContactStatus:
        return self.contact.status

    @property
    def met(self) -> date:
        """The day of the conversation, or the day for which it is planned."""
        return self.contact.met_on or (self.card.meet.start.date() if self.card.meet else self.end)

    def task(self, kind: TaskKind, days: tuple[date, date], status: TaskStatus, title: str) -> Task:
        """What is still to be done and was due earlier is for today."""
        first, last = days
        if status is TaskStatus.TODO and first < self.today:
            first = weekday_from(self.today)
        return Task(
            id=f"{kind.value}-{self.card.person_id}",
            person_id=self.card.person_id,
            kind=kind,
            date=first,
            due=max(first, last),
            title=title,
            status=status,
        )


def tasks(
    plan_start: date | None,
    plan_end: date | None,
    cards: Sequence[Card],
    contacts: Mapping[str, Contact],
    today: date,
) -> tuple[Task, ...]:
    """All tasks in order of date, without their words (see `written`). None if the meeting has no dates.

    `contacts` maps person ids to what happened; somebody missing there has not been written to. A task's id depends
    only on its kind and person.
    """
    if plan_start is None:
        return ()
    end = max(plan_start, plan_end or plan_start)
    found: list[Task] = []
    for place, card in enumerate(cards):
        contact = contacts.get(card.person_id) or Contact(person_id=card.person_id)
        found += _tasks(_Case(card, contact, plan_start, end, today, place))
    return tuple(sorted(found, key=lambda task: (task.date, task.due)))


def _tasks(case: _Case) -> Iterator[Task]:
    invited = _invite_days(case)
    yield from _invite(case, invited)
    yield from _bump(case, invited)
    yield from _day_of(case)
    yield from _thanks(case)
    yield from _afterwards(case)


def _invite_days(case: _Case) -> tuple[date, date]:
    if case.contact.sent_on:
        return case.contact.sent_on, case.contact.sent_on
    last = weekday_until(case.start - timedelta(days=INVITE_UNTIL))
    first = weekday_from(max(case.today, case.start - timedelta(days=INVITE_FROM)))
    spread = _weekdays_later(first, case.place // INVITES_A_DAY)
    day = spread if spread <= last else first
    if day >= case.start:  # too late for a mail ahead: today, or the next weekday of the meeting
        day = day if day <= case.end else case.today
    return day, max(day, last)


def _weekdays_later(day: date, number: int) -> date:
    for _ in range(number):
        day = weekday_from(day + timedelta(days=1))
    return day


def _invite(case: _Case, days: tuple[date, date]) -> Iterator[Task]:
    if case.status is ContactStatus.TO_SEND and case.today > case.end:
        return
    done = case.status is not ContactStatus.TO_SEND
    yield case.task(TaskKind.INVITE, days, TaskStatus.DONE if done else TaskStatus.TODO, f"Invite {case.card.name}")


def _bump(case: _Case, invited: tuple[date, date]) -> Iterator[Task]:
    """One polite reminder, unless the meeting begins sooner: then there is the note on the day."""
    first = weekday_from(invited[0] + timedelta(days=BUMP_FROM))
    last = min(weekday_until(invited[0] + timedelta(days=BUMP_UNTIL)), case.start - timedelta(days=1))
    if first >= case.start:
        return
    waiting = {ContactStatus.TO_SEND: TaskStatus.LOCKED, ContactStatus.SENT: TaskStatus.TODO}
    status = waiting.get(case.status, TaskStatus.CANCELLED)
    if weekday_from(max(first, case.today)) >= case.start:
        status = TaskStatus.CANCELLED
    yield case.task(TaskKind.BUMP, (first, last), status, f"Remind {case.card.name}, once")


def _day_of(case: _Case) -> Iterator[Task]:
    day = min(max(case.met if case.card.meet else case.start, case.start), case.end)
    waiting = {ContactStatus.TO_SEND: TaskStatus.LOCKED, ContactStatus.SENT: TaskStatus.TODO}
    status = waiting.get(case.status, TaskStatus.CANCELLED)
    if case.today > day:
        status = TaskStatus.CANCELLED
    yield case.task(TaskKind.DAY_OF, (day, day), status, f"Short note to {case.card.name} if still unanswered")


def _thanks(case: _Case) -> Iterator[Task]:
    first = weekday_from(case.met + timedelta(days=THANK_FROM))
    last = max(case.met + timedelta(days=THANK_UNTIL), weekday_until(case.end + timedelta(days=FOLLOW_FROM)))
    status = TaskStatus.TODO if case.status is ContactStatus.MET else TaskStatus.LOCKED
    if case.status is ContactStatus.THANKED:
        status = TaskStatus.DONE
    yield case.task(TaskKind.THANK_YOU, (first, last), _unless_declined(case, status), f"Thank {case.card.name}")


def _afterwards(case: _Case) -> Iterator[Task]:
    status = _unless_declined(case, TaskStatus.TODO if case.status in _MET else TaskStatus.LOCKED)
    first = weekday_from(case.met + timedelta(days=THANK_UNTIL))
    last = weekday_until(case.end + timedelta(days=FOLLOW_UNTIL))
    yield case.task(TaskKind.LINKEDIN, (first, last), status, f"Connect with {case.card.name} on LinkedIn")
    later = weekday_from(case.end + timedelta(days=FOLLOW_FROM))
    until = weekday_until(case.end + timedelta(days=FOLLOW_UNTIL))
    yield case.task(TaskKind.NEXT_STEP, (later, until), status, f"Agree on the next step with {case.card.name}")


def _unless_declined(case: _Case, status: TaskStatus) -> TaskStatus:
    return TaskStatus.CANCELLED if case.status is ContactStatus.DECLINED else status
