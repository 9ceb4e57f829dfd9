"""Hints that no reader named: a cover line with the dates and the city, "all times are in …", a year in the title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.times.places import zones_of_place
from ingest.times.printed_dates import printed_dates
from ingest.times.timetable import Hints
from ingest.times.zones import read_zone

_LONG = 160  # characters: prose is no cover line
_MANY = 400  # lines that are looked at
_ZONED = re.compile(
    r"\b(?:all|displayed|listed|shown|given|printed)\b.{0,30}\btimes?\b"
    r"|\btimes?\b.{0,30}\b(?:are|is|in|listed|shown)\b|\btime ?zone|\btimes?\s?[(\[]"
    r"|[(\[]\s?(?:UTC|GMT)\s?[+−–-]\s?\d|^\W*(?:UTC|GMT)\s?[+−–-]\s?\d",
    re.IGNORECASE,
)
_STARS = re.compile(
    r"\*\s?(?:=|:|-|–|—|denotes|means|indicates|marks)?\s*\W*(?:\w+ ){0,5}?"
    r"(previous|prior|next|following) (?:calendar )?day"
    r"|\*.{0,20}\bday (before|after)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)20[0-4]\d(?!\d)")


def with_loose_hints(hints: Hints) -> Hints:
    """The hints, completed from titles and leftover lines where the readers named no dates, zone or place."""
    lines = [line for line in (*hints.titles, *map(_text, hints.others[:_MANY])) if len(line) <= _LONG]
    dates = hints.dates or tuple(_dated(lines)) or (tuple(_yearless(lines)) if hints.sent else ())
    beside = [
        part for text in hints.dates for part in re.findall(r"[(\[]([^)\]]*)[)\]]", text) if read_zone(part).names
    ]
    named = any(read_zone(text).names for text in hints.zones)
    zones = hints.zones if named else (*hints.zones, *beside, *_zones(lines))
    placed = any(map(zones_of_place, hints.places))
    places = hints.places if placed else (*hints.places, *dict.fromkeys(_places((*hints.titles, *hints.dates), lines)))
    return replace(hints, dates=dates, zones=zones, places=places)


def meaning_of_stars(hints: Hints) -> int:
    """The days that a "*" behind a time adds: "* previous day" is -1; 0 where nothing explains it."""
    for line in (*hints.titles, *hints.zones, *hints.others):
        if match := _STARS.search(line):
            return -1 if (match[1] or match[2]).lower() in ("previous", "prior", "before") else 1
    return 0


def _text(line: str) -> str:
    """A leftover line without its locator."""
    return line.partition(": ")[2] or line


def _dated(lines: Iterable[str]) -> Iterable[str]:
    """Lines with a full date of its own year, or a range of days."""
    return [line for line in lines if any((d.year and d.full) or d.until for d in printed_dates(line))] or [
        line for line in lines if _YEAR.search(line)
    ]


def _yearless(lines: Iterable[str]) -> list[str]:
    """The one day without a year that the lines of a letter name; its year is told by when it was sent."""
    named = [d for line in lines for d in printed_dates(line) if d.full and not d.until]
    return [named[0].text] if len({(d.month, d.day, d.numbers) for d in named}) == 1 else []


def _zones(lines: Iterable[str]) -> Iterable[str]:
    return [line for line in lines if _ZONED.search(line) and (found := read_zone(line)).names and found.clear]


def _places(titles: Sequence[str], lines: Sequence[str]) -> Iterator[str]:
    """Known places in titles and in lines next to a printed date: elsewhere affiliations look alike."""
    dated = set(_dated(lines))
    near = [n + step for n, line in enumerate(lines) if line in dated for step in (0, 1, 2, 3, -1, -2)]
    for line in (*titles, *(lines[n] for n in near if 0 <= n < len(lines))):
        if re.search(r"[,|(·•–-]", line) and (place := _place(line)):
            yield place


def _place(line: str) -> str:
    """The city, or the city and what follows it, of a cover line."""
    parts = [part.strip() for part in re.split(r"[,;|()·•\n]| [-–—] ", line) if part.strip()]
    for position, part in enumerate(parts):
        pair = ", ".join(parts[position : position + 2])
        found = zones_of_place(pair) if position + 1 < len(parts) else ()
        coded = position + 1 < len(parts) and re.fullmatch(r"[A-Z]{2}(?: \d{5})?", parts[position + 1])
        if len(found) == 1 and (coded or zones_of_place(part)):
            return pair
        if len(part.split()) <= 3 and any(zones_of_place(part)[:1]):
            return part
    return ""
