"""frab's schedule XML ("Pentabarf"), as frab, pretalx, wafer, Giggity and their like write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from ingest.document import Document
from ingest.readers.frab_times import when
from ingest.readers.parsed import children, local, xml_of
from ingest.readers.values import is_one, line, plain
from ingest.rows import Credit, Finding, Row

Texts = dict[str, str]
_FOR_A_GROUP = re.compile(
    r"^(?P<names>\S.{1,60}?)\s+(?:für|for|from|pour|@)\s+(?:(?:die|das|den|the|la|le)\s+)?(?P<group>[^\W\d_a-z].*)$"
)


def recognises(document: Document) -> bool:
    if b"<schedule" not in document.data[:4000] and b"<event" not in document.data:
        return False
    root = xml_of(document)
    return root is not None and next(_events(root), None) is not None


def read(document: Document) -> Finding:
    """One row for each event; the zone is the file's own."""
    root = xml_of(document)
    assert root is not None
    about = _texts(next(children(root, "conference"), root))
    change = about.get("day_change", "")
    rows = tuple(_row(event, day, room, change) for event, day, room in _events(root))
    dates = " – ".join(filter(None, (about.get("start", "")[:10], about.get("end", "")[:10])))
    zone = about.get("time_zone_name", "") or about.get("timezone", "")
    return Finding(rows, title=about.get("title", ""), zone=zone, dates=dates, place=about.get("city", ""))


def _events(root: etree._Element) -> Iterator[tuple[etree._Element, str, str]]:
    """Each event with its day's date and its room's name."""
    for day in children(root, "day"):
        date = day.get("date", "")
        for event in children(day, "event"):
            yield event, date, ""
        for room in children(day, "room", "location"):
            name = room.get("name", "")
            yield from ((event, date, name) for event in children(room, "event"))


def _texts(element: etree._Element) -> Texts:
    found: Texts = {}
    for child in element:
        found.setdefault(local(child), " ".join("".join(map(str, child.itertext())).split()))
    return found


def _row(event: etree._Element, day: str, room: str, change: str) -> Row:
    texts = _texts(event)
    date, start = when(texts.get("date", ""), texts.get("start", ""), day)
    title = line(texts.get("title", ""))
    abstract = "\n".join(filter(None, (_markup(event, "abstract"), _markup(event, "description"))))
    subtitle = line(texts.get("subtitle", ""))
    key = event.get("guid") or event.get("id") or ""
    return Row(
        where=f"event {event.get('id') or key}, line {event.sourceline}",
        title=title or subtitle,
        date=date,
        start=start,
        duration=texts.get("duration", ""),
        room=line(texts.get("room", "")) or room,
        tracks=tuple(filter(None, (line(texts.get("track", "")),))),
        kind=line(texts.get("type", "")),
        abstract="\n".join(filter(None, (subtitle if title and subtitle != title else "", abstract))),
        url=texts.get("url", ""),
        status=event.get("status") or texts.get("status", ""),
        people=tuple(_people(event)),
        key=key,
        day_break=change,
    )


def _markup(event: etree._Element, name: str) -> str:
    """The text of an abstract, whether its markup is escaped or not."""
    return "\n".join(plain("".join(map(str, child.itertext()))) for child in children(event, name))


def _people(event: etree._Element) -> Iterator[Credit]:
    for group in children(event, "persons", "speakers", "authors"):
        for person in children(group, "person", "speaker", "author"):
            name = line("".join(map(str, person.itertext()))) or person.get("name", "")
            key = person.get("guid") or person.get("id") or person.get("code") or ""
            if name:
                yield replace(_person(name), role=person.get("role", ""), key=key)


def _person(name: str) -> Credit:
    """Speakers name themselves: "Ada and Bo for the Gait Lab" are two of one group."""
    match = _FOR_A_GROUP.match(name)
    if match:
        return Credit(match["names"], affiliation=match["group"], one=is_one(match["names"]))
    return Credit(name, one=is_one(name))
