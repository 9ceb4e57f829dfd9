import pytest

from app.matching import Index, Ranking
from app.matching.abbreviations import definitions
from app.model import Profile
from ingest import Program
from tests.app.matching.programs import session


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("autonomic dysreflexia (AD) at home", [("AD", "autonomic dysreflexia")]),
        ("the Canadian Triage Scale (CTS)", [("CTS", "Canadian Triage Scale")]),
        ("pressure injuries (PIs)", [("PI", "pressure injuries")]),
        ("a chair (see below)", []),
        ("nothing fits (XQZ)", []),
    ],
)
def test_definitions(text: str, found: list[tuple[str, str]]) -> None:
    assert list(definitions(text)) == found


def _about_spinal_cord(*titles: str) -> list[str]:
    program = Program(sessions=tuple(session(f"s-{number}", title) for number, title in enumerate(titles)))
    matches = Ranking(Index(program), Profile(name="Reader", interests={"spinal_cord_injury": 3})).sessions
    return [match.session_id for match in matches]


def test_a_doubtful_abbreviation_counts_only_with_support() -> None:
    assert _about_spinal_cord("AD on the night shift") == []
    assert _about_spinal_cord("AD on the night shift", "Autonomic dysreflexia (AD): a primer") == ["s-1", "s-0"]
    assert _about_spinal_cord("AD on the night shift", "Alzheimer disease (AD): a primer") == []
