"""Time fields and durations taken apart."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from ingest.times.durations import read_duration
from ingest.times.moments import EMPTY, read_moment

INSTANTS = {
    "2027-10-21T08:00:00-06:00": datetime(2027, 10, 21, 8, tzinfo=timezone(timedelta(hours=-6))),
    "2027-10-21T08:00:00.000Z": datetime(2027, 10, 21, 8, tzinfo=UTC),
    "20271021T080000Z": datetime(2027, 10, 21, 8, tzinfo=UTC),
    "2027-10-21 08:00": datetime.fromisoformat("2027-10-21T08:00"),
    "2027-10-21 24:30": datetime.fromisoformat("2027-10-22T00:30"),
    "1824105600": datetime(2027, 10, 21, 8, tzinfo=UTC),
    "1824105600000": datetime(2027, 10, 21, 8, tzinfo=UTC),
    "Thu, 21 Oct 2027 08:00:00 GMT": datetime(2027, 10, 21, 8, tzinfo=UTC),
    "Thu Oct 21 2027 08:00:00 GMT+0200 (CEST)": datetime(2027, 10, 21, 8, tzinfo=timezone(timedelta(hours=2))),
}
DURATIONS = {
    "PT45M": 45,
    "PT1H30M": 90,
    "0:45": 45,
    "01:30": 90,
    "45 min": 45,
    "1 h 30": 90,
    "1.5 hours": 90,
    "20": 20,
    "20'": 20,
    "90 minutes": 90,
}


@pytest.mark.parametrize("text", INSTANTS)
def test_an_instant(text: str) -> None:
    assert read_moment(text).instant == INSTANTS[text]


@pytest.mark.parametrize("text", DURATIONS)
def test_a_duration(text: str) -> None:
    assert read_duration(text) == timedelta(minutes=DURATIONS[text])


@pytest.mark.parametrize("text", ["", "half day", "0", "soon", "-5", "PT"])
def test_no_duration(text: str) -> None:
    assert read_duration(text) is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("8", 8, None), ("8-9", 8, 9), ("930", 9, None), ("0.375", 9, None), ("Oct 21, 2027 8:00 AM - 9:00 AM", 8, 9)],
)
def test_clocks_in_a_time_field(text: str, start: int, end: int | None) -> None:
    moment = read_moment(text)
    assert moment.start
    assert (moment.start.hour, moment.ending.hour if moment.ending else None) == (start, end)


@pytest.mark.parametrize("text", ["", "TBA", "after lunch", "Room 4", "2027-13-45T08:00"])
def test_no_moment(text: str) -> None:
    assert read_moment(text) in (EMPTY, read_moment("08:00")) or read_moment(text).instant is None
