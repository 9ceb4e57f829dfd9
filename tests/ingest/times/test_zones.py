"""Printed zones, places and the venue that they tell together."""

from __future__ import annotations

from datetime import datetime

import pytest

from ingest.times.places import zones_of_place
from ingest.times.venue import ZoneHints, find_venue
from ingest.times.zones import read_zone

ZONES = {
    "(GMT+7 / WIB)": "Asia/Jakarta",
    "all times MDT": "America/Denver",
    "East Coast USA Time": "America/New_York",
    "Mountain Time": "America/Denver",
    "all times are in Eastern Time (US)": "America/New_York",
    "Times are shown in CEST (UTC+2)": "Europe/Paris",
    "UTC-05:00": "Etc/GMT+5",
    "GMT+5:30": "Asia/Kolkata",
    "Mountain Standard Time": "America/Denver",
    "W. Europe Standard Time": "Europe/Berlin",
    "/vendor.example/Europe/Berlin": "Europe/Berlin",
    "(UTC-07:00) Mountain Time (US & Canada)": "America/Denver",
    "Z": "Etc/UTC",
}
NOON = datetime.fromisoformat("2027-10-21T12:00")
PLACES = {
    "Salt Lake City, Utah": ("America/Denver",),
    "Convention Center, 100 Main St, Denver, CO 80202": ("America/Denver",),
    "Portland, OR": ("America/Los_Angeles",),
    "Portland, Maine": ("America/New_York",),
    "Knoxville, TN": ("America/New_York",),
    "Nashville, TN, USA": ("America/Chicago",),
    "Vienna, Austria": ("Europe/Vienna",),
    "Vienna": ("Europe/Vienna",),
    "Naples": ("Europe/Rome",),
    "Naples, FL": ("America/New_York",),
    "Columbus": ("America/New_York", ""),
    "Trieste, Italy": ("Europe/Rome",),
    "Tokyo": ("Asia/Tokyo",),
    "Melbourne, Australia": ("Australia/Melbourne",),
    "Washington, DC": ("America/New_York",),
    "Nowhere Springs": (),
}


@pytest.mark.parametrize("text", ZONES)
def test_a_printed_zone(text: str) -> None:
    assert read_zone(text).names[0] == ZONES[text]


@pytest.mark.parametrize("text", ["", "local time", "PT and OT students", "Hall B", "x" * 500])
def test_no_zone(text: str) -> None:
    assert read_zone(text).names == ()


@pytest.mark.parametrize("text", PLACES)
def test_a_place(text: str) -> None:
    assert zones_of_place(text) == PLACES[text]


def codes(hints: ZoneHints) -> list[str]:
    return [notice.code for notice in find_venue(hints).notices]


def test_the_user_wins_and_a_disagreement_is_told() -> None:
    hints = ZoneHints("America/Denver", printed=("Eastern Time",), midday=NOON)
    assert find_venue(hints).name == "America/Denver"
    assert codes(hints) == ["zone_conflict"]


def test_zones_with_the_same_clock_are_no_disagreement() -> None:
    hints = ZoneHints("America/Toronto", printed=("EDT",), midday=NOON)
    assert codes(hints) == []


def test_the_place_decides_what_an_abbreviation_means() -> None:
    assert find_venue(ZoneHints(printed=("CST",), places=("Shanghai, China",))).name == "Asia/Shanghai"
    assert codes(ZoneHints(printed=("CST",), places=("Shanghai, China",))) == []
    assert codes(ZoneHints(printed=("CST",))) == ["zone_ambiguous"]


def test_a_feed_in_utc_from_a_known_place_is_shown_in_its_zone() -> None:
    assert find_venue(ZoneHints(printed=("UTC",), places=("Denver, CO",))).name == "America/Denver"


def test_an_ambiguous_city_gives_no_zone() -> None:
    assert find_venue(ZoneHints(places=("Portland",))).zone is None
    assert codes(ZoneHints(places=("Portland",))) == ["zone_ambiguous"]


def test_nothing_told_is_told() -> None:
    assert codes(ZoneHints()) == ["zone_unknown"]
