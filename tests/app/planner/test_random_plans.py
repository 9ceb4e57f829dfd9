"""Every promise of every plan, on random programmes."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.planner.plans import Planner
from benchmarks.promises import broken
from benchmarks.trainees import trainees
from ingest import Program
from tests.app.planner.meetings import Press

DAYS_BEFORE = (20, 10, 3, 0, -1)  # the plan is made this many days before the meeting


@settings(max_examples=40, deadline=None, phases=[Phase.reuse, Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.randoms(use_true_random=False), st.integers(0, 12), st.sampled_from(DAYS_BEFORE))
def test_no_random_plan_breaks_a_promise(dice: Random, trainee: int, before: int) -> None:
    check(Press(dice).program(), trainee, before)


@pytest.mark.parametrize("seed", range(60))
def test_no_seeded_plan_breaks_a_promise(seed: int) -> None:
    """Seeds draw larger programmes than Hypothesis does."""
    check(Press(Random(seed)).program(), seed, DAYS_BEFORE[seed % len(DAYS_BEFORE)])


def check(program: Program, trainee: int, before: int) -> None:
    wishes = list(trainees(program))
    profile = wishes[trainee % len(wishes)].profile
    today = (program.start_date or date(2030, 3, 1)) - timedelta(days=before)
    assert list(broken(Planner(program).plan(profile, today), program, profile, today)) == []
