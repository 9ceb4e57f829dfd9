"""Headings between entries: rooms, tracks, sessions whose talks carry the times."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.extractors.outlines.cells import cells_of
from ingest.extractors.outlines.item import LEADS
from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import SURE, peopled, taken_apart
from ingest.extractors.outlines.room import is_room
from ingest.extractors.outlines.stamp import Place
from ingest.extractors.outlines.telling import is_quoted, kind_line
from ingest.extractors.outlines.words import fold, pattern, words
from ingest.kinds import is_break, role_of

_NUMBERED = re.compile(
    r"^(?:[\w-]+ ){0,3}(?:#?\d{1,3}[a-z]?|[ivx]{1,5}|[a-z]{1,3}[.-]?\d{1,3}|[a-z])\b\s*(?:[:.–—-]|$)"
)
_PARTED = re.compile(r"\s+[-–—|]\s+|:\s+|\s*\(")
_MOST_WORDS = 25


def is_division(text: str) -> bool:
    """Whether the text only divides the day or names the document: "Morning", "Agenda"."""
    folded = fold(text).strip(" :.-–—*()[]")
    told = folded.split()
    parts = [part for part in _PARTED.split(folded) if part]
    return (
        folded in words("lines", "divisions")
        or (bool(told) and all(word in words("lines", "division_words") for word in told))
        or (
            len(parts) > 1
            and is_division(parts[0])
            and all(is_division(p) or is_room(p, surely=True) for p in parts[1:])
        )
    )


def is_closing(line: Line) -> bool:
    """Whether the line closes a letter, or heads what stands behind a programme."""
    told = fold(line.text).strip(" ,.!?:-–—")
    apart = line.gap > 0 or line.text.rstrip().endswith((".", "!"))
    if apart and not line.heading and len(told.split()) > 2 and pattern("lines", "farewells").match(told):
        return True
    behind = (line.gap > 0 or line.heading) and told in words("lines", "back_matter")
    return behind or told in words("lines", "closings")


def names_track(line: Line) -> bool:
    """Whether a heading names a track, not a session."""
    return bool(pattern("lines", "tracks").search(fold(line.text)[:40])) and len(line.text.split()) <= 12


def begins_section(line: Line, entry: Line | None = None) -> bool:
    """Whether the line is a heading over entries: a session of timed talks, a room, a track.

    Beside an open entry (its anchor `entry`) it must stand out from what belongs to that entry.
    """
    text = line.text
    if len(text.split()) > _MOST_WORDS or line.bullet or text.endswith(("?", ",", ";")) or peopled(text) >= SURE:
        return False
    if is_division(text):
        return line.gap > 0 or line.heading
    if entry is None:
        return line.heading or _shouts(text) or begins_group(text)
    if entry.level and line.level:
        return line.level <= entry.level
    if line.level:
        return True
    if line.heading and not entry.heading and begins_group(text):
        return True
    if line.gap <= 0 or (entry.stamp is not None and entry.stamp.place is Place.ALONE and not begins_group(text)):
        return False
    return (line.heading and not entry.heading) or _shouts(text) or begins_group(text) or is_room(text)


def heads_led(lines: Sequence[Line], before: Sequence[Line]) -> bool:
    """Whether the first of the lines is a title with its chairs, and what stands `before` it a whole entry without any.

    "9:00 Welcome – Jane Doe", "Gait", "Chair: Al Roe"; but not "9:00 Symposium", "Gait", "Chair: Al Roe".
    """
    if not before or is_quoted(lines[0].text) or not is_led(lines):
        return False
    if kind_line(cells_of(before[0].text)[0]) and not (lines[0].gap or is_break(before[0].text)):
        return False
    return not any(_names_leads(line.text) or _led_title(line.text) for line in before)


def is_led(lines: Sequence[Line]) -> bool:
    """Whether the first line is a title that names its chairs, or has them on the line below."""
    here = lines[0].text
    below = len(lines) > 1 and _names_leads(lines[1].text)
    return _led_title(here) or (below and labelled(here) is None and peopled(here) < SURE)


def _led_title(text: str) -> bool:
    """Whether chairs are named behind a title: "Gait – Chair: Al Roe", "Gait (chair: Al Roe)"."""
    cells = cells_of(text)
    if len(cells) > 1:
        return labelled(cells[0]) is None and _names_leads(cells[1])
    naming = taken_apart(text)
    return bool(naming.title and naming.people) and role_of(naming.role) in LEADS


def _names_leads(text: str) -> bool:
    named = labelled(text)
    return named is not None and named.field == "people" and role_of(named.label) in LEADS


def _shouts(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and all(c.isupper() for c in letters)


def begins_group(text: str) -> bool:
    """Whether it begins with a word and a number that name a group of talks: "Session 3: Gait"."""
    folded = fold(text)
    head = " ".join(folded.split()[:4])
    return bool(pattern("lines", "groups").search(head)) and bool(_NUMBERED.match(folded))


def is_one_of(text: str, above: str) -> bool:
    """Whether the heading above a line announces it as one of several: "Workshop 1: …" of "Concurrent Workshops"."""
    first = re.match(r"[^\W\d_]{4,}", fold(text))
    return first is not None and f"{first[0]}s" in fold(above).split()[-2:]
