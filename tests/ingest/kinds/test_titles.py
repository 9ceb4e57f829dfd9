"""Printed titles beside the code, kind and title in them."""

from __future__ import annotations

import pytest

from ingest.kinds import Heading, code_series, take_apart
from ingest.model import Kind

TAKEN_APART = {
    "(W12) Skills Lab: Phenol or toxin?": Heading("Phenol or toxin?", "W12", Kind.WORKSHOP),
    "Session 3A – Plenary: The long road": Heading("The long road", "Session 3A", Kind.PLENARY),
    "CPS-04: Gait after amputation": Heading("Gait after amputation", "CPS-04"),
    "CS-105 Vagus nerve and the arm": Heading("Vagus nerve and the arm", "CS-105"),
    "#347 – Small hands, big robots": Heading("Small hands, big robots", "347"),
    "[Paper 12] Robots in the clinic": Heading("Robots in the clinic", "Paper 12", Kind.ORAL),
    "Poster 118. A rare neuropathy": Heading("A rare neuropathy", "Poster 118", Kind.POSTER),
    "SS12 Sleep after concussion": Heading("Sleep after concussion", "SS12"),
    "Symposium 4 | Bone health": Heading("Bone health", "Symposium 4", Kind.SYMPOSIUM),
    "Workshop A: Casting": Heading("Casting", "Workshop A", Kind.WORKSHOP),
    "Keynote: What remains": Heading("What remains", None, Kind.PLENARY),
    "Late myelopathy (1004)": Heading("Late myelopathy", "1004"),
    "Late myelopathy [Workshop]": Heading("Late myelopathy", None, Kind.WORKSHOP),
    "T101 Grip strength": Heading("Grip strength", "T101"),
    "P56. Grip in cyclists": Heading("Grip in cyclists", "P56"),
    "(S4) Symposium: Board dinner (by invitation)": Heading("Board dinner", "S4", Kind.SYMPOSIUM, closed=True),
    "Donors’ Lunch – by invitation only": Heading("Donors’ Lunch", closed=True),
    "12. Grip strength": Heading("Grip strength", "12"),
    "Workshop A: Grip (limited to 20)": Heading("Grip", "Workshop A", Kind.WORKSHOP),
    "1B Continence": Heading("Continence", "1B"),
    "3D printing for hands": Heading("3D printing for hands"),
    "Wykład: Grip": Heading("Grip", None, Kind.TALK),
    "SPECIAL LECTURE 1 : Grip strength": Heading("Grip strength", "SPECIAL LECTURE 1", Kind.PLENARY),
    "Demo Session #1: Grip": Heading("Grip", "Demo Session 1", Kind.WORKSHOP),
    "Symposium S-04 | Grip": Heading("Grip", "Symposium S-04", Kind.SYMPOSIUM),
    "Conférence inaugurale : La main": Heading("La main", None, Kind.PLENARY),
    "Mesa redonda: La mano": Heading("La mano", None, Kind.PANEL),
    "Early Career Session – Grip": Heading("Grip", None, Kind.SYMPOSIUM),
}

WHOLE = [
    "Spasticity: an update",
    "COVID-19: what remains",
    "COVID-19 rehabilitation",
    "5 pearls for residents",
    "L5 radiculopathy",
    "B12 deficiency",
    "C5-C6 injuries: who walks?",
    "C5. The level that decides",
    "P53: a guardian",
    "By invitation only",
    "A tale by invitation",
    "GLP-1 agonists in clinic",
    "IL-6: friend or foe",
    "PGY-1 boot camp",
    "3D: printing a hand",
    "Outcomes of a survey (2020)",
    "Poster Session 2",
    "Session 4",
    "Part of the team: nurses",
    "Paper: a history",
    "Lecture halls and their acoustics",
    "[PATCH v22] Landing a series",
    "The Smith Lecture: What the brain taught me",
]


@pytest.mark.parametrize("text", TAKEN_APART)
def test_code_and_type_leave_the_title(text: str) -> None:
    assert take_apart(text) == TAKEN_APART[text]


@pytest.mark.parametrize("text", WHOLE)
def test_what_belongs_to_the_title_stays(text: str) -> None:
    assert take_apart(text) == Heading(text)


def test_letters_with_many_numbers_are_codes() -> None:
    titles = ["C1: Grip", "C2: Gait", "C3: Sleep", "C4: Speech", "L5: who walks?", "Q1 results"]
    series = code_series(titles)
    assert series == {"C"}
    assert take_apart("C7: Casting", series) == Heading("Casting", "C7")
    assert take_apart("L5: who walks?", series) == Heading("L5: who walks?")
