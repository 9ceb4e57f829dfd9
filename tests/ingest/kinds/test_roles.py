"""Printed role labels beside their roles."""

from __future__ import annotations

import pytest

from ingest.kinds import role_of
from ingest.model import Role

ROLES = {
    "Chairs": Role.CHAIR,
    "Chairperson:": Role.CHAIR,
    "Co-Chair": Role.CHAIR,
    "Symposium Chairs": Role.CHAIR,
    "座長": Role.CHAIR,
    "Moderator –": Role.MODERATOR,
    "MODERATOR(S)": Role.MODERATOR,
    "Facilitators": Role.MODERATOR,
    "Session Director(s):": Role.DIRECTOR,
    "Course Directors": Role.DIRECTOR,
    "Organizers and presenters": Role.ORGANIZER,
    "Presenter(s)": Role.SPEAKER,
    "Faculty": Role.SPEAKER,
    "Keynote Speaker": Role.SPEAKER,
    "Instructors": Role.SPEAKER,
    "Référent": Role.SPEAKER,
    "Ponentes": Role.SPEAKER,
    "演者": Role.SPEAKER,
    "Presenting Author": Role.AUTHOR,
    "Authors": Role.AUTHOR,
    "Panellists": Role.PANELIST,
    "Discussant:": Role.DISCUSSANT,
}


@pytest.mark.parametrize("label", ROLES)
def test_role(label: str) -> None:
    assert role_of(label) is ROLES[label]


@pytest.mark.parametrize(
    "label",
    [
        "",
        "Jane Doe",
        "Medical Director",
        "Department Chair",
        "Abstract",
        "Room 4",
        "10:30",
        "Panelist: Jane Doe",
        "The Program Directors'",
    ],
)
def test_no_role(label: str) -> None:
    assert role_of(label) is None
