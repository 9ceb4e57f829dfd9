"""The store on both engines: what was acknowledged is there after a restart, and stays in its workspace."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta, timezone

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from app.model import Contact, ContactStatus, Profile
from app.store import (
    Database,
    GivenOut,
    Import,
    ImportStatus,
    Meeting,
    imports,
    meetings,
    programs,
    revisions,
    workspaces,
)
from app.store.database import driver_url
from app.store.tables import Table
from ingest import Program, Session

NOW = datetime(2027, 9, 1, 12, tzinfo=UTC)
PROGRAM = Program(title="A meeting", sessions=(Session(id="s-1", title="Gait", source="line 1"),))


def filled(database: Database) -> None:
    with database.writing() as session:
        workspaces.add(session, "w1", "hash1", NOW)
        workspaces.add(session, "w2", "hash2", NOW)
        programs.put(session, "p1", PROGRAM, NOW)
        meetings.add(session, Meeting("m1", "w1", "p1", "program.pdf", NOW))
        meetings.set_profile(session, "m1", Profile(name="Alex", interests={"spasticity": 3}))
        meetings.put_contact(session, "m1", Contact(person_id="p-1", status=ContactStatus.SENT))


def test_the_schema_that_migrations_make_is_the_one_the_code_knows(database_url: str) -> None:
    Database(database_url).close()
    engine = create_engine(driver_url(database_url))
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []
    engine.dispose()


def test_a_restart_loses_nothing(database_url: str) -> None:
    before = Database(database_url)
    filled(before)
    before.close()
    after = Database(database_url)
    with after.reading() as session:
        assert workspaces.find(session, "hash1") == "w1"
        assert programs.get(session, "p1") == PROGRAM
        kept = meetings.get(session, "w1", "m1")
        assert kept == Meeting("m1", "w1", "p1", "program.pdf", NOW, Profile(name="Alex", interests={"spasticity": 3}))
        assert meetings.contacts(session, "m1")["p-1"].status is ContactStatus.SENT
    after.close()


def test_a_meeting_is_not_seen_from_another_workspace(database: Database) -> None:
    filled(database)
    with database.reading() as session:
        assert meetings.get(session, "w2", "m1") is None
        assert meetings.of_workspace(session, "w2") == ()


def test_a_failed_transaction_leaves_nothing(database: Database) -> None:
    with pytest.raises(RuntimeError, match="half-way"), database.writing() as session:
        workspaces.add(session, "w9", "hash9", NOW)
        raise RuntimeError("half-way")
    with database.reading() as session:
        assert workspaces.find(session, "hash9") is None


def test_deleting_a_workspace_deletes_what_is_in_it_and_nothing_else(database: Database) -> None:
    filled(database)
    with database.writing() as session:
        workspaces.remove(session, "w1")
    with database.reading() as session:
        assert meetings.get(session, "w1", "m1") is None
        assert meetings.contacts(session, "m1") == {}
        assert programs.get(session, "p1") == PROGRAM
        assert workspaces.find(session, "hash2") == "w2"


def test_an_import_goes_from_accepted_to_done_and_forgets_its_bytes(database: Database) -> None:
    filled(database)
    with database.writing() as session:
        imports.add(session, Import("i1", "w1", "a.pdf", NOW, data=b"%PDF"))
    with database.reading() as session:
        assert imports.unfinished(session) == ("i1",)
    with database.writing() as session:
        imports.report(session, "i1", "reading page 3")
    with database.writing() as session:
        imports.finish(session, "i1", "p1", "m1")
    with database.reading() as session:
        done = imports.get(session, "i1")
        assert done is not None
        assert (done.status, done.data, done.meeting_id) == (ImportStatus.DONE, None, "m1")
        assert imports.unfinished(session) == ()


def test_instants_come_back_aware_and_equal(database: Database) -> None:
    moment = datetime(2027, 9, 1, 8, tzinfo=timezone(timedelta(hours=-6)))
    given = GivenOut("f" * 16, 2, moment, "Gait", "2027-09-15T08:00:00-05:00", "2027-09-15T09:00:00-05:00", "", False)
    filled(database)
    with database.writing() as session:
        revisions.replace(session, "m1", {"u@hallway": given})
    with database.reading() as session:
        kept = revisions.of_meeting(session, "m1")["u@hallway"]
    assert kept == given and kept.changed.tzinfo is not None


def test_many_writers_lose_nothing(database: Database) -> None:
    def write(number: int) -> None:
        for turn in range(5):
            with database.writing() as session:
                assert workspaces.find(session, f"h{number}-{turn}") is None
                workspaces.add(session, f"w{number}-{turn}", f"h{number}-{turn}", NOW)

    threads = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    with database.reading() as session:
        assert sum(workspaces.find(session, f"h{n}-{t}") is not None for n in range(8) for t in range(5)) == 40
