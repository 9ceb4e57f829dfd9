"""Any small programme that our printers print, in any of their styles, is read back as it was."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest import Document, read
from ingest.model import Program, Role
from tests.ingest.printers import BEFORE_PLACE, CLOCKS, DAYS, JOINS, PRINTERS, Printed, Slot, Style

ROLES = {
    "Moderator": Role.MODERATOR,
    "Speaker": Role.SPEAKER,
    "Chair": Role.CHAIR,
    "Panelist": Role.PANELIST,
    "Session Director": Role.DIRECTOR,
}
TITLES = (
    "Walking again: what the first year teaches",
    "Botulinum toxin or phenol?",
    "Autonomic crises you cannot miss",
    "Ultrasound of the peripheral nerve",
    "Return to sport after concussion",
    "Building a clinic for cancer survivors",
    "Prosthetic knees compared",
    "Sleep, mood and pain",
    "Swallowing after long intensive care",
    "Pediatric seating in practice",
    "Writing letters that payers read",
    "Wheelchair skills for residents",
)
ROOMS = ("Ballroom A", "Room 204", "Hall 3", "Meeting Room 12")
PEOPLE = (
    Printed("Jane Doevra", ("MD",), "Hill University School of Medicine"),
    Printed("Jomar Okafenwa", ("DO", "FAAPMR"), "Harbor Institute for Rehabilitation"),
    Printed("Ana-Sofia van der Bergen", ("MD", "PhD"), "Old Mill Rehabilitation Hospital"),
    Printed("Hye-jin Q. Nakagori", ("PT", "DPT"), "Fort Bay Centre for Rehabilitation"),
    Printed("Étienne O'Brannock", ("MD",)),
    Printed("Noelani Osterstad-Fong", ("OTR/L",)),
    Printed("Wen-Bo Mirosić", ("MBBS", "MPH"), "Mesa University"),
)
STYLES = st.builds(
    Style,
    st.sampled_from(tuple(DAYS.values())),
    st.sampled_from(tuple(CLOCKS.values())),
    st.sampled_from(JOINS),
    st.sampled_from(BEFORE_PLACE),
    st.sampled_from(("Room: ", "Location: ")),
    st.booleans(),
    st.booleans(),
)


@st.composite
def programmes(draw: st.DrawFn) -> tuple[Slot, ...]:
    """Two to three days with three to four sessions each, every title once."""
    first = draw(st.dates(date(2025, 1, 10), date(2029, 11, 20)))
    titles = iter(draw(st.permutations(TITLES)))
    slots: list[Slot] = []
    for offset in range(draw(st.integers(2, 3))):
        moment = datetime.combine(first + timedelta(offset), time(draw(st.integers(7, 10))))
        for _ in range(draw(st.integers(3, 4))):
            end = moment + timedelta(minutes=draw(st.sampled_from((30, 45, 60, 75, 90))))
            people = draw(st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True))
            role, room = draw(st.sampled_from(sorted(ROLES))), draw(st.sampled_from(ROOMS))
            slots.append(Slot(next(titles), moment, end, room, role, tuple(people)))
            moment = end + timedelta(minutes=draw(st.sampled_from((0, 15, 30))))
    return tuple(slots)


def wanted(slots: tuple[Slot, ...]) -> list[tuple[object, ...]]:
    return sorted(
        (
            one.title,
            one.start,
            one.end,
            one.room,
            tuple((p.name, p.letters, p.place, ROLES[one.role]) for p in one.people),
        )
        for one in slots
    )


def found(program: Program) -> list[tuple[object, ...]]:
    people = {one.id: one for one in program.people}
    return sorted(
        (
            one.title,
            one.start and one.start.replace(tzinfo=None),
            one.end and one.end.replace(tzinfo=None),
            one.room,
            tuple(
                (
                    people[part.person_id].name,
                    people[part.person_id].credentials,
                    ", ".join(part.affiliations),
                    part.role,
                )
                for part in one.speakers
            ),
        )
        for one in program.sessions
    )


@pytest.mark.parametrize("suffix", PRINTERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(slots=programmes(), style=STYLES)
def test_what_is_printed_reads_back(suffix: str, slots: tuple[Slot, ...], style: Style) -> None:
    text = PRINTERS[suffix](slots, style)
    assert found(read([Document(f"agenda.{suffix}", text.encode())])) == wanted(slots)
