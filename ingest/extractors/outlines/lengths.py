"""How long something takes, printed beside its time or title: "Spasticity (25 min)", "45' Panel"."""

from __future__ import annotations

import re

from ingest.times import TimeSpan

_EDGE = " \t-–—−:|,;.~*·•/>_"
_DURATION = re.compile(
    r"[(\[]?\s*(?:\d{1,2}:\d\d\s*duration|\d{1,3}\s*[-']?\s*(?:min(?:ute)?s?|hours?|hrs?|h)\b\.?|\d{1,3}\s?['′’](?!\w)(?:\s*\d+\s*min\w*)?"
    r"(?:\s*(?:talk|each|duration|total))?)\s*[)\]]?",
    re.IGNORECASE,
)
_BRACKETED_DURATION = re.compile(rf"[(\[]\s*(?:{_DURATION.pattern})\s*[)\]]", re.IGNORECASE)
_DURATION_AHEAD = re.compile(
    rf"^{_DURATION.pattern}(?:(?=\s*[:–—|,•·\t])|(?=\s*-\s)|(?<=n|s|[.'\])])(?=\s+[A-ZÀ-Þ])|\s*$)", re.I
)
_DURATION_LAST = re.compile(
    rf"(?:\s*[-–—|,;:•·\t]\s*|(?<=[.!?)\]])\s*|\s+(?=[(\[])|(?<!\w)){_DURATION.pattern}$", re.IGNORECASE
)
_COUNTING = re.compile(
    r"(?<![\w&])(?:every|of|in|for|a|an|per|each|within|after|under|the|than|to|at|last|first|or|and)\s*$",
    re.IGNORECASE,
)
_DURATION_HINT = re.compile(r"min|dur|h\b|hour|hrs?\b|['′’]", re.IGNORECASE)
_HOUR_AHEAD = re.compile(r"(?:[7-9]|1\d|2[0-2])\s?h\s*(?:[:–—|-]\s*|\s)[^\W\d_a-zß-ÿ]")
_SPACED_HOUR = re.compile(r"\d{1,2}\s?h\s?\d\d")


def length_in(text: str) -> str:
    """The length printed in brackets, at the head or at the tail of the text, without its brackets; "" for none."""
    if not _DURATION_HINT.search(text):
        return ""
    bracketed = _BRACKETED_DURATION.search(text)
    bare = text.strip(_EDGE)
    last = _DURATION_LAST.search(bare)
    found = bracketed or _DURATION_AHEAD.search(bare) or (last if last and not _counts(bare, last) else None)
    return found[0].strip(" ()[]" + _EDGE) if found else ""


def _counts(text: str, found: re.Match[str]) -> bool:
    return _COUNTING.search(text[: found.start()]) is not None


def without_length(text: str) -> str:
    """The text without a duration in brackets, at its head or at its tail; those within a title belong to it."""
    if not _DURATION_HINT.search(text):
        return text
    bare = _BRACKETED_DURATION.sub(" ", text).strip(_EDGE)
    bare = _DURATION_AHEAD.sub(" ", bare).strip(_EDGE)
    last = _DURATION_LAST.search(bare)
    return bare[: last.start()] if last and not _counts(bare, last) else bare


def in_length(text: str, span: TimeSpan) -> bool:
    """Whether what looks like a time is part of a length: "1:30 duration"."""
    if span.end or not _DURATION_HINT.search(text) or _SPACED_HOUR.fullmatch(span.start):
        return False
    if not text[: span.begin].strip(_EDGE) and _HOUR_AHEAD.match(text, span.begin):
        return False  # "15h : Clôture"
    return any(d.start() <= span.begin < d.end() for d in _DURATION.finditer(text))
