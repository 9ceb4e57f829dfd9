"""Printed zones understood: names, abbreviations, Windows names, offsets and spoken words become IANA zones."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ingest.times.words import fold
from ingest.times.zone_words import zone_table

_OFFSET = re.compile(r"(?:utc|gmt)?\s?([+−–-])\s?(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:UTC|GMT)\s?[+−–-]\s?\d{1,2}(?::?[0-5]\d)?")
_IANA = re.compile(r"\b[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_+-]+){1,2}\b")
_HALF_HOURS = {
    210: "Asia/Tehran",
    270: "Asia/Kabul",
    330: "Asia/Kolkata",
    345: "Asia/Kathmandu",
    390: "Asia/Yangon",
    570: "Australia/Darwin",
}


@dataclass(frozen=True, slots=True)
class ZoneReading:
    """The IANA zones that a print may mean, the likeliest first; `clear` when only one can be meant."""

    names: tuple[str, ...]
    clear: bool = True


NOTHING = ZoneReading(())


@cache
def zone(name: str) -> ZoneInfo | None:
    """The zone of an IANA name; None if there is none of that name."""
    if not re.fullmatch(r"[A-Za-z][\w+/-]*", name):
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


@cache
def read_zone(text: str) -> ZoneReading:
    """What zone the printed text names: an IANA name first, then an abbreviation, words, an offset."""
    text = " ".join(text.split())
    if not text:
        return NOTHING
    for reading in (_iana, _windows, _abbreviation, _phrase, _offset_zone):
        found = reading(text)
        if found.names:
            return found
    return NOTHING


def _iana(text: str) -> ZoneReading:
    if zone(text) and ("/" in text or text in ("UTC", "GMT")):
        return ZoneReading(("Etc/UTC" if text in ("UTC", "GMT", "Etc/GMT") else text,))
    found = [name for match in _IANA.finditer(text) for name in _tails(match[0]) if zone(name)]
    return ZoneReading((found[0],)) if found else NOTHING


def _tails(name: str) -> list[str]:
    """ "x/Europe/Berlin" and "Europe/Berlin": vendors put their own words before the name."""
    parts = name.split("/")
    return ["/".join(parts[begin:]) for begin in range(len(parts) - 1)]


def _windows(text: str) -> ZoneReading:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # few programmes need it

    name = WINDOWS_TO_OLSON.get(text)
    return ZoneReading((name,)) if name else NOTHING


def _abbreviation(text: str) -> ZoneReading:
    table = zone_table()
    plain = _BESIDE.sub(" ", text)
    words = re.findall(r"(?<![\w/+-])[A-Z]{1,4}[Tt]?[A-Z]?(?![\w])", plain)
    careful = table["spotting"]["careful"]
    known = [
        w
        for w in words
        if w in table["abbreviations"] and (w not in careful or len(plain) <= 12 or "time" in fold(plain))
    ]
    if not known:
        return NOTHING
    local = [word for word in known if word not in ("GMT", "UTC", "Z")] or known
    names = table["abbreviations"][local[0]]
    return ZoneReading(tuple(names), local[0] not in table["ambiguous"]["abbreviations"])


def _phrase(text: str) -> ZoneReading:
    folded = fold(text)
    phrases: dict[str, str] = zone_table()["phrases"]
    found = [
        phrase
        for phrase in phrases
        if re.search(rf"\b{re.escape(phrase)}(?:\s(?:usa|us|standard|daylight|summer))?\s(?:time|zone)", folded)
        or folded == phrase
    ]
    return ZoneReading((phrases[max(found, key=len)],)) if found else NOTHING


def _offset_zone(text: str) -> ZoneReading:
    match = _BESIDE.search(text) or _OFFSET.fullmatch(text.strip(" ()"))
    parts = _OFFSET.search(match[0]) if match else None
    if not parts:
        return NOTHING
    minutes = (int(parts[2]) * 60 + int(parts[3] or 0)) * (1 if parts[1] == "+" else -1)
    name = offset_name(minutes)
    return ZoneReading((name,)) if name else NOTHING


def offset_name(minutes: int) -> str | None:
    """The IANA name of a fixed offset in minutes east of UTC; None where no zone stands for it."""
    if minutes == 0:
        return "Etc/UTC"
    if minutes % 60 == 0 and -12 <= minutes // 60 <= 14:
        return f"Etc/GMT{-minutes // 60:+d}"
    return _HALF_HOURS.get(minutes)
