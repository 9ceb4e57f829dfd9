"""iCalendar files: line by line, so that one broken line or a missing end costs no more than itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.document import Document
from ingest.kinds import labelled
from ingest.model import Problem, Severity
from ingest.readers.described import Description, describe, echoed
from ingest.readers.ics_titles import speakers_in_titles, without_made_up_titles
from ingest.readers.ics_zones import Zones, zones_of
from ingest.readers.values import line, plain
from ingest.rows import Credit, Finding, Row

_PROPERTY = re.compile(r"""^([A-Za-z][A-Za-z0-9-]*)((?:;[\w-]+=(?:"[^"]*"|[^";:])*)*)\s*:(.*)$""", re.DOTALL)
_PARAMETER = re.compile(r""";([\w-]+)=("[^"]*"|[^";:]*)""")
_ESCAPED = re.compile(r"\\([nN,;:\"\\])")
_BASIC = re.compile(r"^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(?:\.\d+)?(Z?))?$")


@dataclass(frozen=True, slots=True)
class Property:
    """One content line: its value as written, its parameters in upper case."""

    value: str
    params: dict[str, str]

    @property
    def text(self) -> str:
        return _ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], self.value).strip()


@dataclass(frozen=True, slots=True)
class Component:
    """A VEVENT, or the calendar itself, with the number of its first line."""

    name: str
    line: int
    properties: dict[str, list[Property]]

    def first(self, *names: str) -> Property:
        return next((self.properties[name][0] for name in names if name in self.properties), Property("", {}))


def recognises(document: Document) -> bool:
    head = document.data[:2_000_000].upper()
    return b"BEGIN:VEVENT" in head and b"SUMMARY" in head and not head.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<")


def read(document: Document) -> Finding:
    """One row for each event that has a title; times as written, with the zone that their TZID names."""
    problems: list[Problem] = []
    components = list(_components(document.text, problems))
    about = components[0]
    zones = zones_of(document.text)
    events = [c for c in components[1:] if c.name in {"VEVENT", "VTODO"} and c.first("SUMMARY").text]
    rows = without_made_up_titles(speakers_in_titles(tuple(_row(event, zones) for event in events)))
    zone = zones.named(about.first("X-WR-TIMEZONE", "TIMEZONE-ID").text)
    title = line(about.first("X-WR-CALNAME", "NAME").text)
    return Finding(rows, title=title, zone=zone, problems=tuple(problems))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Logical lines with their numbers; a line that is neither a fold nor a property belongs to the value before it."""
    number, current = 0, ""
    for at, raw in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if raw[:1] in {" ", "\t"} and current:
            current += raw[1:]
        elif _PROPERTY.match(raw) and (raw[:6].upper().startswith(("BEGIN:", "END:")) or _is_known(raw)):
            if current:
                yield number, current
            number, current = at, raw
        elif current and (raw.strip() or "DESCRIPTION" in current[:11]):
            current += "\\n" + raw.replace(",", "\\,").replace(";", "\\;")
    if current:
        yield number, current


def _is_known(raw: str) -> bool:
    """Whether the line starts with a property name rather than with a word of prose ("Speaker: …")."""
    name = re.split(r"[;:]", raw, maxsplit=1)[0]
    return name.isupper()


def _components(text: str, problems: list[Problem]) -> Iterator[Component]:
    """The calendar's own properties first, then each event, closed or not."""
    about = Component("VCALENDAR", 1, {})
    open_ones, done = [about], [about]
    for number, content in _unfolded(text):
        head = content[:6].upper()
        if head == "BEGIN:":
            name = content[6:].strip().upper()
            if name == "VEVENT" or len(open_ones) == 1:
                open_ones = [about]
            if name != "VCALENDAR":
                open_ones.append(Component(name, number, {}))
                done.append(open_ones[-1])
        elif head[:4] == "END:":
            open_ones = open_ones[:-1] or [about]
        else:
            _add(open_ones[-1], number, content, problems)
    yield from done


def _add(component: Component, number: int, content: str, problems: list[Problem]) -> None:
    match = _PROPERTY.match(content)
    head, _, value = content.partition(":")
    name = (match[1] if match else head.partition(";")[0]).upper()
    if not match and name in {"DTSTART", "DTEND", "SUMMARY", "LOCATION"}:
        message = f"Line {number} of the calendar is damaged; what it says may be read wrongly."
        where = f"line {number}"
        problems.append(Problem(code="damaged_line", severity=Severity.WARNING, message=message, source=where))
    params = {key.upper(): text.strip('"') for key, text in _PARAMETER.findall(match[2])} if match else {}
    component.properties.setdefault(name, []).append(Property(match[3] if match else value, params))


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
        key=uid,
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
