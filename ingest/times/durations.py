"""Printed durations: "PT45M", "45 min", "0:45", "1 h 30", plain minutes."""

from __future__ import annotations

import re
from datetime import timedelta

_ISO = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)?(?:\s*(?:h|hrs?|hours?))?", re.IGNORECASE)
_WORDS = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|hrs?|hours?|std\.?|stunden?)\b\.?)?(?:\s*(?:and\s)?(\d+)\s*(?:['′]|m|mins?\b\.?|minutes?|minuten)?)?",
    re.IGNORECASE,
)


def read_duration(text: str) -> timedelta | None:
    """The length that `text` names; None where it names none."""
    text = text.strip(" ()[]")
    if not text:
        return None
    for reading in (_iso, _clock, _words):
        length = reading(text)
        if length is not None:
            return length if timedelta() < length <= timedelta(days=14) else None
    return None


def _iso(text: str) -> timedelta | None:
    match = _ISO.fullmatch(text)
    if not match or not any(match.groups()):
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


def _clock(text: str) -> timedelta | None:
    match = _CLOCK.fullmatch(text)
    return timedelta(hours=int(match[1]), minutes=int(match[2])) if match else None


def _words(text: str) -> timedelta | None:
    match = _WORDS.fullmatch(text)
    if not match or not any(match.groups()):
        return None
    return timedelta(hours=float((match[1] or "0").replace(",", ".")), minutes=int(match[2] or 0))
