"""iCalendar text (RFC 5545) that every measured client reads alike.

UTC instants and no VTIMEZONE, no METHOD, ORGANIZER or ATTENDEE, no quoted parameters: each of those makes one client or
another move, double or drop events (docs/calendar.md has the measurements). Written here because the icalendar package
damages a backslash before N and lets control characters through; the tests read the result with that package, khal and
libical.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta

from app.ical.event import Event, EventStatus
from app.ical.revisions import Revision

_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]|[\ud800-\udfff]")
_LINE_OCTETS = 75
_OUTLOOK_BUSY = {EventStatus.TENTATIVE: "TENTATIVE", EventStatus.CONFIRMED: "BUSY", EventStatus.CANCELLED: "FREE"}


def calendar_bytes(name: str, events: Iterable[Event], revisions: Mapping[str, Revision], host: str) -> bytes:
    """A VCALENDAR with these events, by start; `revisions` has an entry for each UID.

    An empty calendar would make subscribed clients delete everything, so at least one event is asked for: ValueError.
    """
    ordered = sorted(events, key=lambda event: event.order)
    if not ordered:
        raise ValueError("a calendar needs at least one event")
    lines = [*_head(name, host)]
    for event in ordered:
        lines += _event(event, revisions[event.uid])
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _head(name: str, host: str) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//{_plain(host)}//Hallway//EN"
    yield "CALSCALE:GREGORIAN"
    yield f"NAME:{_text(name)}"
    yield f"X-WR-CALNAME:{_text(name)}"
    yield "REFRESH-INTERVAL;VALUE=DURATION:PT1H"
    yield "X-PUBLISHED-TTL:PT1H"


def _event(event: Event, revision: Revision) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"DTSTAMP:{_instant(revision.changed)}"
    yield f"LAST-MODIFIED:{_instant(revision.changed)}"
    yield f"SEQUENCE:{revision.sequence}"
    yield f"DTSTART:{_instant(event.start)}"
    yield f"DTEND:{_instant(event.end)}"
    cancelled = event.status is EventStatus.CANCELLED
    yield f"SUMMARY:{_text('Cancelled: ' + event.summary if cancelled else event.summary)}"
    yield f"STATUS:{event.status}"
    yield f"TRANSP:{'TRANSPARENT' if event.transparent else 'OPAQUE'}"
    yield f"X-MICROSOFT-CDO-BUSYSTATUS:{'FREE' if event.transparent else _OUTLOOK_BUSY[event.status]}"
    yield from (f"{key}:{_text(value)}" for key, value in _optional(event) if value)
    if event.url.startswith(("https://", "http://")) and not re.search(r"[\s\"<>]", event.url):
        yield f"URL:{_plain(event.url)}"
    if event.alarm_minutes is not None and not cancelled:
        yield from _alarm(event.alarm_minutes, event.summary)
    yield "END:VEVENT"


def _optional(event: Event) -> Iterator[tuple[str, str]]:
    yield "LOCATION", event.location
    yield "DESCRIPTION", event.description


def _alarm(minutes: int, summary: str) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_text(summary)}"
    yield f"TRIGGER:-PT{minutes}M"
    yield "END:VALARM"


def _instant(moment: datetime) -> str:
    if moment.tzinfo is None:
        return moment.strftime("%Y%m%dT%H%M%S")
    return (moment - timedelta(microseconds=moment.microsecond)).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _plain(text: str) -> str:
    return _CONTROLS.sub(" ", text).replace("\n", " ").strip()


def _text(value: str) -> str:
    """A TEXT value, escaped; control characters that make clients lose the whole file become spaces."""
    clean = _CONTROLS.sub(" ", value.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n"))
    return clean.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n").strip()


def _folded(line: str) -> bytes:
    """The line with CRLF, folded at 75 octets and never inside a character."""
    parts: list[bytes] = []
    current = b""
    for char in line:
        encoded = char.encode()
        if len(current) + len(encoded) > _LINE_OCTETS:
            parts.append(current)
            current = b" "
        current += encoded
    return b"\r\n".join([*parts, current]) + b"\r\n"
