"""frab's schedule JSON, as frab and pretalx export it."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.document import Document
from ingest.readers.frab_times import when
from ingest.readers.parsed import json_of
from ingest.readers.records import records_from
from ingest.readers.values import Node, is_node, text_of
from ingest.rows import Finding


def recognises(document: Document) -> bool:
    return next(_events(json_of(document)), None) is not None


def read(document: Document) -> Finding:
    """One row for each event, its start as the wall clock shows it."""
    data = json_of(document)
    conference = _conference(data)
    events = [{**event, **_start(event, day), "room": event.get("room") or room} for event, day, room in _events(data)]
    about = {key: value for key, value in conference.items() if key not in {"days", "rooms", "tracks"}}
    about["dates"] = " – ".join(filter(None, (text_of(about.pop(key, ""))[:10] for key in ("start", "end"))))
    return records_from({"conference": about, "events": events})


def _start(event: Node, day: str) -> Node:
    date, start = when(text_of(event.get("date")), text_of(event.get("start")), day)
    return {"date": date, "start": start, "logo": None}


def _conference(data: object) -> Node:
    schedule = data.get("schedule") if is_node(data) else None
    conference = schedule.get("conference", schedule) if is_node(schedule) else None
    return conference if is_node(conference) else {}


def _events(data: object) -> Iterator[tuple[Node, str, str]]:
    """Each event with its day and room."""
    days = _conference(data).get("days")
    for day in days if isinstance(days, list) else ():
        rooms = day.get("rooms") if is_node(day) else None
        for room, events in (rooms if is_node(rooms) else {}).items():
            for event in events if isinstance(events, list) else ():
                if is_node(event):
                    yield event, text_of(day.get("date")), room
