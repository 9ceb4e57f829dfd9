"""What holds for every outreach, on random programmes and on the sample meeting."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.matching import Index, Ranking, concepts
from app.model import Card, Level, Outreach, PersonMatch, Profile
from app.outreach import Letterhead, Wording, outreach, targets, tasks, written
from app.outreach.institutions import institution
from app.outreach.names import is_doctor
from ingest import CareerStage, Document, Kind, Person, Program, Role, Session, Status, read
from tests.app.outreach.people import matched, person, profile, program, talk

SAMPLE = Path(__file__).parents[3] / "sample_programs" / "harbor-2027.json"
WORDING = Wording(interests={concept.id: concept.name for concept in concepts()})
TITLES = [
    "Phenol or toxin? Choosing early",
    "An unusual stiff arm: A Case Report",
    "Serial casting, step by step",
    "Does walking twice a day change tone? A randomized trial of people after stroke in three rehabilitation hospitals",
    "WHAT WE LEARNED ABOUT TONE",
    "Tone",
    "Building a spasticity clinic",
    "“Stiff” is not a diagnosis.",
    "Mistakes with baclofen pumps - and how to avoid them",
]
STAGES = list(CareerStage)


@st.composite
def people(draw: st.DrawFn) -> list[Person]:
    found = []
    for n in range(draw(st.integers(1, 16))):
        stage = draw(st.sampled_from(STAGES))
        evidence = "printed 'Professor'" if stage is CareerStage.ATTENDING and draw(st.booleans()) else None
        found.append(
            person(
                f"Ada{chr(97 + n)} Family{chr(97 + n)}",
                draw(st.sampled_from(["Ash Hospital, Elmford", "Oak Clinic", "Birch Hospital", ""])),
                credentials=draw(st.sampled_from([("MD",), ("PT", "DPT"), ("RN",), ()])),
                career_stage=stage,
                stage_evidence=evidence,
            )
        )
    return found


@st.composite
def meetings(draw: st.DrawFn) -> tuple[Program, list[PersonMatch]]:
    present = draw(people())
    sessions: list[Session] = []
    for n in range(draw(st.integers(1, 9))):
        start = draw(st.integers(7, 18))
        who = draw(st.lists(st.sampled_from(present), min_size=1, max_size=4, unique_by=lambda one: one.id))
        one = talk(
            TITLES[n % len(TITLES)],
            *who,
            hours=draw(st.sampled_from([f"{start:02}:00-{start:02}:45", f"{start:02}:30", ""])),
            id=f"s{n}",
            kind=draw(st.sampled_from([Kind.SYMPOSIUM, Kind.POSTER, Kind.WORKSHOP, Kind.PLENARY, Kind.TALK])),
            status=draw(st.sampled_from([Status.CONFIRMED, Status.CONFIRMED, Status.CANCELLED])),
            room=draw(st.sampled_from(["Hall", "Room 2", None])),
        )
        roles = draw(st.lists(st.sampled_from(list(Role)), min_size=len(who), max_size=len(who)))
        parts = [part.model_copy(update={"role": role}) for part, role in zip(one.speakers, roles, strict=True)]
        sessions.append(one.model_copy(update={"speakers": tuple(parts)}))
    sessions.append(talk("Coffee", hours="10:45-11:15", kind=Kind.BREAK, room="Foyer"))
    own = {
        who.id: [one for one in sessions if any(part.person_id == who.id for part in one.speakers)] for who in present
    }
    scores = draw(st.lists(st.floats(0.05, 1.5), min_size=len(present), max_size=len(present)))
    matches = [matched(who, *own[who.id], score=s) for who, s in zip(present, scores, strict=True) if own[who.id]]
    return program(sessions, present), matches


@settings(max_examples=80, deadline=None)
@given(meetings(), st.sampled_from(list(Level)), st.sampled_from(["", "Birch Hospital", "University of Elmford"]))
def test_an_outreach_can_be_sent(meeting: tuple[Program, list[PersonMatch]], level: Level, place: str) -> None:
    trainee = profile(level=level, institution=place)
    found = outreach(meeting[0], meeting[1], trainee, (), WORDING).outreach
    check(found, meeting[0], trainee)
    cards = everybody(found)
    for today in (date(2030, 2, 10), date(2030, 3, 2), date(2030, 3, 5)):
        todo = tasks(meeting[0].start_date, meeting[0].end_date, cards, {}, today)
        assert len({task.id for task in todo}) == len(todo)
        assert all(task.date <= task.due for task in todo)
        assert all(task.text for task in written(todo, cards, {}, Letterhead(meeting[0], trainee, WORDING)))


def everybody(found: Outreach) -> tuple[Card, ...]:
    return (*found.attendings, *found.near_peers, *found.rehab_team, *found.next_best)


def check(found: Outreach, meeting: Program, trainee: Profile) -> None:
    """All that is promised about a list."""
    cards = everybody(found)
    known = {one.id: one for one in meeting.people}
    assert len({card.person_id for card in cards}) == len(cards)
    assert len(found.attendings) <= 5
    assert len(found.near_peers) <= 4
    assert len(found.rehab_team) <= 2
    for card in found.attendings:
        assert known[card.person_id].career_stage is CareerStage.ATTENDING
        assert card.stage_evidence
    for card in found.near_peers:
        assert known[card.person_id].career_stage in (CareerStage.RESIDENT, CareerStage.FELLOW)
    for card in found.next_best:
        assert card.career_stage == "unknown"
    places = Counter(institution(card.affiliation) for card in cards if card.affiliation)
    assert not trainee.target_institutions and all(number <= 2 for number in places.values())
    _check_drafts(cards, meeting)
    _check_moments(cards, trainee)


def _check_drafts(cards: tuple[Card, ...], meeting: Program) -> None:
    sessions = {one.id: one for one in meeting.sessions}
    known = {one.id: one for one in meeting.people}
    said: Counter[str] = Counter()
    for card in cards:
        assert card.draft.lint == (), card.draft.body
        assert len(card.draft.body.split()) < 150
        assert card.draft.body.count("Dr. ") <= int(is_doctor(known[card.person_id]))
        for quote in card.draft.quotes:
            assert quote.text in sessions[quote.session_id].title
            assert quote.text in card.draft.body
            assert card.person_id in {part.person_id for part in sessions[quote.session_id].speakers}
        assert 2 <= len(card.starters) <= 3
        middle = " ".join(card.draft.body.split("\n\n")[1:-1])
        said.update({sentence for sentence in re.split(r"(?<=[.?!”])\s+(?=[A-Z“])", middle) if len(sentence) > 12})
    assert [sentence for sentence, number in said.items() if number > 1] == []


def _check_moments(cards: tuple[Card, ...], trainee: Profile) -> None:
    slots = sorted((card.meet for card in cards if card.meet), key=lambda slot: slot.start)
    assert all(one.end <= other.start for one, other in pairwise(slots))
    assert all(slot.end - slot.start == timedelta(minutes=trainee.meeting_minutes) for slot in slots)
    days = Counter(slot.start.date() for slot in slots)
    assert all(number <= trainee.conversations_per_day for number in days.values())


@pytest.fixture(scope="module")
def sample() -> tuple[Program, Index]:
    meeting = read([Document(SAMPLE.name, SAMPLE.read_bytes())])
    return meeting, Index(meeting)


def test_every_interest_on_the_sample_meeting(sample: tuple[Program, Index]) -> None:
    meeting, index = sample
    bodies = []
    for concept in concepts():
        trainee = Profile(name="Robin Example", institution="Birch Hospital", interests={concept.id: 1})
        matches = Ranking(index, trainee).people
        found = outreach(meeting, matches, trainee, (), WORDING).outreach
        check(found, meeting, trainee)
        assert len(found.attendings) >= 3, concept.id
        assert len(found.near_peers) >= 2, concept.id
        about = {match.person_id for match in matches}
        assert {card.person_id for card in everybody(found)} <= about
        aims = {target.person_id for target in targets(meeting, matches, trainee)}
        assert aims == {card.person_id for card in everybody(found)}
        bodies += [card.draft.body for card in everybody(found)]
    assert len(set(bodies)) == len(bodies)
