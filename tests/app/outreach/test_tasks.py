from datetime import date

import pytest

from app.model import Card, Contact, ContactStatus, TaskKind, TaskStatus
from app.outreach import Letterhead, Wording, outreach, tasks, written
from app.outreach.linkedin import fitting, length
from app.outreach.written import asked_in
from tests.app.outreach.people import ATTENDING, matched, person, profile, program, talk

START, END = date(2030, 3, 4), date(2030, 3, 6)  # Monday to Wednesday
WHO = person("Ada Senior", **ATTENDING)
SESSION = talk("Toxin and tone", WHO)
MEETING = program([SESSION], [WHO])
LETTERHEAD = Letterhead(MEETING, profile(), Wording())


def card() -> Card:
    return outreach(MEETING, [matched(WHO, SESSION)], profile()).outreach.attendings[0]


def states(contact: Contact | None, today: date) -> dict[TaskKind, tuple[date, date, TaskStatus]]:
    contacts = {WHO.id: contact} if contact else {}
    return {task.kind: (task.date, task.due, task.status) for task in tasks(START, END, [card()], contacts, today)}


def test_before_anything_happened() -> None:
    found = states(None, date(2030, 1, 15))
    assert found == {
        TaskKind.INVITE: (date(2030, 2, 18), date(2030, 2, 25), TaskStatus.TODO),
        TaskKind.BUMP: (date(2030, 2, 25), date(2030, 2, 28), TaskStatus.LOCKED),
        TaskKind.DAY_OF: (date(2030, 3, 4), date(2030, 3, 4), TaskStatus.LOCKED),
        TaskKind.THANK_YOU: (date(2030, 3, 5), date(2030, 3, 13), TaskStatus.LOCKED),
        TaskKind.LINKEDIN: (date(2030, 3, 6), date(2030, 3, 15), TaskStatus.LOCKED),
        TaskKind.NEXT_STEP: (date(2030, 3, 13), date(2030, 3, 15), TaskStatus.LOCKED),
    }


def test_late_means_today_and_no_reminder() -> None:
    found = states(None, date(2030, 3, 1))
    assert found[TaskKind.INVITE][0] == date(2030, 3, 1)
    assert TaskKind.BUMP not in found
    assert states(None, date(2030, 3, 2))[TaskKind.INVITE][0] == START  # a Saturday: on Monday, there


def test_sent_unlocks_the_reminder_and_the_note_on_the_day() -> None:
    contact = Contact(person_id=WHO.id, status=ContactStatus.SENT, sent_on=date(2030, 2, 18))
    found = states(contact, date(2030, 2, 20))
    assert found[TaskKind.INVITE] == (date(2030, 2, 18), date(2030, 2, 18), TaskStatus.DONE)
    assert found[TaskKind.BUMP] == (date(2030, 2, 25), date(2030, 2, 28), TaskStatus.TODO)
    assert found[TaskKind.DAY_OF][2] is TaskStatus.TODO


@pytest.mark.parametrize(
    ("status", "bump", "thanks", "linkedin"),
    [
        (ContactStatus.REPLIED, TaskStatus.CANCELLED, TaskStatus.LOCKED, TaskStatus.LOCKED),
        (ContactStatus.MET, TaskStatus.CANCELLED, TaskStatus.TODO, TaskStatus.TODO),
        (ContactStatus.THANKED, TaskStatus.CANCELLED, TaskStatus.DONE, TaskStatus.TODO),
        (ContactStatus.DECLINED, TaskStatus.CANCELLED, TaskStatus.CANCELLED, TaskStatus.CANCELLED),
    ],
)
def test_tasks_follow_the_person(
    status: ContactStatus, bump: TaskStatus, thanks: TaskStatus, linkedin: TaskStatus
) -> None:
    contact = Contact(person_id=WHO.id, status=status, sent_on=date(2030, 2, 18), met_on=date(2030, 3, 5))
    found = states(contact, date(2030, 3, 5))
    assert (found[TaskKind.BUMP][2], found[TaskKind.THANK_YOU][2], found[TaskKind.LINKEDIN][2]) == (
        bump,
        thanks,
        linkedin,
    )
    assert found[TaskKind.DAY_OF][2] is TaskStatus.CANCELLED
    assert found[TaskKind.THANK_YOU][0] == date(2030, 3, 6)


SHORT = {TaskStatus.TODO: "do", TaskStatus.DONE: "done", TaskStatus.CANCELLED: "-", TaskStatus.LOCKED: "wait"}
SENT_ON, MET_ON = date(2030, 2, 18), date(2030, 3, 5)  # two weeks before; on the second day
ORDER = (
    TaskKind.INVITE,
    TaskKind.BUMP,
    TaskKind.DAY_OF,
    TaskKind.THANK_YOU,
    TaskKind.LINKEDIN,
    TaskKind.NEXT_STEP,
)


@pytest.mark.parametrize(
    ("status", "today", "expected"),
    [
        # a month before, a week before, the day before (a Sunday), the second day, the day after, two weeks after
        ("to_send", "02-04", "do 02-18|wait 02-25|wait 03-04|wait 03-05|wait 03-06|wait 03-13"),
        ("to_send", "02-25", "do 02-25||wait 03-04|wait 03-05|wait 03-06|wait 03-13"),
        ("to_send", "03-03", "do 03-04||wait 03-04|wait 03-05|wait 03-06|wait 03-13"),
        ("to_send", "03-05", "do 03-05||- 03-04|wait 03-05|wait 03-06|wait 03-13"),
        ("to_send", "03-07", "||- 03-04|wait 03-05|wait 03-06|wait 03-13"),
        ("sent", "02-20", "done 02-18|do 02-25|do 03-04|wait 03-05|wait 03-06|wait 03-13"),
        ("sent", "02-27", "done 02-18|do 02-27|do 03-04|wait 03-05|wait 03-06|wait 03-13"),
        ("sent", "03-02", "done 02-18|- 02-25|do 03-04|wait 03-05|wait 03-06|wait 03-13"),
        ("sent", "03-05", "done 02-18|- 02-25|- 03-04|wait 03-05|wait 03-06|wait 03-13"),
        ("sent", "03-20", "done 02-18|- 02-25|- 03-04|wait 03-05|wait 03-06|wait 03-13"),
        ("replied", "02-20", "done 02-18|- 02-25|- 03-04|wait 03-05|wait 03-06|wait 03-13"),
        ("declined", "02-20", "done 02-18|- 02-25|- 03-04|- 03-05|- 03-06|- 03-13"),
        ("met", "03-05", "done 02-18|- 02-25|- 03-05|do 03-06|do 03-07|do 03-13"),
        ("met", "03-09", "done 02-18|- 02-25|- 03-05|do 03-11|do 03-11|do 03-13"),
        ("met", "03-20", "done 02-18|- 02-25|- 03-05|do 03-20|do 03-20|do 03-20"),
        ("thanked", "03-07", "done 02-18|- 02-25|- 03-05|done 03-06|do 03-07|do 03-13"),
    ],
)
def test_what_is_to_be_done_when(status: str, today: str, expected: str) -> None:
    sent = SENT_ON if status != "to_send" else None
    met = MET_ON if status in ("met", "thanked") else None
    contact = Contact(person_id=WHO.id, status=ContactStatus(status), sent_on=sent, met_on=met)
    found = states(contact, date.fromisoformat(f"2030-{today}"))
    cells = [f"{SHORT[found[kind][2]]} {found[kind][0]:%m-%d}" if kind in found else "" for kind in ORDER]
    assert "|".join(cells) == expected


def test_no_mail_on_a_weekend_and_ids_stay() -> None:
    found = [tasks(START, END, [card()], {}, date(2030, 2, day)) for day in range(1, 29)]
    mails = {TaskKind.INVITE, TaskKind.BUMP, TaskKind.THANK_YOU, TaskKind.NEXT_STEP}
    assert all(task.date.weekday() < 5 for some in found for task in some if task.kind in mails)
    assert len({task.id for some in found for task in some}) == 6


def test_a_meeting_without_dates_has_no_tasks() -> None:
    assert tasks(None, None, [card()], {}, date(2030, 1, 1)) == ()


def test_the_words_carry_what_was_noted() -> None:
    met = Contact(
        person_id=WHO.id,
        status=ContactStatus.MET,
        met_on=date(2030, 3, 4),
        insight="start low",
        next_step="send the form",
    )
    found = written(tasks(START, END, [card()], {}, date(2030, 3, 4)), [card()], {WHO.id: met}, LETTERHEAD)
    texts = {task.kind: task.text for task in found if task.text}
    assert "What I took away is this: start low." in texts[TaskKind.THANK_YOU].body
    assert all(not text.lint for text in texts.values())
    bare = written(found, [card()], {}, LETTERHEAD)
    assert [task.kind for task in bare if task.text and task.text.lint] == [TaskKind.THANK_YOU, TaskKind.NEXT_STEP]


def test_a_reminder_asks_the_same_question_again() -> None:
    one = card()
    sent = Contact(person_id=WHO.id, status=ContactStatus.SENT, sent_on=date(2030, 2, 18))
    found = written(tasks(START, END, [one], {WHO.id: sent}, date(2030, 2, 20)), [one], {WHO.id: sent}, LETTERHEAD)
    asked = asked_in(one.draft)
    assert asked and asked in one.draft.body
    for kind in (TaskKind.BUMP, TaskKind.DAY_OF):
        (text,) = [task.text for task in found if task.kind is kind and task.text]
        assert asked in text.body
        assert "your talk “Toxin and tone.”" in text.body
        assert text.lint == ()


def test_linkedin_counts_utf16_units() -> None:
    assert length("a😀é") == 4
    assert fitting(("much too long", "short"), 6) == "short"
    assert fitting(("one two three",), 9) == "one two…"
