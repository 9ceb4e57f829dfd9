"""A word for an hour before it opens the line with it, and the zone beside a day."""

from __future__ import annotations

import pytest

from ingest.assembling import assemble
from ingest.rows import Finding, Row
from ingest.times import spot_times


@pytest.mark.parametrize(
    ("line", "start"), [("Ore 8.30 Apertura", "8.30"), ("ore 9.00-10.00", "9.00"), ("Uhr 9.00", "9.00")]
)
def test_the_word_belongs_to_the_time(line: str, start: str) -> None:
    (span,) = spot_times(line)
    assert (span.begin, span.start) == (0, start)


@pytest.mark.parametrize("line", ["Core 8.30 mg daily", "Signore 8.30", "Score 9.20 points"])
def test_other_words_do_not(line: str) -> None:
    assert spot_times(line) == ()


def test_a_zone_beside_the_day_is_the_programmes() -> None:
    row = Row("p. 1", "Gait", date="Thursday, October 21, 2027 (GMT+7)", start="8:00 AM")
    assert assemble([Finding(rows=(row,))]).timezone == "Etc/GMT-7"
    row = Row("p. 1", "Gait", date="Thursday, October 21, 2027 (Hall 7)", start="8:00 AM")
    assert assemble([Finding(rows=(row,))]).timezone is None
