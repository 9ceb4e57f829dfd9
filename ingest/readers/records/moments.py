"""When a record takes place: dates, times, instants, ranges and slots, whatever keys and objects hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.readers.records.headings import heading
from ingest.readers.records.index import Index
from ingest.readers.records.item import Context, Item, What, fields_of
from ingest.readers.records.naming import label
from ingest.readers.values import Node, instant, is_node, text_of
from ingest.times import is_time

_DATED = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|(?<![\d:.])\d{1,2}([./-])\d{1,2}\1\d{2,4}|"
    r"(?<![A-Za-z])(?!(?i:day|tag|jour|giorno)\b)[A-Za-z]{3,}\.? \d{1,2}|\d{1,2}\.? (?![Uu]hr)[A-Za-z]{3,}"
)
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d|\d\s*[ap]\.?m|(?<=\d)T\d\d|^\d{3,4}$", re.IGNORECASE)
_SECONDS = 900  # a session of as many minutes would last fifteen hours
_MIDNIGHT = re.compile(r"[T ]00:00(?::00)?(?:\.0+)?Z?$")


@dataclass(frozen=True, slots=True)
class When:
    """A Row's fields of time, as printed."""

    date: str = ""
    start: str = ""
    end: str = ""
    duration: str = ""
    zone: str = ""
    room: str = ""  # a slot may tell the room too


def when(item: Item, index: Index) -> When:
    """The record's own time, else its slot's, else what it stands under."""
    own = _own(item, index)
    told = _slots(item, index)
    slots = [_own(slot, index) for slot in told]
    slot = slots[0] if slots else When()
    context: Context = item.context
    inherits = not own.start and not slot.start
    around = next((one.context.date for one in told if one.context.date), context.date)
    dated = _DATED.search(own.start or slot.start or context.start) is not None
    return When(
        date=own.date or slot.date or ("" if dated else _MIDNIGHT.sub("", around)),
        start=own.start or slot.start or context.start,
        end=own.end or slot.end or (context.end if inherits else ""),
        duration=own.duration or slot.duration,
        zone=own.zone or slot.zone,
        room=slot.room,
    )


def _slots(item: Item, index: Index) -> list[Item]:
    found = list(index.slots.get(item.key, [])) if item.key else []
    nodes = [
        (m, v) for name in ("time", "date") for m, v in item.values(name) if is_node(v) and "start" in fields_of(v)
    ]
    for _, value in (*item.values("slot"), *nodes):
        for one in value if isinstance(value, list) else [value]:
            known = index.get(What.SLOT, one) or index.get(What.OTHER, one) or index.get(What.TRACK, one)
            if is_node(one):
                inner = next((v for v in one.values() if is_node(v) and fields_of(v).keys() & {"start", "time"}), one)
                found.append(_slot({**one, **inner}))
            elif known is not None:
                found.append(known)
            elif re.search(r"\d", text := text_of(one)):
                found.append(_slot({"time": text}))
    return found


def _slot(node: Node) -> Item:
    return Item("", "slot", node, What.SLOT, fields=fields_of(node))


def _own(item: Item, index: Index) -> When:
    starts = [*_texts(item, "start"), *_clocks(item, "start_minute")]
    ends = [*_texts(item, "end"), *_clocks(item, "end_minute")]
    times, dates = _texts(item, "time"), [_day(text, index) for text in _texts(item, "date")]
    full = [text for text in (*starts, *times, *dates) if _has_clock(text) and _DATED.search(text)]
    start = next(iter(full), "") or _clocked(starts) or _clocked(times) or _rest(times)
    day = _rest([text for text in dates if _DATED.search(text)]) or _rest(dates) or _rest(starts)
    if start and _DATED.search(start) and not _MIDNIGHT.search(start):
        day = day if not _DATED.search(day) or not re.match(r"\d{4}-", start) else ""
    end = _clocked(ends)
    return When(
        date=_MIDNIGHT.sub("", day),
        start=start or (_rest(starts) if not day else ""),
        end=end or (_rest(ends) if _rest(ends) != day else ""),
        duration=_in_minutes(next(iter(_texts(item, "duration")), "")),
        zone=next(iter(_texts(item, "zone")), ""),
        room=_place(item),
    )


def _clocks(item: Item, name: str) -> list[str]:
    """Minutes since midnight as times of day."""
    numbers = (text_of(value) for _, value in item.values(name))
    minutes = (int(number) for number in numbers if number.isdigit() and len(number) < 5)
    return [f"{minute // 60 % 24:02}:{minute % 60:02}" for minute in minutes]


def _in_minutes(duration: str) -> str:
    """A bare number too large for minutes is one of seconds."""
    seconds = int(duration) if duration.isdigit() and len(duration) < 7 else 0
    return str(seconds // 60) if seconds >= _SECONDS and not seconds % 60 else duration


def _day(text: str, index: Index) -> str:
    """The date of the day that a number or name stands for in the file's list of days."""
    known = index.get(What.DAY, text)
    if known is None:
        return text
    dates = (*_texts(known, "date"), *_texts(known, "start"), label(known))
    return next((date for date in dates if _DATED.search(date)), text)


def _place(item: Item) -> str:
    """The name of a room before the id of one."""
    values = sorted((*item.values("room"), *item.values("venue")), key=lambda pair: pair[0].level == "id")
    return next(filter(None, (text_of(value) for _, value in values)), "")


def _clocked(texts: list[str]) -> str:
    """The fullest text with a time of day: one with its date too if there is one."""
    clocked = [text for text in texts if _has_clock(text)]
    return next((text for text in clocked if _DATED.search(text)), clocked[0] if clocked else "")


def _has_clock(text: str) -> bool:
    return _CLOCK.search(_DATED.sub("", text)) is not None


def _rest(texts: list[str]) -> str:
    return next((text for text in texts if not _has_clock(text)), "")


def _texts(item: Item, name: str) -> list[str]:
    found: list[str] = []
    for _, value in item.values(name):
        if isinstance(value, list) and len(value) == 2 and all(is_time(text_of(one)) for one in value):
            found.append(" - ".join(map(text_of, value)))
        else:
            found += _inside(value) if is_node(value) else [instant(value)]
    return [text for text in found if text]


def _inside(node: Node) -> list[str]:
    """The parts of {"date": …, "time": …} or {"dateTime": …}; the local one before the one in UTC."""
    ordered = sorted(node.items(), key=lambda pair: "utc" in pair[0].lower())
    parts = [
        instant(v) for k, v in ordered if heading(k).field in {"date", "time", "start", "end"} or k in {"local", "utc"}
    ]
    return parts or [text_of(node)]
