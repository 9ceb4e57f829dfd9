"""When sessions end where no end is printed."""

from __future__ import annotations

from datetime import datetime

import pytest

from app.timetable import Timetable
from ingest import Kind, Session


def session(name: str, start: str, end: str = "", room: str = "", **more: object) -> Session:
    """A session of Monday 4 March 2030; its id is its name."""
    values = {"id": name, "title": name, "start": at(start), "end": at(end), "room": room or None, "source": "line 1"}
    return Session.model_validate(values | more)


def at(hour: str) -> datetime | None:
    return datetime.fromisoformat(f"2030-03-04T{hour}") if hour else None


COFFEE = session("Coffee", "10:30", kind=Kind.BREAK)
FIRST = session("First", "09:00", parent_id="Whole")
SECOND = session("Second", "09:40", parent_id="Whole")


@pytest.mark.parametrize(
    ("sessions", "known", "kept"),
    [
        ([session("Whole", "09:00", "10:00")], "10:00", "10:00"),
        ([session("Whole", "09:00")], "", "10:00"),
        ([session("Whole", "09:00", room="A"), session("Next", "10:15", room="A")], "10:15", "10:15"),
        ([session("Whole", "09:00", room="A"), session("Elsewhere", "09:30", room="B")], "", "10:00"),
        ([session("Whole", "09:00", room="A"), session("Much later", "13:00", room="A")], "", "10:00"),
        ([session("Whole", "09:00"), COFFEE], "10:30", "10:30"),
        ([session("Whole", "09:00", room="A"), FIRST, SECOND, COFFEE], "10:30", "10:30"),
        ([session("Whole", "09:00"), FIRST, SECOND.model_copy(update={"end": at("10:20")})], "10:20", "10:20"),
        ([session("Whole", "09:00"), FIRST, session("Last", "11:00", parent_id="Whole")], "", "11:15"),
        ([FIRST, session("Whole", "09:00"), SECOND], "09:40", "09:40"),
        ([SECOND, session("Whole", "09:00", "10:15"), FIRST], "10:15", "10:15"),
        ([session("Day", "09:00", all_day=True)], "", ""),
    ],
)
def test_an_end_that_is_not_printed(sessions: list[Session], known: str, kept: str) -> None:
    table = Timetable(sessions)
    assert table.end(sessions[0]) == at(known)
    hours = table.hours(sessions[0])
    assert (hours.end if hours else None) == at(kept)
