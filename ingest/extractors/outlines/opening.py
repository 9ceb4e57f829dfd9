"""Whether a line begins another session or talk, or goes on with the one above it."""

from __future__ import annotations

import re

from ingest.extractors.outlines.around import Around
from ingest.extractors.outlines.item import Item
from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import SURE, peopled
from ingest.extractors.outlines.neighbours import begins_wrapped
from ingest.extractors.outlines.telling import is_numbered, is_open, is_prose, kind_line, names_people
from ingest.kinds import labelled as kind_named
from ingest.model import Kind
from ingest.people import untitled

_SINGLE = (Kind.PLENARY, Kind.TALK, Kind.PANEL, Kind.WORKSHOP, Kind.COURSE)
_LONG = 34  # letters of a title that may have been wrapped
_LONGEST = 40  # words
_LETTER = re.compile(r"([A-Z])[:.)]\s")


def awaits_title(item: Item, line: Line) -> bool:
    """Whether the item's title is only a type ("Keynote", "Workshop B") and the line is the title itself."""
    if item.kind or item.abstract or line.gap or line.numbered or is_numbered(line.text):
        return False
    if re.search(r"[^s]s$", item.title.casefold()):  # "Short talks" stands over several
        return False
    return kind_line(item.title) and kind_named(item.title) in _SINGLE and not kind_line(line.text)


def goes_on(item: Item, line: Line) -> bool:
    """Whether a title that ends with a colon goes on here, with its people behind it."""
    return item.title.endswith(":") and not (item.people or item.abstract or line.gap or line.bullet)


def continues(item: Item, line: Line, around: Around, first: bool) -> bool:
    """Whether the line is the rest of a wrapped title; `first` where the item is the first of its entry."""
    last = around.last
    if item.people or item.abstract or item.room or line.gap or line.bullet or last is None:
        return False
    if item.line.heading != line.heading or (last.stamp is not None and not last.stamp.text):
        return False
    small = line.text[:1].islower() and not untitled(line.text)[1]
    return is_open(item.title.rstrip()) or small or _completes(item, last, around, first)


def _completes(item: Item, last: Line, around: Around, first: bool) -> bool:
    """Whether the line right below a talk's title, and above its people, is the title's second line."""
    wrapped = not first or (len(around.rest) == 1 and len(item.title) > _LONG)
    below = around.below
    whole = wrapped and last.text.endswith(item.title)
    return whole and below is not None and not below.gap and peopled(below.text) >= SURE


def opens(item: Item, line: Line, around: Around, listed: bool) -> bool:
    """Whether the line begins another item and is no note on this one; `listed` where talks stand in indented lists."""
    rest = around.rest
    if len(line.text.split()) > _LONGEST:
        return False
    if (
        line.numbered
        or is_numbered(line.text)
        or _follows(item.title, line.text)
        or (line.heading and not _heads_on(item, around.last))
    ):
        return True
    if rest and names_people(rest) and (not rest[0].gap or labelled(rest[0].text)):
        return True
    beside = line.bullet and item.line.bullet and line.indent == item.line.indent and bool(item.people)
    if (beside and not is_prose(line.text)) or begins_wrapped(item, line, rest):
        return True
    if listed and (line.bullet or line.indent > item.line.indent):
        return True
    return bool(line.gap) and line.heading


def _follows(title: str, text: str) -> bool:
    """Whether a list by letters goes on: "B: Pain at night" after "A: Gait at home"."""
    before, here = _LETTER.match(title), _LETTER.match(text)
    return before is not None and here is not None and ord(here[1]) - ord(before[1]) == 1


def _heads_on(item: Item, last: Line | None) -> bool:
    """Whether the line before stands out as this one may do: then this one is no new beginning."""
    return item.line.heading and (last is None or last.heading)
