"""A room printed with the day, "Saturday, May 8 (Workshops / Birch Room)": all that day's sessions are there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from ingest.extractors.outlines.room import bare_room, is_room
from ingest.extractors.styles.item import Item
from ingest.kinds import is_break
from ingest.times import spot_dates

_PARTS = re.compile(r"\s*[|@–—(]\s*|\s+-\s+|\s*/\s*(?=[^\W\d])|,\s+(?=[^\W\d])")
_NUMBERED = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? \d{1,4}[A-Z]?(?:\s?(?:[/&,-]|and)\s?\d{1,4}[A-Z]?)*")


def day_room(heading: str) -> str:
    """The room that a day's heading ends with; "" if it names none."""
    dates = spot_dates(heading)
    rest = heading[dates[-1].stop :] if dates else ""
    last = _PARTS.split(rest)[-1].strip(" )],;") if rest.strip() else ""
    return bare_room(last) if is_room(last) or _NUMBERED.fullmatch(last) else ""


def with_day_rooms(items: Sequence[Item]) -> Sequence[Item]:
    """The items with their day's room, on days on which no session has one of its own."""
    days: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        days[(item.stamp.date if item.stamp else "") or item.date].append(item)
    for day, held in days.items():
        room = day_room(day)
        if room and not any(item.room for item in held):
            for item in held:
                item.room = "" if item.parent or is_break(item.title) else room
    return items
