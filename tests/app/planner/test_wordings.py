"""The trainee's own templates: kept, used in the drafts, and given up again."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.errors import BadUpload
from app.model import Profile
from app.planner.plans import Planner, listed
from app.planner.wordings import save_wording, wordings_of
from app.planner.workspaces import new_workspace
from app.store import Database, workspaces
from ingest import Document, read

SAMPLE = Path(__file__).parents[3] / "sample_programs" / "harbor-2027.json"


def test_an_own_template_is_kept_and_given_up_again(database: Database) -> None:
    workspace = new_workspace(database, datetime(2027, 9, 1, tzinfo=UTC)).id
    ours = {wording.key: wording.text for wording in wordings_of(database, workspace)}
    save_wording(database, workspace, "bump", "Subject: Hello again\r\nDear $to,\r\none more line.")
    bump = next(wording for wording in wordings_of(database, workspace) if wording.key == "bump")
    assert (bump.text, bump.is_own) == ("Subject: Hello again\nDear $to,\none more line.\n", True)
    save_wording(database, workspace, "bump", "")
    assert {wording.key: wording.text for wording in wordings_of(database, workspace)} == ours
    with database.reading() as session:
        assert workspaces.wordings(session, workspace) == {}


def test_what_is_no_template_is_refused(database: Database) -> None:
    workspace = new_workspace(database, datetime(2027, 9, 1, tzinfo=UTC)).id
    with pytest.raises(BadUpload, match="no template called “bumb”"):
        save_wording(database, workspace, "bumb", "x")
    with pytest.raises(BadUpload, match="no short mail"):
        save_wording(database, workspace, "bump", "x" * 5001)


def test_the_drafts_use_it() -> None:
    planner = Planner(read([Document(SAMPLE.name, SAMPLE.read_bytes())]))
    own = {"invite_attending": "Subject: My own subject\n\nDear $to,\n\nMy own words.\n"}
    profile = Profile(name="Alex Rivera", interests={"spasticity": 2})
    plan = planner.plan(profile, date(2027, 9, 1), templates=own)
    assert listed(plan.outreach)
    assert all("My own words." in card.draft.body for card in plan.outreach.attendings)
