"""Times that a file marks as UTC: taken as the venue's clock only where the meeting would else be held at night."""

from __future__ import annotations

import pytest

from ingest.readers.false_utc import without_false_utc
from ingest.rows import Finding, Row

DAY = ("2027-03-04T08:00:00Z", "2027-03-04T10:00:00Z", "2027-03-04T18:30:00Z")


def finding(starts: tuple[str, ...], zone: str) -> Finding:
    rows = tuple(Row(str(n), f"Session {n}", start=start, end=start) for n, start in enumerate(starts))
    return Finding(rows, zone=zone)


def test_a_day_that_would_begin_at_two_is_the_venues_own() -> None:
    told = without_false_utc(finding(DAY, "America/Denver"))
    assert [row.start for row in told.rows] == [start.removesuffix("Z") for start in DAY]
    assert [row.end for row in told.rows] == [start.removesuffix("Z") for start in DAY]
    assert [problem.code for problem in told.problems] == ["utc_as_local"]


@pytest.mark.parametrize(
    ("starts", "zone"),
    [
        (("2027-03-04T15:00:00Z", "2027-03-04T17:00:00Z", "2027-03-05T01:30:00Z"), "America/Denver"),  # truly UTC
        (DAY, "Europe/London"),  # both readings are possible
        (DAY, ""),
        (DAY[:2], "America/Denver"),  # too few to tell
        ((*DAY, "2027-03-04T09:00:00-07:00"), "America/Denver"),  # the file knows offsets
        ((*DAY, "noon Z"), "America/Denver"),
    ],
)
def test_others_stay(starts: tuple[str, ...], zone: str) -> None:
    assert without_false_utc(finding(starts, zone)) == finding(starts, zone)
