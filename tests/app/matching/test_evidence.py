"""Every reason's evidence, and every quote in its text, stands word for word in the programme."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.matching import Index, Ranking, concepts
from app.model import Profile, Reason
from benchmarks.evidence import check
from ingest import Document, Program, Session, read
from tests.app.matching.programs import programme, said_by, session

SAMPLES = Path(__file__).parents[3] / "sample_programs"
_TERMS = [term for known in concepts() for term in (*known.defining[:8], *known.abbreviations[:4], *known.faint[:4])]
_TEXTS = st.lists(st.one_of(st.sampled_from(_TERMS), st.text(max_size=12)), max_size=6).map(" ".join)
_IDS = [known.id for known in concepts()]
_QUOTED = re.compile(r"“(.*?)”", re.DOTALL)


def _stands(reason: Reason, sessions: dict[str, Session]) -> bool:
    found = sessions[reason.session_id or ""]
    return reason.evidence in "\n".join([found.title, *found.tracks, found.abstract or ""])


def _check(program: Program, profile: Profile) -> None:
    index = Index(program)
    sessions = {found.id: found for found in program.sessions}
    everything: Iterable[Reason] = (
        *(reason for match in Ranking(index, profile).sessions for reason in match.reasons),
        *(reason for match in Ranking(index, profile).values.values() for reason in match.reasons),
        *(reason for match in Ranking(index, profile).people for reason in match.reasons),
    )
    for reason in everything:
        assert _stands(reason, sessions), reason


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(_TEXTS, _TEXTS, _TEXTS, st.booleans()), max_size=8),
    st.lists(st.sampled_from(_IDS), max_size=3, unique=True),
    st.lists(_TEXTS, max_size=2),
)
def test_evidence_is_verbatim(rows: list[tuple[str, str, str, bool]], interests: list[str], topics: list[str]) -> None:
    sessions = tuple(
        session(
            f"s-{number}",
            title,
            abstract=abstract or None,
            tracks=(track,) if track else (),
            parent_id=f"s-{number - 1}" if inside and number else None,
            speakers=(said_by(f"p-{number % 3}"),),
        )
        for number, (title, abstract, track, inside) in enumerate(rows)
    )
    starred = tuple(found.id for found in sessions[:1])
    profile = Profile(name="Reader", interests=dict.fromkeys(interests, 2), topics=tuple(topics), starred=starred)
    _check(Program(sessions=sessions), profile)


def test_evidence_of_the_small_programme() -> None:
    _check(programme(), Profile(name="Reader", interests=dict.fromkeys(_IDS, 3), topics=("quality", "long rides")))


def test_quotes_are_verbatim() -> None:
    sessions = programme().sessions
    for match in Ranking(Index(programme()), Profile(name="Reader", interests=dict.fromkeys(_IDS, 3))).sessions:
        for reason in match.reasons:
            assert all(any(quote in found.title for found in sessions) for quote in _QUOTED.findall(reason.text))


@pytest.mark.parametrize("name", ["harbor-2027.html", "meeting.yaml"])
def test_evidence_of_the_samples(name: str) -> None:
    program = read([Document(name, (SAMPLES / name).read_bytes())])
    checked = check(program, Index(program))
    assert checked.reasons
    assert checked.faults == []
