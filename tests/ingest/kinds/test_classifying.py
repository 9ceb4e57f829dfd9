"""Printed types and titles beside their kinds."""

from __future__ import annotations

import pytest

from ingest.kinds import invitation_only, is_break, kind_of
from ingest.model import Kind

KINDS = {
    ("", "Tea"): Kind.BREAK,
    ("", "Koffiepauze"): Kind.BREAK,
    ("", "Nerve scans in a coffee break"): Kind.OTHER,
    ("", "Coffee Break"): Kind.BREAK,
    ("", "Lunch on your own"): Kind.BREAK,
    ("", "Refreshment Break in the Exhibit Hall"): Kind.BREAK,
    ("", "Registration"): Kind.BREAK,
    ("Event", "Trainee Reception"): Kind.SOCIAL,
    ("", "Opening Reception in the Exhibit Hall"): Kind.SOCIAL,
    ("", "Residents' Quiz Bowl: The Golden Goniometer"): Kind.SOCIAL,
    ("Communities", "Burn Rehabilitation Community"): Kind.MEETING,
    ("", "Board of Governors"): Kind.MEETING,
    ("", "Job and Fellowship Fair"): Kind.NETWORKING,
    ("", "Mentoring Breakfast"): Kind.NETWORKING,
    ("Skills Labs", "Casting"): Kind.WORKSHOP,
    ("CONCURRENT SESSIONS", "Tone"): Kind.SYMPOSIUM,
    ("Free Paper Session", "Stroke"): Kind.ORAL,
    ("Poster Session 2", "Stroke"): Kind.POSTER,
    ("Plenary Sessions", "Why we move"): Kind.PLENARY,
    ("Instructional Course", "Needles"): Kind.COURSE,
    ("", "Lunch Symposium"): Kind.SYMPOSIUM,
    ("", "Expert panel on gait"): Kind.PANEL,
    ("", "Exhibit Hall Open"): Kind.EXHIBIT,
    ("", "Breaking bad news"): Kind.OTHER,
    ("", "The party line in rehabilitation"): Kind.OTHER,
}


@pytest.mark.parametrize(("label", "title"), KINDS)
def test_kind_of_a_session(label: str, title: str) -> None:
    assert kind_of(label, title) is KINDS[label, title]


def test_kind_of_a_part() -> None:
    assert kind_of("", "Grip strength", Kind.SYMPOSIUM) is Kind.TALK
    assert kind_of("", "Grip strength", Kind.POSTER) is Kind.POSTER
    assert kind_of("", "Coffee Break", Kind.SYMPOSIUM) is Kind.BREAK


def test_a_break_is_nothing_else() -> None:
    assert is_break("Coffee & Tea")
    assert is_break("LUNCH BREAK (Exhibit Hall)")
    assert not is_break("Lunch: what the wards eat and why it matters")
    assert not is_break("Transition of care to the outpatient setting")
    assert is_break("Transition")
    assert not is_break("Lunch Symposium")
    assert not is_break("")


def test_closed_meetings() -> None:
    assert invitation_only("Board of Governors")
    assert invitation_only("Education Committee")
    assert invitation_only("Faculty Dinner")
    assert invitation_only("Dinner (by invitation only)")
    assert invitation_only("Breakfast", note="Attendance is by invitation.")
    assert not invitation_only("Education Committee (open to all)")
    assert not invitation_only("Trainee Reception")
    assert not invitation_only("What I said to the ethics committee")
    assert not invitation_only("Burn Rehabilitation Community")
