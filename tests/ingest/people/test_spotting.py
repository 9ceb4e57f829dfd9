"""Lines that name people, and lines that do not."""

from __future__ import annotations

import pytest

from ingest.people import looks_like_people

SURE = [
    "Jane Doe, MD",
    "Jane Doe, MD, PhD; Al Roe, PT, DPT",
    "Dr. Doe",
    "Jane Doe, Harbor University, Boston, MA",
    "Jane Doe (Canada)",
    "Moderator: Jane Q. Doe",
    "Speakers: Jane Doe, PT; Al Roe, MD",
    "Dr. dr. Jane Doe, Sp.S(K)",
]
LIKELY = ["Jane Doe", "Jane Doe, Al Roe, Bo Li", "DOE Jane", "Jane Doe and Al Roe", "Jane Q. Doe"]
NO = [
    "Harbor Singapore",
    "Clinique du Val",
    "Kantonsspital Wyl",
    "",
    "10:00 – 11:00",
    "Coffee Break",
    "Pain Management",
    "Ballroom A",
    "Room 251 EF",
    "Salt Lake City, UT",
    "Harbor University, Boston, MA",
    "Department of Physical Medicine and Rehabilitation",
    "Spasticity: an update",
    "A pain class for patients with long stays",
    "Late myelopathy",
    "Who walks again, and why?",
    "Welcome Reception",
    "Chairs",
    "Thursday, October 21",
]


@pytest.mark.parametrize("line", SURE)
def test_people(line: str) -> None:
    assert looks_like_people(line) >= 0.85


@pytest.mark.parametrize("line", LIKELY)
def test_probably_people(line: str) -> None:
    assert 0.55 <= looks_like_people(line) < 0.85


@pytest.mark.parametrize("line", NO)
def test_no_people(line: str) -> None:
    assert looks_like_people(line) < 0.3
