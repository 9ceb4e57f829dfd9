"""The people: bounds or an honest note, evidence of seniority, at most two from one institution, known ones apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from app.model import Card, Outreach, Plan, Profile
from app.outreach.institutions import institution, names
from app.outreach.names import is_same
from ingest import CareerStage, Program, Status

_PEERS = frozenset({CareerStage.RESIDENT, CareerStage.FELLOW})


def cards(found: Outreach) -> tuple[Card, ...]:
    """Everybody on the list."""
    return (*found.attendings, *found.near_peers, *found.rehab_team, *found.next_best)


def broken(plan: Plan, program: Program, profile: Profile) -> Iterator[str]:
    """What is wrong with the choice of people."""
    yield from _bounds(plan)
    yield from _stages(plan.outreach, program)
    yield from _places(cards(plan.outreach), profile)
    yield from _known(plan.outreach, program, profile)
    for card in cards(plan.outreach):
        yield from _unfounded(card, program)


def _bounds(plan: Plan) -> Iterator[str]:
    found, notes = plan.outreach, {problem.code for problem in plan.problems}
    for group, fewest, most, note in (
        (found.attendings, 3, 5, "few_attendings"),
        (found.near_peers, 2, 4, "few_near_peers"),
        (found.rehab_team, 0, 2, ""),
        (found.next_best, 0, 3, ""),
    ):
        if len(group) > most:
            yield f"{len(group)} people in a group of at most {most}"
        if len(group) < fewest and note not in notes:
            yield f"{len(group)} people in a group of at least {fewest}, and no note"
    if found.next_best and len(found.attendings) >= 3:
        yield "people of unknown stage beside enough attendings"


def _stages(found: Outreach, program: Program) -> Iterator[str]:
    people = {person.id: person for person in program.people}
    for card in found.attendings:
        person = people[card.person_id]
        if person.career_stage is not CareerStage.ATTENDING or not person.stage_evidence or person.training_year:
            yield f"{card.name} is no attending by what is printed"
    for card in found.near_peers:
        if people[card.person_id].career_stage not in _PEERS:
            yield f"{card.name} is neither resident nor fellow"
    for card in found.rehab_team:
        if people[card.person_id].career_stage is not CareerStage.ALLIED_HEALTH:
            yield f"{card.name} is not of the rehabilitation team"
    for card in found.next_best:
        if people[card.person_id].career_stage is not CareerStage.UNKNOWN:
            yield f"{card.name}'s stage is known"


def _places(found: Sequence[Card], profile: Profile) -> Iterator[str]:
    places = Counter(institution(card.affiliation).casefold() for card in found if card.affiliation)
    for place, number in places.items():
        at = [card.affiliation for card in found if institution(card.affiliation).casefold() == place]
        if number > 2 and not any(names(at, wanted) for wanted in profile.target_institutions):
            yield f"{number} people from {place}"


def _known(found: Outreach, program: Program, profile: Profile) -> Iterator[str]:
    listed = [card.person_id for card in cards(found)]
    if len(set(listed)) < len(listed):
        yield "somebody is listed twice"
    greeted = {hello.person_id for hello in found.say_hello}
    for person in program.people:
        is_known = any(is_same(name, person) for name in profile.already_know)
        if (is_known or is_same(profile.name, person)) and person.id in listed:
            yield f"{person.name} is known already"
        if is_known and person.id not in greeted and not is_same(profile.name, person):
            yield f"nobody says hello to {person.name}"


def _unfounded(card: Card, program: Program) -> Iterator[str]:
    sessions = {session.id: session for session in program.sessions}
    if not card.reasons or abs(card.score - sum(reason.weight for reason in card.reasons)) > 1e-6:
        yield f"{card.name}'s score is not the sum of the reasons"
    for part in card.sessions:
        session = sessions[part.session_id]
        holder = sessions.get(session.parent_id or "", session)
        if card.person_id not in {speaker.person_id for speaker in session.speakers}:
            yield f"{card.name} is not in “{session.title}”"
        if Status.CANCELLED in (session.status, holder.status) or session.invitation_only or holder.invitation_only:
            yield f"{card.name} is sought in “{session.title}”, which is closed"
