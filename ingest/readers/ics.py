"""iCalendar files: line by line, so that one broken line or a missing end costs no more than itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ingest.document import Document
from ingest.kinds import labelled
from ingest.model import Problem
from ingest.readers.described import Description, describe, echoed
from ingest.readers.false_utc import without_false_utc
from ingest.readers.ics_components import Component, Property, components
from ingest.readers.ics_places import without_address
from ingest.readers.ics_repeating import repeated
from ingest.readers.ics_titles import speakers_in_titles, without_made_up_titles
from ingest.readers.ics_zones import Zones, zones_of
from ingest.readers.values import line, plain
from ingest.rows import Credit, Finding, Row

_BASIC = re.compile(r"^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(?:\.\d+)?(Z?))?$")


def recognises(document: Document) -> bool:
    head = document.data[:2_000_000].upper()
    return b"BEGIN:VEVENT" in head and b"SUMMARY" in head and not head.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<")


def read(document: Document) -> Finding:
    """One row for each event that has a title; times as written, with the zone that their TZID names."""
    problems: list[Problem] = []
    about, *found = components(document.text, problems)
    zones = zones_of(document.text)
    events = repeated([c for c in found if c.name in {"VEVENT", "VTODO"} and c.first("SUMMARY").text])
    rows = without_address(tuple(_row(event, zones) for event in events))
    rows = without_made_up_titles(speakers_in_titles(rows))
    zone = zones.named(about.first("X-WR-TIMEZONE", "TIMEZONE-ID").text)
    title = line(about.first("X-WR-CALNAME", "NAME").text)
    return without_false_utc(Finding(rows, title=title, zone=zone, problems=tuple(problems)))


def _row(event: Component, zones: Zones) -> Row:
    start, end = event.first("DTSTART"), event.first("DTEND", "DUE")
    about = describe(event.first("DESCRIPTION").text or plain(event.first("X-ALT-DESC").text))
    uid = event.first("UID").text
    zone = zones.named(start.params.get("TZID", ""))
    shown_start, shown_end = (zones.at(_stamp(p.value), p.params.get("TZID", "")) for p in (start, end))
    categories = _categories(event)
    kinds = filter(labelled, categories)
    title = _title(event.first("SUMMARY").text, about)
    return Row(
        where=f"line {event.line}" + (f", uid {uid}" if uid else ""),
        title=title,
        start=shown_start,
        end=_last_day(shown_start, shown_end),
        duration=event.first("DURATION").text,
        zone="" if re.search(r"T.*(?:Z|[+-]\d\d:\d\d)$", shown_start) else zone,
        all_day=start.params.get("VALUE") == "DATE" or bool(re.fullmatch(r"\d{8}", start.value.strip())),
        room=line(event.first("LOCATION", "X-LOCATION", "X-ROOM").text) or about.room,
        tracks=tuple(name for name in categories if not labelled(name)) or about.tracks,
        kind=line(event.first("X-TYPE", "X-EVENT-TYPE", "X-SESSION-TYPE").text) or about.kind or next(kinds, ""),
        abstract=about.abstract,
        url=event.first("URL").text or about.url,
        status=event.first("STATUS").text,
        people=tuple(_named(event)) or about.people or echoed(title, about.abstract),
        key=f"{uid} {occurrence}" if uid and (occurrence := event.first("RECURRENCE-ID").text) else uid,
        parent=event.first("RELATED-TO").text,
    )


def _stamp(value: str) -> str:
    """The instant as ISO text; what is no iCalendar instant stays as written."""
    match = _BASIC.match(value.strip())
    if not match:
        return value.strip()
    year, month, day, hour, minute, second, utc = match.groups()
    return f"{year}-{month}-{day}" + (f"T{hour}:{minute}:{second or '00'}{utc or ''}" if hour else "")


def _last_day(start: str, end: str) -> str:
    """The end; of whole days the last one itself, which iCalendar does not count, and "" for a single day."""
    if len(start) != 10 or len(end) != 10:
        return end
    try:
        last = date.fromisoformat(end) - timedelta(days=1)
        return last.isoformat() if last > date.fromisoformat(start) else ""
    except (ValueError, OverflowError):
        return end


def _title(summary: str, about: Description) -> str:
    """The summary; where the description repeats it under a name of its own, without the prefix in brackets."""
    title = line(summary)
    bare = about.name
    return bare if bare and title.endswith(bare) and title.startswith(("[", "(")) else title


def _categories(event: Component) -> tuple[str, ...]:
    values = (re.split(r"(?<!\\),", p.value) for p in event.properties.get("CATEGORIES", []))
    names = (line(Property(part, {}).text) for group in values for part in group)
    return tuple(dict.fromkeys(filter(None, names)))


def _named(event: Component) -> Iterator[Credit]:
    """Attendees and speakers that stand in properties of their own."""
    for prop in event.properties.get("ATTENDEE", []):
        name = line(prop.params.get("CN", "").strip("\"'"))
        if name and "@" not in name and prop.params.get("CUTYPE", "INDIVIDUAL") == "INDIVIDUAL":
            chairs = prop.params.get("ROLE", "").upper() == "CHAIR"
            yield Credit(name, role="chair" if chairs else "", one=True)
    for key, props in event.properties.items():
        if key.startswith("X-") and re.search(r"SPEAKER|PRESENTER|AUTHOR|CHAIR|MODERATOR", key):
            role = key.removeprefix("X-").replace("-", " ").lower()
            yield from (Credit(p.text, role=role) for p in props if p.text)
