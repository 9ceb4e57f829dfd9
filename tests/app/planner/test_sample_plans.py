"""The sample meeting in every format, for three trainees: people who truly present, and days that can be walked."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import pytest

from app.model import Card, Plan, Profile
from app.planner.plans import Planner, listed
from ingest import CareerStage, Document, Session, read

SAMPLES = Path(__file__).parents[3] / "sample_programs"
FORMATS = ("html", "pdf", "docx", "xlsx", "csv", "ics", "json")
PROFILES = {
    "spinal cord injury": Profile(name="Alex Rivera", interests={"spinal_cord_injury": 3}),
    "sports and ultrasound": Profile(name="Alex Rivera", interests={"sports_medicine": 3, "ultrasound": 2}),
    "children and adaptive sports": Profile(
        name="Alex Rivera", interests={"pediatric_rehab": 3}, topics=("adaptive sports",)
    ),
}


@lru_cache(maxsize=1)
def planner(suffix: str) -> Planner:
    name = f"harbor-2027.{suffix}"
    return Planner(read([Document(name, (SAMPLES / name).read_bytes())]))


@pytest.fixture(params=[(suffix, profile) for suffix in FORMATS for profile in PROFILES], ids=lambda p: " ".join(p))
def planned(request: pytest.FixtureRequest) -> tuple[Planner, Plan]:
    suffix, profile = request.param
    made = planner(suffix)
    return made, made.plan(PROFILES[profile], date(2027, 9, 1))


def test_the_plan_is_one_that_a_mentor_would_sign(planned: tuple[Planner, Plan]) -> None:
    made, plan = planned
    sessions = {session.id: session for session in made.program.sessions}
    people = {person.id: person for person in made.program.people}
    assert 3 <= len(plan.outreach.attendings) <= 5
    assert 2 <= len(plan.outreach.near_peers) <= 4
    for card in plan.outreach.attendings:
        assert people[card.person_id].career_stage is CareerStage.ATTENDING and card.stage_evidence
    for card in plan.outreach.near_peers:
        assert people[card.person_id].career_stage in (CareerStage.RESIDENT, CareerStage.FELLOW)
    for card in listed(plan.outreach):
        presents(card, sessions)
        quotes_stand_in_their_session(card, sessions)
        assert card.draft.lint == ()
    walkable([sessions[choice.session_id] for choice in plan.schedule])


def presents(card: Card, sessions: dict[str, Session]) -> None:
    assert card.reasons
    for part in card.sessions:
        assert card.person_id in {appearance.person_id for appearance in sessions[part.session_id].speakers}


def quotes_stand_in_their_session(card: Card, sessions: dict[str, Session]) -> None:
    assert card.draft.quotes
    for quote in card.draft.quotes:
        session = sessions[quote.session_id]
        assert quote.text in session.title or quote.text in (session.abstract or "")
        assert quote.text in card.draft.body


def walkable(chosen: list[Session]) -> None:
    timed = sorted((s for s in chosen if s.start and s.end), key=lambda s: str(s.start))
    for before, after in pairwise(timed):
        assert before.end and after.start
        walk = timedelta(minutes=5 if before.room != after.room else 0)
        assert before.end + walk <= after.start, f"{before.title} runs into {after.title}"
