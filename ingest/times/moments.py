"""A row's time fields taken apart: instants, dates and clock times, before any of them is understood."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache

from ingest.times.clocks import Token, tokens
from ingest.times.durations import read_duration
from ingest.times.printed_dates import PrintedDate, printed_dates
from ingest.times.spotting import TimeSpan, spot_times

_EPOCH = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?|[2-9]\d{9}|[2-9]\d{12}")
_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ]\s?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?(?:\[.*\])?",
    re.IGNORECASE,
)
_FIRST_YEAR = 1970  # before it lie the zero days of spreadsheets, whose cells mean a time alone
_SHIFT = re.compile(
    r"\s?[(\[]?\s?([+-])\s?1(?:\s?d(?:ay)?)?\s?[)\]]?(?![\d:])|\s?[(\[]?(next|following|previous|prior) day",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"0?\.\d{2,}")
_GAP = re.compile(r"\s*(?:[-–—−‐~]{1,3}|to|until|till)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Moment:
    """One printed point or range: either an `instant` (aware, or naive for a wall clock), or clock tokens.

    `ending` is the second half of a range; `dates` are the dates printed with it; `zone` the zone printed with it.
    """

    instant: datetime | None = None
    start: Token | None = None
    ending: Token | None = None
    dates: tuple[PrintedDate, ...] = ()
    zone: str = ""
    shift: int = 0  # days printed with it: "00:30 (+1)"
    starred: bool = False  # a "*" follows; what it means stands elsewhere in the document
    dated: bool = False  # a date without a clock time, in `instant`


EMPTY = Moment()


@lru_cache(maxsize=8192)
def read_moment(text: str) -> Moment:
    """What a time field says; EMPTY where it says nothing that is known."""
    text = " ".join(text.split())
    if not text:
        return EMPTY
    return _epoch(text) or _iso(text) or _mail_date(text) or _printed(text)


def _epoch(text: str) -> Moment | None:
    if not _EPOCH.fullmatch(text):
        return None
    value = float(text)
    return Moment(instant=datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=value / 1000 if value > 9e10 else value))


def _iso(text: str) -> Moment | None:
    match = _ISO.fullmatch(text)
    if not match or not ("-" in text or "T" in text or len(text) == 8):
        return None
    year, month, day, hour, minute, second, offset = match.groups()
    if not _FIRST_YEAR <= int(year) <= 2199:
        return Moment(start=_read(f"{hour}:{minute}")) if hour and int(year) in (1899, 1900, 1904) else None
    digits = f"{year}-{month}-{day}T{hour or '00'}:{minute or '00'}:{second or '00'}"
    try:
        return Moment(instant=datetime.fromisoformat(digits + _offset(offset)), dated=hour is None)
    except ValueError:
        return _late_night(match)


def _offset(printed: str | None) -> str:
    if not printed:
        return ""
    if printed in "Zz":
        return "+00:00"
    digits = printed[1:].replace(":", "").ljust(4, "0")
    return f"{printed[0]}{digits[:2]}:{digits[2:]}"


def _late_night(match: re.Match[str]) -> Moment | None:
    """ "2027-10-21 24:30" is half past midnight of the next day."""
    if match[4] != "24":
        return None
    try:
        day = datetime.fromisoformat(f"{match[1]}-{match[2]}-{match[3]}T00:{match[5]}:00{_offset(match[7])}")
    except ValueError:
        return None
    return Moment(instant=day + timedelta(days=1))


def _mail_date(text: str) -> Moment | None:
    """ "Thu, 21 Oct 2027 08:00:00 GMT" of mails and scripts."""
    if not re.search(r"\d{4} \d\d:\d\d:\d\d (?:GMT|UTC|[+-]\d{4})", text):
        return None
    text = re.sub(r"^(\w{3}) (\w{3}) (\d\d) (\d{4})", r"\1, \3 \2 \4", text)
    text = re.sub(r"(?:GMT|UTC)(?=[+-]\d{4})", "", text)
    try:
        return Moment(instant=parsedate_to_datetime(text))
    except ValueError:
        return None


def _printed(text: str) -> Moment:
    dates = printed_dates(text)
    spans = spot_times(text)
    if spans:
        return _from_span(text, spans, dates)
    if _FRACTION.fullmatch(text):
        minutes = round(float(text) * 1440)
        return Moment(start=_read(f"{minutes // 60:02}:{minutes % 60:02}"))
    if dates and len(text) > 8:
        return Moment(dates=dates)
    return _lenient(text)


def _from_span(text: str, spans: tuple[TimeSpan, ...], dates: tuple[PrintedDate, ...]) -> Moment:
    """The first span; a second one far from it ("Oct 21, 8:00 – Oct 22, 9:00") ends the range."""
    first = spans[0]
    ending = _read(first.end) if first.end else None
    if ending is None and len(spans) > 1 and re.search(r"[-–—]|\bto\b|until", text[first.stop : spans[1].begin]):
        ending = _read(spans[1].start)
    starred = text[first.stop : first.stop + 2].strip().startswith("*")
    shift = 0 if first.end else _shift(text, first.stop)
    return Moment(start=_read(first.start), ending=ending, dates=dates, zone=first.zone, shift=shift, starred=starred)


def _shift(text: str, position: int) -> int:
    match = _SHIFT.match(text, position)
    if not match:
        return 0
    return 1 if match[1] == "+" or (match[2] or "").lower() in ("next", "following") else -1


def _read(printed: str) -> Token | None:
    found = tokens(printed)
    return found[0] if found else None


def _lenient(text: str) -> Moment:
    """A field that is known to hold a time may be as short as "8", "8-9" or "930"."""
    found = tokens(text)
    if not found or found[0].begin > 2:
        return EMPTY
    if len(found) > 1 and _GAP.fullmatch(text, found[0].stop, found[1].begin):
        return Moment(start=found[0], ending=found[1])
    return Moment(start=found[0]) if len(text) <= found[0].stop + 4 else EMPTY


def length_of(duration: str) -> timedelta | None:
    """A row's printed duration."""
    return read_duration(duration)
