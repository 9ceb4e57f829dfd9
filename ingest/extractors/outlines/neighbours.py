"""What stands beside or below a line, and so tells what the line itself is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.extractors.outlines.item import Item
from ingest.extractors.outlines.labels import Labelled, labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import SURE, peopled
from ingest.extractors.outlines.room import is_room
from ingest.extractors.outlines.telling import is_prose, names_people

_A_TALK = re.compile(r"[\"“„«]?[^\W_a-z]")  # it begins with a capital or a number
BEYOND_DOUBT = 0.8
LIKE_NAME = 0.3


def is_title_beside(text: str, beside: str) -> bool:
    """Whether two words that may be a name are a title, for its people stand in the next cell."""
    named = labelled(beside)
    led = bool(named and named.field == "people") or peopled(beside) >= BEYOND_DOUBT
    return led and SURE <= peopled(text) < BEYOND_DOUBT and not is_room(text)


def is_talk_beside(cells: Sequence[str]) -> bool:
    """Whether the cells of a line without a time are a talk and its people: "Casting at home", "Jane Doe, OT"."""
    if len(cells) < 2 or not _A_TALK.match(cells[0].strip()) or labelled(cells[0]) or labelled(cells[1]):
        return False
    title, people = cells[0], cells[1]
    return peopled(people) >= BEYOND_DOUBT and peopled(title) < LIKE_NAME and not is_room(title) and not is_prose(title)


def is_title_above(name: str, rest: Sequence[Line]) -> bool:
    """Whether two words that may be a name ("Net Work") are a session's title, for talks or people follow."""
    if peopled(name) >= BEYOND_DOUBT or not rest:
        return False
    named = labelled(rest[0].text)
    return bool(named and named.field in ("title", "people")) or peopled(rest[0].text) >= SURE


def begins_wrapped(item: Item, line: Line, rest: Sequence[Line]) -> bool:
    """Whether the line begins the title of another talk that goes on below it, before its people."""
    if not item.people or item.abstract or len(rest) < 2 or any(below.gap for below in rest[:2]):
        return False
    below, people = rest[:2]
    if is_prose(line.text) or below.numbered or below.bullet or below.stamp or labelled(below.text):
        return False
    return peopled(below.text) < LIKE_NAME and peopled(people.text) >= SURE


def heads_talks(named: Labelled, rest: Sequence[Line], placed: bool) -> bool:
    """Whether "Track 1: Cancer rehabilitation (Salon A)" is a session of its own: it is in a room, or people follow."""
    counted = named.field == "track" and any(c.isdigit() for c in named.label)
    return counted and (placed or (bool(rest) and names_people(rest)))
