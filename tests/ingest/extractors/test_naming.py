"""Lines that hold a title and its people, taken apart."""

from __future__ import annotations

import pytest

from ingest.extractors.outlines.naming import Naming, taken_apart

LINES = {
    "Phenol or toxin? Choosing Wisely": Naming("Phenol or toxin? Choosing Wisely"),
    "Shock wave or toxin? Ada Quist, MD": Naming("Shock wave or toxin?", "Ada Quist, MD"),
    "Ada Quist (Elmdorf): Genetics for clinicians": Naming("Genetics for clinicians", "Ada Quist (Elmdorf)"),
    "Panel discussion (all speakers)": Naming("Panel discussion"),
    "Q&A – All faculty": Naming("Q&A"),
    "Return to work after stroke, Dr. Ada Quist": Naming("Return to work after stroke", "Dr. Ada Quist"),
    "Home visits  Ada Quist (Elm Clinic)": Naming("Home visits", "Ada Quist (Elm Clinic)"),
    'Grand Rounds, "Pain without a lesion", Dr. Ada Quist': Naming(
        "Grand Rounds: Pain without a lesion", "Dr. Ada Quist"
    ),
    "Ada Quist, « Marche et double tâche »": Naming("Marche et double tâche", "Ada Quist"),
    "Smart splints / Dr. Ada Quist / Technical University of Elm": Naming(
        "Smart splints", "Dr. Ada Quist / Technical University of Elm"
    ),
}


@pytest.mark.parametrize("line", LINES)
def test_a_line_is_taken_apart(line: str) -> None:
    assert taken_apart(line) == LINES[line]
