"""Reading an upload in the background, to the meeting or to the sentence that says why not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
import pytest

from app.matching.vectors import Matrix
from app.planner.importing import run_import
from app.planner.sources import Progress, Source
from app.store import Database, Import, ImportStatus, imports, workspaces

NOW = datetime(2027, 9, 1, tzinfo=UTC)
DAY = b"""October 21, 2027
9:00 AM - 10:00 AM  Symposium: Tone after Stroke
10:00 AM - 11:00 AM  Symposium: Gait after Stroke
11:00 AM - Noon  Lunch
"""


class Letters:
    """Counts letters, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def of(self, texts: Sequence[str]) -> Matrix:
        self.asked += texts
        counts = np.array([[text.count(chr(97 + n)) + 0.01 for n in range(26)] for text in texts], np.float32)
        return np.asarray(counts / np.linalg.norm(counts, axis=1, keepdims=True), np.float32)


def nothing_fetched(url: str, progress: Progress) -> Source:
    raise AssertionError(url)


def accepted(database: Database, data: bytes) -> str:
    with database.writing() as session:
        workspaces.add(session, "w1", "hash", NOW)
        imports.add(session, Import("i1", "w1", "day.txt", NOW, data=data))
    return "i1"


def outcome(database: Database) -> Import:
    with database.reading() as session:
        found = imports.get(session, "i1")
    assert found
    return found


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_the_sessions_mean_is_computed_before_the_import_is_done(database: Database) -> None:
    letters = Letters()
    run_import(database, accepted(database, DAY), nothing_fetched, letters)
    assert outcome(database).status is ImportStatus.DONE
    assert {"Tone after Stroke", "Gait after Stroke"} <= set(letters.asked)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_cannot_be_read_is_said_and_nothing_is_computed(database: Database) -> None:
    letters = Letters()
    run_import(database, accepted(database, b"\x89PNG\r\n\x1a\n" + bytes(64)), nothing_fetched, letters)
    failed = outcome(database)
    assert failed.status is ImportStatus.FAILED and failed.message.endswith(".")
    assert letters.asked == []
