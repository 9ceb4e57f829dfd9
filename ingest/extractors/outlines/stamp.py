"""The time that a line carries as a list entry does: at its head, at its tail, in a cell of its own, or alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from ingest.extractors.outlines.lengths import in_length, length_in, without_length
from ingest.extractors.outlines.room import is_room_alone
from ingest.extractors.outlines.words import fields, fold, words
from ingest.times import DateSpan, TimeSpan, may_end, spot_dates, spot_times


class Place(Enum):
    """Where in its line a time stands."""

    ALONE = "alone"
    HEAD = "head"
    TAIL = "tail"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed time: `time` the range as printed, `date` printed on the same line, `text` what else the line says."""

    place: Place
    time: str
    start: str
    end: str = ""
    date: str = ""
    zone: str = ""
    text: str = ""
    labelled: bool = False
    code: str = ""  # printed before the time: "1D 8:30"
    duration: str = ""  # printed behind it: "Spasticity (25 min)"


_EDGE = " \t-–—−:|,;.~*·•/>_"
_LABEL = re.compile(r"^\s*([^\W\d][\w &/]{1,14}?)\s*:\s*")
_BRACKETS = re.compile(r"[(\[]\s*[)\]]")
_CODE = re.compile(r"[A-Z]{0,3}-?\d{1,3}[A-Z]{0,2}")
_UNITS = re.compile(
    r"^(?:uhr|hrs?\.?|hours|(?-i:h)\b|o'clock|ish\b)"
    r"|(?:start|onwards?|sharp)\b(?=\W*$|\s*[\t|:–—-])|[-(]?(?:ish|approx\.?|tbc|tbd)\)?",
    re.IGNORECASE,
)
_CELLS = re.compile(r"\s*\|\s*|\t+|\s{3,}|\s[•·]\s")
_SENTENCE = re.compile(r"[a-zà-ÿ]{2,}[.!?](?:\s|$)")
_HOUR_WORD = re.compile(r"^\s*(?:alle\s)?or[ea]\s+(?=\d)", re.IGNORECASE)
_CLOCK_HINT = re.compile(r"\d|noon|mid", re.IGNORECASE)
_DAY_COLUMN = re.compile(r"\s*(?P<day>(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])\.?)(?:\t+|\s{3,}|\s*\|\s*)(?=\d)")
_SPOKEN_ZONE = re.compile(r"(?:eastern|central|mountain|pacific)(?: (?:standard |daylight )?time)?", re.IGNORECASE)
_LONGEST = 300


@lru_cache(maxsize=50_000)
def stamp_of(text: str) -> Stamp | None:
    """The stamp of a line, None if it has no time or tells it in a sentence; of a long line only the head is asked."""
    if led := _dated(text):
        return led
    text = _HOUR_WORD.sub(lambda found: " " * len(found[0]), text)
    head, rest = text[:_LONGEST], text[_LONGEST:]
    if not rest and not _CLOCK_HINT.search(text):
        return None
    spans = [span for span in spot_times(head) if not in_length(head, span)]
    if not spans:
        return None
    dates = spot_dates(head)
    found = _at_head(head, spans, dates)
    if rest:
        return replace(found, text=found.text + rest) if found else None
    return found or _in_cell(head) or _at_tail(head, spans, dates)


def _dated(text: str) -> Stamp | None:
    """The stamp behind a day in figures in a column of its own: "16.04 | 6.00–6.30pm | Arrival"."""
    found = _DAY_COLUMN.match(text)
    stamp = stamp_of(text[found.end() :]) if found else None
    if found is None or stamp is None or stamp.date or stamp.place is Place.TAIL:
        return None
    told = stamp.end or stamp.time.rstrip(".").lower().endswith("m")
    return replace(stamp, date=found["day"]) if told else None


def _stamp(place: Place, span: TimeSpan, text: str, date: str, rest: str) -> Stamp:
    shown = tidy(rest)
    if _SPOKEN_ZONE.fullmatch(shown):
        return Stamp(Place.ALONE, text[span.begin : span.stop], span.start, span.end, date, f"{shown.split()[0]} time")
    shown += ":" if shown and rest.rstrip().endswith(":") else ""
    found = Place.ALONE if not shown or (is_room_alone(shown) and not _CELLS.search(shown)) else place
    length = "" if span.end else length_in(rest)
    return Stamp(found, text[span.begin : span.stop], span.start, span.end, date, span.zone, shown, duration=length)


def tidy(text: str) -> str:
    """What is left of a line when its time is taken out: no durations, empty brackets, loose separators."""
    bare = _BRACKETS.sub(" ", without_length(text)).strip(_EDGE)
    bare = _UNITS.sub("", bare).strip(_EDGE) if _UNITS.match(bare) else bare
    if bare.startswith(")") or (bare.endswith("(") and bare.count("(") > bare.count(")")):
        bare = bare.strip("()" + _EDGE)
    if bare.startswith("]"):
        bare = bare.strip("[]" + _EDGE)
    return bare if any(c.isalnum() for c in bare) else ""


def _date_text(dates: tuple[DateSpan, ...], begin: int, stop: int) -> str:
    return ", ".join(date.text for date in dates if begin <= date.begin < stop)


def _at_head(text: str, spans: list[TimeSpan], dates: tuple[DateSpan, ...]) -> Stamp | None:
    first = spans[0]
    before = text[: first.begin]
    date = _date_text(dates, 0, first.begin)
    for printed in dates:
        if printed.stop <= first.begin:
            before = before.replace(printed.text, " ")
    label = _LABEL.match(before)
    labelled = bool(label and fields().get(fold(label[1])) in ("time", "date"))
    if labelled and label:
        before = before[label.end() :]
    lead = fold(before.strip(_EDGE + "([@"))
    code = before.strip(_EDGE + "()") if _CODE.fullmatch(before.strip(_EDGE + "()")) else ""
    led = (
        bool(code)
        or lead in words("lines", "time_leads")
        or (lead in words("lines", "before_told") and (date or labelled))
    )
    if lead and not led:
        return None
    first, rest = _completed(text, spans)
    after = "" if date else _directly_after(text, first, dates)
    if after:
        rest = re.sub(r"^\s*(?:on\s)?", " ", rest.replace(after, " ", 1))
    date = date or after
    stamp = _stamp(Place.HEAD, first, text, date, rest)
    if set("|\t") & set(stamp.time):
        stamp = replace(stamp, time=f"{stamp.start} – {stamp.end}" if stamp.end else stamp.start)
    if labelled and stamp.place is Place.HEAD and not _fits_after(text, first):
        return None
    return replace(stamp, labelled=labelled, code=code)


def _fits_after(text: str, span: TimeSpan) -> bool:
    return len(text) - span.stop < 120


def _directly_after(text: str, span: TimeSpan, dates: tuple[DateSpan, ...]) -> str:
    """The date printed right after the time, in all its parts: "Friday, October 22"."""
    begin, stop = -1, span.stop
    for date in dates:
        if date.begin < stop or text[stop : date.begin].strip(_EDGE + "()on"):
            continue
        begin, stop = (date.begin if begin < 0 else begin), date.stop
    return text[begin:stop] if begin >= 0 else ""


_ZONE_ONLY = re.compile(r"[\s(]*[A-Z]{0,5}[\w+: ]{0,8}[\s)]*[/|=,(]\s*")
_COLUMN = re.compile(r"\*?(?:\s{2,}|\t+|\s*\|\s*)")  # between the same hours in several zones
_BESIDE = re.compile(r"\s*\|\s*|\t+")  # between columns
_ZONED_DASH = re.compile(r"(\s*\([^()]{1,12}\))\s*[-–—]+\s*")


def _completed(text: str, spans: list[TimeSpan]) -> tuple[TimeSpan, str]:
    """The first time with an end that a zone keeps apart, and the line after it and its copies in other zones."""
    first, *others = spans
    stop = first.stop
    if others and _in_columns(text, first, others[0]):
        first = TimeSpan(first.begin, others[0].stop, first.start, others[0].start, others[0].zone or first.zone)
        stop = others.pop(0).stop
    zoned = _ZONED_DASH.fullmatch(text[stop : others[0].begin]) if others and not first.end else None
    if zoned:
        first = TimeSpan(first.begin, others[0].stop, first.start, others[0].start, zoned[1].strip(" ()"))
        stop = others.pop(0).stop
        stop += len(zoned[1]) if text[stop:].startswith(zoned[1]) else 0
    for span in others:
        between = text[stop : span.begin]
        column = bool(first.end and span.end) and bool(_COLUMN.fullmatch(between)) and bool(text[span.stop :].strip())
        if not column and (not _ZONE_ONLY.fullmatch(between) or not (span.zone or first.zone)):
            break
        stop = span.stop
    return first, text[stop:]


def _in_columns(text: str, first: TimeSpan, second: TimeSpan) -> bool:
    """Whether a start and its end stand in columns of their own before the title: "8:45 am | 10:30 am | Opening"."""
    if first.end or second.end or not _BESIDE.fullmatch(text[first.stop : second.begin]):
        return False
    return bool(_BESIDE.match(text[second.stop :])) and may_end(first.start, second.start)


def _in_cell(text: str) -> Stamp | None:
    """A time in a cell of its own: "Title | Thursday, 8:00–9:00 | Ballroom A"."""
    cells = _CELLS.split(text)
    if len(cells) < 2:
        return None
    for at, cell in enumerate(cells):
        spans, dates = spot_times(cell), spot_dates(cell)
        if not spans:
            continue
        found = _at_head(cell, list(spans), dates)
        if found and (found.place is Place.ALONE or at == 0):
            others = [tidy(other) for other in (*cells[:at], found.text, *cells[at + 1 :])]
            shown = "\t".join(other for other in others if other)
            return Stamp(Place.TAIL, found.time, found.start, found.end, found.date, found.zone, shown)
    return None


def _at_tail(text: str, spans: list[TimeSpan], dates: tuple[DateSpan, ...]) -> Stamp | None:
    last = spans[-1]
    after = text[last.stop :]
    bracketed = text[: last.begin].rstrip().endswith(("(", "[")) and after.lstrip()[:1] in (")", "]")
    room = after.strip(_EDGE + ")]")
    if len(room) > 60 or _SENTENCE.search(text[: last.begin]):
        return None
    if room and not (bracketed or re.match(r"\s*[|,–—(\-\t/@]|\s+in\s", after)):
        return None
    date = _date_text(dates, 0, last.begin)
    before = text[: last.begin]
    for printed in dates:
        if not before[printed.stop :].strip(_EDGE + "(["):
            before = before[: printed.begin]
    if not bracketed and not _may_be_title(before, text):
        return None
    shown = tidy(before.rstrip(" ([,-–—|@"))
    if room:
        shown = f"{shown}\t{room}"
    return _stamp(Place.TAIL, last, text, date, shown) if any(c.isalpha() for c in shown) else None


def _may_be_title(before: str, text: str) -> bool:
    told = fold(before.rstrip(_EDGE + "([")).split()
    if not told or len(told) > 22 or text.rstrip().endswith("."):
        return False
    return told[-1] not in words("lines", "before_told") or before.rstrip()[-1:] in ":,–—-("
