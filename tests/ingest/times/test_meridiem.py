"""A day's times in printed order, and the halves of the day that they mean."""

from __future__ import annotations

import pytest

from ingest.times.clocks import tokens
from ingest.times.meridiem import SURE, Printed, readings, speaks_24_hours

DAYS = {
    "twelve hours, nothing marked": (
        "7:00-8:00, 8:00-9:15, 10:45-12:00, 12:00-1:00, 1:00-2:15, 5:30-7:00, 7:00-9:00",
        "07:00-08:00 08:00-09:15 10:45-12:00 12:00-13:00 13:00-14:15 17:30-19:00 19:00-21:00",
    ),
    "starts only, two rooms one after the other": (
        "8, 9, 10, 11, 12, 1, 2, 3, 8, 9, 10, 1, 2, 3",
        "08:00 09:00 10:00 11:00 12:00 13:00 14:00 15:00 08:00 09:00 10:00 13:00 14:00 15:00",
    ),
    "half only at the end": (
        "8–9:15 am, 11-1 pm, 10:30 am-noon, 8:30 - 5:00 pm, 9:00-10 pm, 10:30 pm, 12:30 am",
        "08:00-09:15 11:00-13:00 10:30-12:00 08:30-17:00 21:00-22:00 22:30 24:30",
    ),
    "half only at the beginning": (
        "8:00 am – 9:15, 11:30 am – 1:00, 1:00 pm – 2",
        "08:00-09:15 11:30-13:00 13:00-14:00",
    ),
    "leading zeros, crossing noon": ("08:00-09:00, 12:30-01:30, 01:30-02:30", "08:00-09:00 12:30-13:30 13:30-14:30"),
    "no time at all between": ("7:00-7:00, 8:00-5:00, 12:00-12:00", "07:00-07:00 08:00-17:00 12:00-12:00"),
    "an end that cannot be": ("9:00-8:00, 10:00-11:00", "09:00 10:00-11:00"),
    "the same evening time twice": (
        "5:15-6:15, 6:30-8:00, 8:00-9:30, 8:00-9:30",
        "17:15-18:15 18:30-20:00 20:00-21:30 20:00-21:30",
    ),
    "the same early time thrice": (
        "6:45-7:45, 6:45-7:45, 6:45-7:45, 7:00-4:30, 8:00-9:15",
        "06:45-07:45 06:45-07:45 06:45-07:45 07:00-16:30 08:00-09:15",
    ),
    "noon called 12 am": ("10:00 AM-12:00 AM, 12:00 AM-1:00 PM, 1:00 PM", "10:00-12:00 12:00-13:00 13:00"),
    "midnight": ("9 pm - midnight, 8 am - noon", "21:00-24:00 08:00-12:00"),
}
LITERAL = {
    "after midnight": ("22:00, 23:30, 00:30-01:30", "22:00 23:30 24:30-25:30"),
    "over midnight": ("22:00-02:00", "22:00-26:00"),
    "half past twenty-four": ("23:00-24:30, 24:30", "23:00-24:30 24:30"),
    "a long desk": ("07:00-20:00", "07:00-20:00"),
    "morning stays morning": ("04:30, 08:00", "04:30 08:00"),
}


def read(day: str, literal: bool) -> str:
    printed = []
    for text in day.split(", "):
        found = tokens(text)
        printed.append(Printed(found[0], found[1] if len(found) > 1 else None, literal))
    return " ".join(clock(r.start) + ("" if r.end is None else "-" + clock(r.end)) for r in readings(printed))


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


@pytest.mark.parametrize("name", DAYS)
def test_a_day_on_the_12_hour_clock(name: str) -> None:
    day, expected = DAYS[name]
    assert read(day, literal=False) == expected


@pytest.mark.parametrize("name", LITERAL)
def test_a_day_on_the_24_hour_clock(name: str) -> None:
    day, expected = LITERAL[name]
    assert read(day, literal=True) == expected


def test_a_lone_early_time_is_doubtful_and_a_full_day_is_not() -> None:
    lone = readings([Printed(tokens("6:30")[0])])
    day = readings([Printed(tokens(text)[0]) for text in ("8:00", "9:00", "12:30", "2:00")])
    assert lone[0].margin < SURE
    assert all(reading.margin >= SURE for reading in day)


@pytest.mark.parametrize(("times", "style"), [("8:00 14:00", True), ("8:00 am 2:00", False), ("8:00 2:00", None)])
def test_the_clock_of_a_document(times: str, style: bool | None) -> None:
    assert speaks_24_hours(tokens(times)) is style
