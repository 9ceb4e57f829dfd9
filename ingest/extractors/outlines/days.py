"""Headings that name a day, and labelled dates and times brought together on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.stamp import Place, tidy
from ingest.extractors.outlines.words import fold, words
from ingest.times import is_date_line, spot_dates

_SEVERAL = re.compile(r"\d(?:st|nd|rd|th|\.)?\s*(?:[-–—]|to|bis|au|al|and|&|und|et|y)\s*(?:\w+\s)?\d{1,2}(?!\d)")
_DASHED = re.compile(r"\b\d{1,4}-\d{1,2}-\d{1,4}\b")  # one day in figures: "2027-10-21", "21-10-2027"
_FULL = re.compile(r"[^\W\d]{3,}\.?,?\s(?:\w+\.?\s){0,3}\d|\d{1,2}\.?\s(?:de\s)?[^\W\d]{3,}")
_TO = re.compile(r"\s*(?:[-–—]|to|bis|au|al|until)\s*")
_LONGEST = 110
_FEWEST, _MOSTLY = 2, 0.8


def day_of(line: Line) -> str:
    """The day that the line announces for what follows, as printed; "" if it announces none."""
    if len(line.text) > _LONGEST or line.stamp is not None:
        return ""
    return _day(line.text, line.heading or line.gap > 0)


@lru_cache(maxsize=50_000)
def _day(text: str, stands_out: bool) -> str:
    dates = spot_dates(text)
    if not dates or several_days(text):
        return ""
    rest = text
    for date in dates:
        rest = rest.replace(date.text, " ", 1)
    told = fold(rest).strip(" ,;:|()[]-–—.*").split()
    if is_date_line(text) or not told:
        return _printed(text)
    few = len(told) <= 7 and not text.endswith((".", "?", "!"))
    full = dates[0].begin == 0 and bool(_FULL.match(text))
    stands_out = stands_out or full
    first_or_last = dates[0].begin <= 2 or dates[-1].stop >= len(text) - 2
    return (
        _printed(text) if few and stands_out and first_or_last and told[0] not in words("lines", "before_told") else ""
    )


def _printed(text: str) -> str:
    dates = spot_dates(text)
    return text[dates[0].begin : dates[-1].stop]


def several_days(text: str) -> bool:
    """Whether the text names a span of days: "October 21–24, 2027"."""
    dates = spot_dates(text)
    if any(_SEVERAL.search(_DASHED.sub("", date.text)) for date in dates):
        return True
    if len(dates) != 2 or not _TO.fullmatch(text[dates[0].stop : dates[1].begin]):
        return False
    numbered = [any(c.isdigit() for c in date.text) for date in dates]
    return numbered[0] == numbered[1] and len(dates[0].text) > len("Day 12")


def with_days_beside(lines: Sequence[Line]) -> list[Line]:
    """The lines; where each lone time stands right below a day of its own, both are one line."""
    pairs = {n for n in range(len(lines) - 1) if _is_alone(lines[n + 1]) and not lines[n + 1].gap and day_of(lines[n])}
    if len(pairs) < _FEWEST or len(pairs) < _MOSTLY * sum(map(_is_alone, lines)):
        return list(lines)
    joined = (
        replace(line, text=f"{line.text}, {lines[n + 1].text}") if n in pairs else line for n, line in enumerate(lines)
    )
    return [line for n, line in enumerate(joined) if n - 1 not in pairs]


def _is_alone(line: Line) -> bool:
    return line.stamp is not None and line.stamp.place is Place.ALONE and labelled(line.text) is None


def with_joined_labels(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines with "Date: …" joined to the "Time: …" after it, and "Start: …" to its "End: …"."""
    at = 0
    while at < len(lines):
        line = lines[at]
        following = lines[at + 1] if at + 1 < len(lines) else None
        joined = _joined(line, following) if following is not None and not following.gap else ""
        last = lines[at + 2] if joined and at + 2 < len(lines) and not lines[at + 2].gap else None
        ended = _ended(joined, last)
        yield replace(line, text=ended or joined) if joined else line
        at += 3 if ended else 2 if joined else 1


def _ended(joined: str, line: Line | None) -> str:
    """A day and a start with the end on the line after them: "Day: …", "Start: …", "End: …"; "" where none follows."""
    named = labelled(line.text) if line is not None else None
    return f"{joined} – {named.value}" if named and named.field == "end" and " – " not in joined else ""


def _joined(line: Line, following: Line | None) -> str:
    here, there = labelled(line.text), labelled(following.text) if following else None
    if here is None or there is None:
        return ""
    if here.field == "date" and there.field == "time" and spot_dates(here.value):
        return f"{there.label}: {here.value}, {there.value}"
    if here.field == "time" and there.field == "date" and spot_dates(there.value):
        return f"{here.label}: {there.value}, {here.value}"
    if here.field == "time" and there.field == "end":
        return f"{here.label}: {here.value} – {there.value}"
    return ""


def announced(line: Line) -> str:
    """What a day's heading says besides the day: a theme ("Pre-conference day")."""
    rest = line.text
    for date in spot_dates(line.text):
        rest = rest.replace(date.text, " ", 1)
    return tidy(rest)
