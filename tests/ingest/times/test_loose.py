"""Dates, zone and place found where no reader named them."""

from __future__ import annotations

from ingest.times.loose import with_loose_hints
from ingest.times.timetable import Hints


def test_a_title_tells_dates_and_place() -> None:
    found = with_loose_hints(Hints(titles=("Forum of Gait: agenda (October 21–24, 2027, Salt Lake City)",)))
    assert (found.dates, found.places) == (found.titles, ("Salt Lake City",))


def test_a_cover_line_tells_them_too() -> None:
    lines = ("p. 1: Denver, CO | October 21-24, 2027", "p. 1: All times are listed in Mountain Time")
    found = with_loose_hints(Hints(others=lines))
    assert (found.dates, found.places) == (("Denver, CO | October 21-24, 2027",), ("Denver, CO",))
    assert found.zones == ("All times are listed in Mountain Time",)


def test_the_place_may_stand_with_the_dates() -> None:
    dates = ("September 15–18, 2027 · Quay Convention Center, Minneapolis, Minnesota",)
    assert with_loose_hints(Hints(dates=dates)).places == ("Minneapolis, Minnesota",)


def test_what_readers_named_stands() -> None:
    named = Hints(zones=("MDT",), dates=("May 3, 2027",), places=("Vienna, Austria",), others=("p. 1: Tokyo, 2028",))
    assert with_loose_hints(named) == named


def test_prose_tells_nothing() -> None:
    lines = ("p. 1: Patients from Ohio, Georgia and Chicago took part.", "p. 2: It takes time, PT and OT.")
    found = with_loose_hints(Hints(others=lines))
    assert (found.dates, found.zones) == ((), ())


def test_the_city_stands_beside_the_dates_and_affiliations_do_not() -> None:
    lines = ("p. 1: October 21–24, 2027", "p. 1: Peak Convention Center · Salt Lake City, UT", "p. 2: Contents")
    affiliations = (
        "p. 2: General information",
        "p. 4: Specialists, Portland, ME",
        "p. 9: Rehab Network, Burlington, VT",
    )
    assert with_loose_hints(Hints(others=(*lines, *affiliations))).places == ("Salt Lake City, UT",)
    assert with_loose_hints(Hints(others=affiliations)).places == ()


def test_a_zone_in_brackets_or_alone_on_a_cover_line() -> None:
    for line in ("p. 1: SCIENTIFIC PROGRAM (GMT+7 / WIB)", "p. 1: GMT+7 / WIB"):
        assert with_loose_hints(Hints(others=(line,))).zones == (line.partition(": ")[2],)
    assert with_loose_hints(Hints(others=("p. 1: Call the desk (GMT hours) +7 55",))).zones == ()
