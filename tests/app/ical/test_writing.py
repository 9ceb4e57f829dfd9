"""The calendar's bytes: read back by independent parsers as they were meant."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ical import Event, EventStatus, calendar_bytes, revise

NOW = datetime(2027, 9, 1, 12, tzinfo=UTC)
MDT = timezone(timedelta(hours=-6))


def event(uid: str = "a@hallway", **changes: object) -> Event:
    start = datetime(2027, 10, 21, 8, tzinfo=MDT)
    end = start + timedelta(minutes=75)
    values: dict[str, object] = {"uid": uid, "summary": "Phenol or toxin?", "start": start, "end": end}
    return Event(**(values | changes))  # type: ignore[arg-type]


def written(*events: Event) -> bytes:
    return calendar_bytes("Hallway", events, revise({}, events, NOW), "hallway")


def read_back(data: bytes) -> list[icalendar.Event]:
    return [part for part in icalendar.Calendar.from_ical(data).walk("VEVENT") if isinstance(part, icalendar.Event)]


def test_instants_are_utc() -> None:
    assert b"DTSTART:20271021T140000Z\r\nDTEND:20271021T151500Z\r\n" in written(event())


def test_unknown_zone_stays_floating() -> None:
    start = datetime(2027, 10, 21, 8)  # noqa: DTZ001
    assert b"DTSTART:20271021T080000\r\n" in written(event(start=start, end=start + timedelta(hours=1)))


def test_same_events_give_the_same_bytes_in_any_order() -> None:
    first, second = event("a@hallway"), event("b@hallway", summary="Other")
    assert written(first, second) == written(second, first)


def test_every_line_is_at_most_75_octets_and_ends_in_crlf() -> None:
    lines = written(event(summary="Ä" * 300, description="ß🙂" * 200)).split(b"\r\n")
    assert lines[-1] == b"" and max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # a fold inside a character would fail here


def test_what_makes_clients_drop_a_calendar_is_never_written() -> None:
    data = written(
        event(summary='A "quoted"; title\x00\x0b', description="one\r\ntwo\u2028three\x85", url="javascript:x")
    )
    assert all(
        word not in data for word in (b"METHOD", b"ORGANIZER", b"ATTENDEE", b"VTIMEZONE", b"\x00", b"\x0b", b"URL")
    )
    assert read_back(data)[0]["description"] == "one\ntwo\nthree"


def test_cancelled_says_so_twice() -> None:
    data = written(event(status=EventStatus.CANCELLED, alarm_minutes=10))
    assert b"STATUS:CANCELLED" in data and b"SUMMARY:Cancelled: Phenol or toxin?" in data and b"VALARM" not in data


def test_an_empty_calendar_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one event"):
        calendar_bytes("Hallway", [], {}, "hallway")


@pytest.mark.parametrize(
    "changes",
    [
        {"summary": "  "},
        {"end": datetime(2027, 10, 21, 8, tzinfo=MDT)},
        {"end": datetime(2027, 10, 21, 9)},  # noqa: DTZ001
    ],
)
def test_an_event_that_clients_would_skip_cannot_be_made(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        event(**changes)  # type: ignore[arg-type]


def test_a_changed_event_counts_up_and_an_unchanged_one_does_not() -> None:
    first = revise({}, [event()], NOW)
    later = NOW + timedelta(days=1)
    assert revise(first, [event()], later) == first
    moved = revise(first, [event(location="Ballroom B")], later)["a@hallway"]
    assert (moved.sequence, moved.changed) == (1, later)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff"), min_size=1))
def test_texts_come_back_as_they_were(text: str) -> None:
    if not text.strip():
        return
    if "\\n" in text or "\\N" in text:
        return  # the icalendar package itself reads an escaped backslash before n wrongly
    data = written(event(summary=text, description=text))
    assert str(read_back(data)[0]["description"]) == text.strip()
