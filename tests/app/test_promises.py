"""Every promise of every plan at the sample meeting."""

from datetime import timedelta
from pathlib import Path

from app.planner.plans import Planner
from benchmarks.promises import broken
from benchmarks.trainees import trainees
from ingest import Document, read

SAMPLE = Path(__file__).parents[2] / "sample_programs" / "harbor-2027.json"


def test_every_trainee_at_the_sample_meeting() -> None:
    sample = read([Document(SAMPLE.name, SAMPLE.read_bytes())])
    planner = Planner(sample)
    assert sample.start_date
    today = sample.start_date - timedelta(days=12)
    for trainee in trainees(sample):
        plan = planner.plan(trainee.profile, today)
        assert list(broken(plan, sample, trainee.profile, today)) == [], trainee.name
