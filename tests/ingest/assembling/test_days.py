"""Whole programmes in the ways that programmes print their days and hours."""

from __future__ import annotations

import pytest

from ingest.assembling import assemble
from ingest.rows import Finding, Row

CASES: dict[str, tuple[list[tuple[str, str]], list[str]]] = {
    "german": (
        [("Donnerstag, 21. Oktober 2027", "9.00–10.30 Uhr"), ("Donnerstag, 21. Oktober 2027", "14 Uhr")],
        ["21T09:00-10:30", "21T14:00"],
    ),
    "french": (
        [("jeudi 21 octobre 2027", "9h00 à 10h30"), ("jeudi 21 octobre 2027", "14h–15h30")],
        ["21T09:00-10:30", "21T14:00-15:30"],
    ),
    "spanish": ([("Jueves 21 de octubre de 2027", "de 9:00 a 10:30 h")], ["21T09:00-10:30"]),
    "japanese": ([("2027年10月21日（木）", "9:00～10:30")], ["21T09:00-10:30"]),
    "military": ([("THU 21 OCT 2027", "0815-0930"), ("THU 21 OCT 2027", "1300")], ["21T08:15-09:30", "21T13:00"]),
    "numbers alone": ([("10/21/2027", "8:00 AM"), ("10/22", "9:00 AM")], ["21T08:00", "22T09:00"]),
    "day and month with dots": ([("21.10.2027", "08.00"), ("22.10.", "08.30")], ["21T08:00", "22T08:30"]),
    "weekday behind": ([("10/21 (Thu)", "8:00 AM"), ("October 22, 2027", "8:00 AM")], ["21T08:00", "22T08:00"]),
    "after midnight": (
        [
            ("October 21, 2027", "10:00 PM - 12:00 AM"),
            ("October 21, 2027", "12:30 AM"),
            ("October 22, 2027", "8:00 AM"),
        ],
        ["21T22:00-00:00", "22T00:30", "22T08:00"],
    ),
    "next day printed": ([("October 21, 2027", "00:30 (+1)"), ("October 21, 2027", "14:00")], ["22T00:30", "21T14:00"]),
    "date and range in one field": ([("", "Thursday, October 21, 2027, 8–9:15 am")], ["21T08:00-09:15"]),
    "date and time in the date": ([("Thursday, October 21, 2027, 8:00 AM", "")], ["21T08:00"]),
    "date with a zero hour": ([("2027-10-21T00:00:00", "08:00:00")], ["21T08:00"]),
    "time of a spreadsheet's zero day": ([("2027-10-21", "1900-01-01 08:00:00")], ["21T08:00"]),
    "fraction of a day": ([("2027-10-21", "0.375")], ["21T09:00"]),
    "iso range": ([("", "2027-10-21 08:00 - 09:15")], ["21T08:00-09:15"]),
    "two full dates": ([("", "October 21, 2027 10:00 PM – October 22, 2027 1:00 AM")], ["21T22:00-01:00"]),
    "bare hours": ([("October 21, 2027", "8-9"), ("October 21, 2027", "1-2:30")], ["21T08:00-09:00", "21T13:00-14:30"]),
    "a star without a meaning": ([("October 21, 2027", "14:00*")], ["21T14:00"]),
    "noon and midnight": (
        [("October 21, 2027", "noon – 1 pm"), ("October 21, 2027", "9 pm – midnight")],
        ["21T12:00-13:00", "21T21:00-00:00"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_programme(name: str) -> None:
    printed, expected = CASES[name]
    rows = tuple(Row(f"l {n}", f"Title {n}", date=date, start=start) for n, (date, start) in enumerate(printed))
    found = {session.title: session for session in assemble([Finding(rows=rows)]).sessions}
    sessions = [found[f"Title {n}"] for n in range(len(rows))]
    shown = [(f"{s.start:%dT%H:%M}" if s.start else "-") + (f"-{s.end:%H:%M}" if s.end else "") for s in sessions]
    assert shown == expected


def test_a_star_that_means_the_day_before() -> None:
    rows = (Row("l 1", "Late in the west", date="October 21, 2027", start="23:30*"),)
    (session,) = assemble([Finding(rows=rows, unread=("p. 1: * previous day",))]).sessions
    assert str(session.start) == "2027-10-20 23:30:00"


def test_a_whole_day() -> None:
    rows = (Row("l 1", "Exhibition", date="October 21, 2027", start="All day"),)
    (session,) = assemble([Finding(rows=rows)]).sessions
    assert (session.all_day, str(session.start), session.end) == (True, "2027-10-21 00:00:00", None)


def test_a_deadline_is_no_day_of_the_meeting() -> None:
    days = ("October 21, 2027", "October 22, 2027", "October 23, 2027")
    rows = (*(Row("l", f"Session {day}", date=day, start="8:00 AM") for day in days for _ in range(2)),)
    rows += (Row("l", "Submission closes", date="May 1, 2027", start="5:00 PM"),)
    found = assemble([Finding(rows=rows, dates="October 21-23, 2027", zone="MDT")])
    assert [problem.code for problem in found.problems] == ["date_far"]


def test_a_zone_beside_the_dates() -> None:
    rows = (Row("l", "Opening", date="Friday, June 11, 2027", start="07.45-11.25"),)
    found = assemble([Finding(rows=rows, dates="Friday, June 11th, 2027 (GMT+7 / WIB)")])
    assert found.timezone == "Asia/Jakarta"
