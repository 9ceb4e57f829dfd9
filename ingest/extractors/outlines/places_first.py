"""Programmes that print the place right under the hour and the title below it: turned into the usual order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.extractors.outlines.entry import Entry
from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.naming import names_institution
from ingest.extractors.outlines.room import is_room
from ingest.kinds import is_break
from ingest.kinds import labelled as kind_named

_OFTEN, _MOST = 3, 0.5
_WORDS = 2  # of the shortest address


def with_places_below(entries: Sequence[Entry]) -> list[Entry]:
    """The entries; where most begin with places that come again and again, the place stands below the title."""
    told = [entry for entry in entries if _may_begin_so(entry)]
    counts = Counter(entry.lines[0].text for entry in told)
    often = {text for text, count in counts.items() if count >= _OFTEN and _locates(text)}
    if sum(counts[text] for text in often) < _MOST * sum(entry.stamp is not None for entry in entries) or not often:
        return list(entries)
    return [_turned(entry) if entry in told and _locates(entry.lines[0].text) else entry for entry in entries]


def _may_begin_so(entry: Entry) -> bool:
    if entry.stamp is None or len(entry.lines) < 2 or entry.heads:
        return False
    return not any(line.stamp is not None or labelled(line.text) for line in entry.lines[:2])


def _locates(text: str) -> bool:
    """Whether the text may be a place or its address: a room, an institution, parts between commas."""
    if is_break(text) or kind_named(text) is not None:
        return False
    return is_room(text) or names_institution(text) or ("," in text and len(text.split()) > _WORDS)


def _turned(entry: Entry) -> Entry:
    place, title, *others = entry.lines
    return replace(entry, lines=(title, replace(place, text=f"Room: {place.text}", runs=(), gap=0.0), *others))
