"""Where in a line of text a time or a date is printed."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CLOCK = r"(?:[01]?\d|2[0-4])(?:[:.h]?[0-5]\d)?\s*(?:[ap]\.?m\.?|noon|midnight)?"
_RANGE = re.compile(rf"(?<![\w.])({_CLOCK})\s*(?:-|–|—|to|until)\s*({_CLOCK})(?!\w)", re.IGNORECASE)
_DATE = re.compile(
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?"
    r"|\d{1,2}\.?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s+\d{4})?|\d{4}-\d\d-\d\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """`text[begin:stop]` is a time or a range; `start` and `end` are its parts as printed, `end` "" if none."""

    begin: int
    stop: int
    start: str
    end: str = ""


@dataclass(frozen=True, slots=True)
class DateSpan:
    """`text[begin:stop]` is a date ("Thursday, October 21", "21.10.2027", "Day 2")."""

    begin: int
    stop: int
    text: str


def spot_times(text: str) -> tuple[TimeSpan, ...]:
    """All times and ranges in `text`, left to right, not overlapping."""
    return tuple(TimeSpan(m.start(), m.end(), m[1], m[2]) for m in _RANGE.finditer(text))


def spot_dates(text: str) -> tuple[DateSpan, ...]:
    """All dates in `text`, left to right, not overlapping."""
    return tuple(DateSpan(m.start(), m.end(), m[0]) for m in _DATE.finditer(text))


def is_time(text: str) -> bool:
    """Whether `text` is a time or range and nothing else (brackets, a zone, a star aside)."""
    spans = spot_times(text)
    return len(spans) == 1 and len(text.strip(" ()[]*")) <= spans[0].stop - spans[0].begin + 1


def is_date_line(text: str) -> bool:
    """Whether `text` is a heading that names a day and little else."""
    spans = spot_dates(text)
    return bool(spans) and sum(s.stop - s.begin for s in spans) >= 0.6 * len(text.strip())
