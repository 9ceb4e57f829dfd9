"""What an element says of its text for machines: `<time datetime="2027-10-21T08:00-06:00">8:00 AM</time>`."""

from __future__ import annotations

import re

from ingest.extractors.records.clock import minutes
from ingest.times.printed_dates import printed_dates

_INSTANT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|年|/\d\d\b|\.\d\d$")


def day_of(instant: str, start: str) -> str:
    """The day of an instant whose hour is the printed one; "" for any other, which may be told in another zone."""
    found = _INSTANT.match(instant)
    printed = minutes(start)
    if found is None or found[4] is None or printed is None:
        return ""
    told = int(found[4]) * 60 + int(found[5])
    return found[0][:10] if told in (printed[0], printed[0] + 12 * 60, printed[0] - 12 * 60) else ""


def with_year(date: str, instant: str) -> str:
    """A printed day without its year, and the year of its instant."""
    found = _INSTANT.match(instant)
    whole = any(printed.month for printed in printed_dates(date))
    return f"{date}, {found[1]}" if found is not None and whole and not _YEAR.search(date) else date
