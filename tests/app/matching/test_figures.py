"""Clinical words that are said of something else."""

from __future__ import annotations

import pytest

from app.matching import Index, Ranking
from app.model import Profile
from ingest import Program
from tests.app.matching.programs import session

FIGURES = [
    ("The infancy of a business plan", "pediatric_rehab"),
    ("A cancer of small habits", "cancer_rehab"),
    ("The pain of prior authorization", "pain_medicine"),
    ("Scars of the great reorganization", "wound_burn_trauma"),
    ("The spine of every committee", "interventional_spine"),
    ("Paralysis by analysis, or the tremors of change", "movement_neurodegenerative"),
    ("Casting a wide net", "spasticity"),
    ("Quiz night: all hands on deck", "hand_occupational"),
    ("The weakness of our arguments", "neuromuscular_edx"),
    ("Delivery models for clinics", "womens_pelvic"),
]
MEANT = [
    ("Cancer of the pancreas: what the physiatrist adds", "cancer_rehab"),
    ("Arthritis of unusual causes", "musculoskeletal"),
    ("Sonography of whatever hurts", "ultrasound"),
    ("Pain of the residual limb", "pain_medicine"),
    ("Falls of older adults", "geriatric_rehab"),
    ("Scars of the burned hand", "wound_burn_trauma"),
    ("Dystonia of the hand", "movement_neurodegenerative"),
    ("The cost of readmission", "practice_policy"),
    ("Leadership of small teams", "leadership_wellness"),
    ("Serial casting", "spasticity"),
]


def _score(title: str, interest: str) -> float:
    found = Ranking(Index(Program(sessions=(session("s-1", title),))), Profile(name="Reader", interests={interest: 1}))
    return found.sessions[0].score if found.sessions else 0.0


@pytest.mark.parametrize(("title", "interest"), FIGURES)
def test_a_figure_of_speech_is_hardly_a_reason(title: str, interest: str) -> None:
    assert _score(title, interest) < 0.25


@pytest.mark.parametrize(("title", "interest"), MEANT)
def test_what_is_meant_counts(title: str, interest: str) -> None:
    assert _score(title, interest) > 0.3
