"""A society's whole meeting: fast enough, and the same to the byte. Bounds are ten times what a quiet machine needs."""

from __future__ import annotations

import time

import pytest

from app.matching import Index, Ranking, concepts
from app.model import Profile
from ingest import Person, Program
from tests.app.matching.programs import said_by, session

ITEMS = 15_000
INDEX_SECONDS, PROFILE_SECONDS = 20.0, 1.5
WISHES = Profile(name="Reader", interests={"spinal_cord_injury": 3}, topics=("toxin for the shoulder",))


def _title(number: int) -> str:
    own = concepts()[number % 30]
    words = own.typical if number % 3 else own.related
    return f"{words[number % len(words)].strip('=')} and what became of patient {number} in ward {number % 17}"


@pytest.fixture(scope="module")
def meeting() -> Program:
    """A sixth of the items are sessions, each with five talks."""
    return Program(
        sessions=tuple(
            session(
                f"s-{number}",
                _title(number),
                parent_id=f"s-{number - number % 6}" if number % 6 else None,
                speakers=(said_by(f"p-{number % 9000}"),),
            )
            for number in range(ITEMS)
        ),
        people=tuple(Person(id=f"p-{number}", name=f"Invented {number}") for number in range(9000)),
    )


def _bytes(ranking: Ranking) -> bytes:
    return b"\n".join(match.model_dump_json().encode() for match in (*ranking.sessions, *ranking.people))


def test_fifteen_thousand_items(meeting: Program) -> None:
    started = time.process_time()
    index = Index(meeting)
    indexed = time.process_time()
    first = Ranking(index, WISHES)
    assert len(first.sessions) > 50
    ranked = time.process_time()
    assert indexed - started < INDEX_SECONDS
    assert ranked - indexed < PROFILE_SECONDS * 2  # the first profile also indexes the free text
    assert _bytes(first) == _bytes(Ranking(Index(meeting), WISHES))
