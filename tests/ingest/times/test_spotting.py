"""Where times and dates stand in a line."""

from __future__ import annotations

import pytest

from ingest.times import is_date_line, is_time, spot_dates, spot_times

TIMES = {
    "0815": ("0815", "", ""),
    "1000-1015": ("1000", "1015", ""),
    "08.00": ("08.00", "", ""),
    "9.15–10.00": ("9.15", "10.00", ""),
    "10:30 AM – NOON": ("10:30 AM", "NOON", ""),
    "8–9:15 am": ("8", "9:15 am", ""),
    "8 - 9 am": ("8", "9 am", ""),
    "8h30": ("8h30", "", ""),
    "14h00–15h": ("14h00", "15h", ""),
    "24:30": ("24:30", "", ""),
    "9 a.m. to 10 a.m.": ("9 a.m.", "10 a.m.", ""),
    "7:30AM-8:15AM (MDT)": ("7:30AM", "8:15AM", "MDT"),
    "10:00 AM MDT – 11:00 AM MDT": ("10:00 AM", "11:00 AM", "MDT"),
    "9 AM - 10 AM East Coast USA Time": ("9 AM", "10 AM", "East Coast USA Time"),
    "9:00 – 10:00 UTC+2": ("9:00", "10:00", "UTC+2"),
    "9:15": ("9:15", "", ""),
    "12 noon": ("12 noon", "", ""),
    "08:00-09:00 Uhr": ("08:00", "09:00 Uhr", ""),
    "1430 hrs": ("1430 hrs", "", ""),
    "8:30a-9:15a": ("8:30a", "9:15a", ""),
    "830am-930am": ("830am", "930am", ""),
    "10:00 | - 11:15": ("10:00", "11:15", ""),
    "08:00 - \n 09:15": ("08:00", "09:15", ""),
    "Time: 8:00 am": ("8:00 am", "", ""),
    "7:00 p.m.–9:00 p.m. (local time)": ("7:00 p.m.", "9:00 p.m.", "local time"),
}

LINES: dict[str, tuple[tuple[str, str], ...]] = {
    "Thursday, October 21, 8–9:15 am Ballroom": (("8", "9:15 am"),),
    "Thursday 8–9 am": (("8", "9 am"),),
    "Session 3 – 8:00 am": (("8:00 am", ""),),
    "October 21 - 8:00 am": (("8:00 am", ""),),
    "Day 2 - 8:00 am": (("8:00 am", ""),),
    "0815 Registration": (("0815", ""),),
    "Registration 07.30-08.30": (("07.30", "08.30"),),
    "9.15 Welcome": (("9.15", ""),),
    "00.30 Night bus": (("00.30", ""),),
    "1900    Dinner cruise": (("1900", ""),),
    "1030 Coffee break": (("1030", ""),),
    "from 9 to 10:30": (("9", "10:30"),),
    "meet at noon": (("noon", ""),),
    "2:00 A case of late myelopathy": (("2:00", ""),),
    "10:00-10:30amCoffee break": (("10:00", "10:30am"),),
    "10:00-10:30Coffee break": (("10:00", "10:30"),),
    "SS101 1015 - 1115 Room 3": (("1015", "1115"),),
    "05:30 EST / 10:30 GMT": (("05:30", ""), ("10:30", "")),
    "7-8a Orthotics": (("7", "8a"),),
    "3-315p Update": (("3", "315p"),),
    "11a-12p Lab": (("11a", "12p"),),
    "noon-1 Journal club": (("noon", "1"),),
    "8-850 Plexus exam": (("8", "850"),),
    "9.00 uur Ontvangst": (("9.00 uur", ""),),
    "12:00-1:00 Noon conference": (("12:00", "1:00"),),
    "10:45 a.m. a 12:00 m. Panel": (("10:45 a.m.", "12:00 m."),),
    "8 h 30   Accueil": (("8 h 30", ""),),
    "1.30   Question time": (("1.30", ""),),
    "2027-10-21 08:00-09:00": (("08:00", "09:00"),),
    "2027-10-21T08:00:00-06:00": (("08:00:00-06:00", ""),),
}

NO_TIMES = [
    "1a. Introduction",
    "See figures 2-3a and 4",
    "Rooms 12-130 are closed",
    "Session 3",
    "Room 2004",
    "Building 5, 3.15",
    "12-15 patients",
    "C5-C6 root",
    "L4–5",
    "Level 2.1",
    "OR 1.05-1.45",
    "95% CI 1.10–2.45",
    "2010–2015 trends",
    "2000-2015 outcomes",
    "12 PM&R residents",
    "6 AM-PAC tools",
    "1000 patients enrolled",
    "1930 Register of amputees",
    "2027    Forum",
    "3.15 Spinal cord",
    "24h monitoring",
    "noon conference",
    "Phone 801-555-1000",
    "COVID-19 2020-2021",
    "24/7 care",
    "1:1 mentoring",
    "8-9",
    "2 hours",
    "$12-15",
    "10/21/2027",
    "21.10.2027",
]

DATES = [
    "Thursday, October 21",
    "21.10.2027",
    "10/21/2027",
    "21 Oct",
    "Oct 21–23, 2027",
    "2027-10-21",
    "Day 2",
    "DAY TWO",
    "Thursday",
    "Thu",
    "Thursday 21",
    "21. Oktober 2027",
    "21 de octubre de 2027",
    "mardi 4 mai 2027",
    "October 30 – November 2, 2027",
    "30 Oct - 2 Nov 2027",
    "Saturday, 21st of May, 2022",
    "21-Oct-2027",
    "Thu 21-Oct-27",
    "2027-Oct-21",
    "21OCT2027",
    "October 21st (Thursday)",
    "2027/10/21",
    "Friday, 10/22",
    "Thu 21.10.",
    "Wednesday | October 20",
    "2027年10月21日",
]

NO_DATES = [
    "you may 5",
    "Mark 3",
    "June Smith",
    "Sunny Lee",
    "Augusto 5",
    "sat on",
    "October 2027",
    "March 9 a.m.",
    "Jan Kowalski",
    "T8-12",
    "1.2.3",
    "on Day 2 after surgery",
    "Thursday's lunch",
    "ratio 1:10",
]


@pytest.mark.parametrize("text", TIMES)
def test_a_time_alone(text: str) -> None:
    assert [(span.start, span.end, span.zone) for span in spot_times(text)] == [TIMES[text]]
    assert is_time(text)


@pytest.mark.parametrize("text", LINES)
def test_times_in_a_line(text: str) -> None:
    assert tuple((span.start, span.end) for span in spot_times(text)) == LINES[text]


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(text: str) -> None:
    assert spot_times(text) == ()


@pytest.mark.parametrize("text", DATES)
def test_a_date_alone(text: str) -> None:
    assert [span.text for span in spot_dates(text)] == [text]
    assert is_date_line(text)


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    assert spot_dates(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "DAY 1: THURSDAY",
        "Friday, October 22, 2027 – Main Conference",
        "Date: 21 October 2027",
        "Thursday, October 21 (cont.)",
    ],
)
def test_a_heading_of_a_day(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "Sunday school for adults and children",
        "Thursday 21 October 08.30–09.00",
        "May 5 patients fell on the way home",
        "",
    ],
)
def test_no_heading_of_a_day(text: str) -> None:
    assert not is_date_line(text)


def test_therapists_are_no_zone() -> None:
    assert [span.zone for span in spot_times("8:00 AM PT, OT and SLP panel")] == [""]
    assert [span.zone for span in spot_times("8:00 AM CT imaging of the spine")] == [""]
    assert [span.zone for span in spot_times("8:00 AM PT")] == ["PT"]


def test_spans_say_where() -> None:
    text = "Fri, Oct. 22, 10:30 AM – NOON (MDT) Opening"
    (time,), (date,) = spot_times(text), spot_dates(text)
    assert text[time.begin : time.stop] == "10:30 AM – NOON (MDT)"
    assert text[date.begin : date.stop] == date.text == "Fri, Oct. 22"
