"""The outreach of a plan: a balanced list of people, each with a moment to meet, a draft and openings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.model import Card, CardSession, Choice, Hello, MentorRole, Outreach, PersonMatch, Profile, Target
from app.outreach.catching import Caught, catch
from app.outreach.diary import Diary
from app.outreach.letter import Desk, Sender
from app.outreach.mentoring import mentor_role
from app.outreach.moments import day_in_words, hour_in_words
from app.outreach.names import addressed, is_same
from app.outreach.presenter import Meeting, Presenter, presenters
from app.outreach.selecting import ATTENDINGS, NEAR_PEERS, Selection, select
from app.outreach.starters import starters
from app.outreach.wording import Wording
from ingest import Problem, Program, Severity, Value

_GROUPS = {"attendings": "attending", "near_peers": "near_peer", "rehab_team": "rehab_team", "next_best": "attending"}


class Approach(Value):
    """The outreach and what is to be said about it."""

    outreach: Outreach = Outreach()
    problems: tuple[Problem, ...] = ()


def targets(program: Program, people: Sequence[PersonMatch], profile: Profile) -> tuple[Target, ...]:
    """The people who will be on the list, for the schedule to leave room beside their sessions."""
    chosen = select(presenters(Meeting(program), people, profile))
    return tuple(
        Target(person_id=one.person.id, session_ids=tuple(part.session.id for part in one.parts))
        for one in chosen.everybody
    )


def outreach(
    program: Program,
    people: Sequence[PersonMatch],
    profile: Profile,
    choices: Sequence[Choice] = (),
    wording: Wording | None = None,
) -> Approach:
    """Whom to write to, where to meet them and with which words. `choices` is the trainee's schedule."""
    meeting = Meeting(program)
    attended = frozenset(choice.session_id for choice in choices)
    chosen = select(presenters(meeting, people, profile, attended))
    caught = catch(chosen.everybody, Diary(meeting, choices, profile))
    desk = Desk(meeting, Sender(profile), wording or Wording())
    cards = {
        name: tuple(_card(one, group, desk, caught) for one in getattr(chosen, name)) for name, group in _GROUPS.items()
    }
    return Approach(
        outreach=Outreach(say_hello=tuple(_hellos(meeting, profile)), **cards),
        problems=tuple(_problems(chosen)),
    )


def _card(one: Presenter, group: str, desk: Desk, caught: Caught) -> Card:
    slot = caught.slots.get(one.person.id)
    draft = desk.invitation(one, group, slot)
    return Card(
        person_id=one.person.id,
        name=one.person.name,
        credentials=one.person.credentials,
        affiliation=one.affiliation,
        career_stage=one.person.career_stage.value,
        stage_evidence=one.person.stage_evidence,
        score=one.score,
        reasons=one.reasons,
        sessions=tuple(CardSession(session_id=part.session.id, role=part.role) for part in one.parts),
        meet=slot,
        no_meeting=caught.missed.get(one.person.id, ""),
        starters=starters(desk, one, group),
        draft=draft,
        mentor_role=MentorRole.NEAR_PEER if group == "near_peer" else mentor_role(one),
    )


def _hellos(meeting: Meeting, profile: Profile) -> Iterable[Hello]:
    """People of the programme whom the trainee knows already."""
    for person in meeting.program.people:
        if any(is_same(known, person) for known in profile.already_know) and not is_same(profile.name, person):
            yield Hello(person_id=person.id, name=person.name, where=_where(meeting, person.id))


def _where(meeting: Meeting, person_id: str) -> str:
    """ "“Title” on Thursday, September 16, 9:45 am, Ballroom A"."""
    for part in meeting.parts(person_id):
        whole = meeting.whole(part.session)
        start = part.session.start or whole.start
        when = f" on {day_in_words(start.date())}, {hour_in_words(start, meeting.program)}" if start else ""
        room = part.session.room or whole.room
        return f"“{part.session.title}”{when}{f', {room}' if room else ''}"
    return ""


def _problems(chosen: Selection) -> Iterable[Problem]:
    if len(chosen.attendings) < ATTENDINGS.fewest:
        yield _few_attendings(chosen)
    if len(chosen.near_peers) < NEAR_PEERS.fewest:
        number = len(chosen.near_peers) or "no"
        yield _note(
            "few_near_peers",
            f"The program shows {number} resident{'s' if number != 1 else ''} or fellows who present on your interests"
            " and could be written to.",
            "A trainee reception is the place to meet more of them.",
        )


def _few_attendings(chosen: Selection) -> Problem:
    number = len(chosen.attendings) or "no"
    names = ", ".join(addressed(one.person) for one in chosen.next_best)
    more = (
        f" Of {names} the program prints no career stage; they are listed apart, as unknown."
        if chosen.next_best
        else ""
    )
    return _note(
        "few_attendings",
        f"The program shows {number} {'person' if number == 1 else 'people'} with printed evidence of seniority who"
        f" present{'s' if number == 1 else ''} on your interests.{more}",
        "Look these people up before you write to them." if chosen.next_best else "Add an interest, or ask a mentor.",
    )


def _note(code: str, message: str, suggestion: str) -> Problem:
    return Problem(code=code, severity=Severity.INFO, message=message, field="outreach", suggestion=suggestion)
