"""Renders sample_programs/meeting.yaml, the invented meeting, in every format that a society might publish.

usage: python scripts/make_samples.py
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import docx
import openpyxl
import yaml
from docx.shared import Pt
from icalendar import Calendar, Event
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Paragraph, SimpleDocTemplate, Spacer

FOLDER = Path(__file__).parent.parent / "sample_programs"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")
STAMP = datetime(2027, 6, 1, 12, tzinfo=ZoneInfo("UTC"))


@dataclass(frozen=True)
class Speaker:
    role: str
    name: str
    credentials: list[str]
    position: str
    affiliation: str

    @property
    def line(self) -> str:
        """ "Jane Doe, MD, PhD – Professor, Lakebridge University Medical Center, Duluth, MN"."""
        where = ", ".join(part for part in (self.position, self.affiliation) if part)
        return f"{', '.join([self.name, *self.credentials])} – {where}"


@dataclass(frozen=True)
class Item:
    """A session, or a talk in one (`parent` is then the session's number)."""

    number: int
    parent: int | None
    kind: str
    title: str
    day: date
    start: str
    end: str
    room: str
    track: str
    code: str
    by_invitation: bool
    people: tuple[Speaker, ...]
    timed: bool = True

    @property
    def hours(self) -> str:
        return f"{clock(self.start)} – {clock(self.end)}"

    @property
    def heading(self) -> str:
        """ "(S12) Symposium: Phenol or Toxin?" as the programme prints it; a talk shows its bare title."""
        if self.parent is not None:
            return f"{self.code}. {self.title}" if self.code else self.title
        kind = "" if self.kind in ("Break", "Reception", "Community Meeting", "Committee Meeting") else f"{self.kind}: "
        code = f"({self.code}) " if self.code else ""
        return f"{code}{kind}{self.title}{' (by invitation)' if self.by_invitation else ''}"


def clock(time: str) -> str:
    """ "13:05" as "1:05 PM"."""
    hour, minute = map(int, time.split(":"))
    return f"{hour % 12 or 12}:{minute:02} {'AM' if hour < 12 else 'PM'}"


def load() -> tuple[dict[str, str], list[Item]]:
    """The meeting's head (title, dates, city, venue, timezone, zone_note) and its items, talks after their session."""
    meeting = yaml.safe_load((FOLDER / "meeting.yaml").read_text(encoding="utf-8"))
    items: list[Item] = []
    for session in meeting.pop("sessions"):
        parent = _item(session, len(items), None)
        items.append(parent)
        for talk in session.get("talks", ()):
            kind = "Poster" if parent.kind == "Poster Session" else "Talk"
            filled = {"day": session["day"], "start": session["start"], "end": session["end"], **talk, "kind": kind}
            items.append(_item({"room": session["room"], **filled}, len(items), parent))
    return meeting, items


def _item(raw: dict[str, object], number: int, parent: Item | None) -> Item:
    return Item(
        number=number,
        parent=parent.number if parent else None,
        kind=str(raw["kind"]),
        title=str(raw["title"]),
        day=date.fromisoformat(str(raw["day"])),
        start=str(raw["start"]),
        end=str(raw["end"]),
        room=str(raw["room"]),
        track=str(raw.get("track", "")),
        code=str(raw.get("code", "")),
        by_invitation=bool(raw.get("by_invitation", False)),
        people=tuple(Speaker(**person) for person in raw.get("people", ())),  # type: ignore[attr-defined]
        timed=parent is None or parent.kind != "Poster Session",
    )


def days(items: list[Item]) -> list[date]:
    return sorted({item.day for item in items})


def sessions_of(items: list[Item], day: date) -> list[Item]:
    return [item for item in items if item.parent is None and item.day == day]


def talks_of(items: list[Item], session: Item) -> list[Item]:
    return [item for item in items if item.parent == session.number]


def long_day(day: date) -> str:
    return f"{day:%A, %B} {day.day}, {day.year}"


# --- HTML -----------------------------------------------------------------------------------------------------------


def as_html(head: dict[str, str], items: list[Item]) -> str:
    e = html.escape
    lines = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        f"<title>{e(head['title'])}: agenda</title></head><body>",
        f"<header><h1>{e(head['title'])}</h1>",
        f"<p>{e(head['dates'])} · {e(head['venue'])}, {e(head['city'])}</p>",
        f"<p>{e(head['zone_note'])}</p></header><main>",
    ]
    for day in days(items):
        lines.append(f'<section class="day"><h2>{e(long_day(day))}</h2>')
        lines += [_html_session(items, session) for session in sessions_of(items, day)]
        lines.append("</section>")
    return "\n".join([*lines, "</main></body></html>", ""])


def _html_session(items: list[Item], item: Item) -> str:
    e = html.escape
    talks = "".join(_html_talk(talk) for talk in talks_of(items, item))
    return (
        f'<article class="session"><p class="time">{e(item.hours)}</p><h3 class="title">{e(item.heading)}</h3>'
        f'<p class="room">Room: {e(item.room)}</p>'
        + (f'<p class="track">Track: {e(item.track)}</p>' if item.track else "")
        + _html_people(item)
        + (f'<ol class="talks">{talks}</ol>' if talks else "")
        + "</article>"
    )


def _html_people(item: Item) -> str:
    lines = "".join(f"<li>{html.escape(f'{p.role}: {p.line}')}</li>" for p in item.people)
    return f'<ul class="people">{lines}</ul>' if lines else ""


def _html_talk(talk: Item) -> str:
    hours = f'<p class="time">{html.escape(talk.hours)}</p>' if talk.timed else ""
    track = f'<p class="track">Track: {html.escape(talk.track)}</p>' if talk.track else ""
    return f'<li class="talk">{hours}<h4 class="title">{html.escape(talk.heading)}</h4>{track}{_html_people(talk)}</li>'


# --- PDF ------------------------------------------------------------------------------------------------------------

_STYLES = {
    "cover": ParagraphStyle("cover", fontName="Helvetica-Bold", fontSize=22, leading=28, spaceAfter=8 * mm),
    "day": ParagraphStyle("day", fontName="Helvetica-Bold", fontSize=15, leading=20, spaceAfter=3 * mm),
    "time": ParagraphStyle(
        "time", fontName="Helvetica", fontSize=9, leading=12, textColor=HexColor("#375a7f"), spaceBefore=8
    ),
    "title": ParagraphStyle("title", fontName="Helvetica-Bold", fontSize=11, leading=14),
    "talk": ParagraphStyle("talk", fontName="Helvetica-Bold", fontSize=9.5, leading=12, leftIndent=6 * mm),
    "text": ParagraphStyle("text", fontName="Helvetica", fontSize=9, leading=11.5),
    "inner": ParagraphStyle("inner", fontName="Helvetica", fontSize=9, leading=11.5, leftIndent=6 * mm),
    "innertime": ParagraphStyle(
        "innertime", fontName="Helvetica", fontSize=9, leading=12, leftIndent=6 * mm, spaceBefore=4
    ),
}


def as_pdf(head: dict[str, str], items: list[Item]) -> bytes:
    def line(style: str, text: str) -> Paragraph:
        return Paragraph(html.escape(text), _STYLES[style])

    story: list[Flowable] = [Spacer(1, 40 * mm), line("cover", head["title"])]
    story += [line("text", text) for text in (head["dates"], f"{head['venue']}, {head['city']}", head["zone_note"])]
    for day in days(items):
        story += [PageBreak(), line("day", long_day(day))]
        for item in sessions_of(items, day):
            story.append(KeepTogether([line(*part) for part in _pdf_lines(item, "time", "title", "text")]))
            for talk in talks_of(items, item):
                story.append(KeepTogether([line(*part) for part in _pdf_lines(talk, "innertime", "talk", "inner")]))
    out = io.BytesIO()
    template = SimpleDocTemplate(out, pagesize=A5, title=head["title"], invariant=1)

    def running(canvas: object, document: object) -> None:
        canvas.setFont("Helvetica", 7)  # type: ignore[attr-defined]
        canvas.drawString(20 * mm, A5[1] - 9 * mm, head["title"])  # type: ignore[attr-defined]
        canvas.drawRightString(A5[0] - 20 * mm, 8 * mm, str(document.page))  # type: ignore[attr-defined]

    template.build(story, onFirstPage=lambda *_: None, onLaterPages=running)
    return out.getvalue()


def _pdf_lines(item: Item, time: str, title: str, text: str) -> Iterator[tuple[str, str]]:
    if item.timed:
        yield time, item.hours
    yield title, item.heading
    if item.parent is None:
        yield text, f"Room: {item.room}"
    if item.track:
        yield text, f"Track: {item.track}"
    yield from ((text, f"{p.role}: {p.line}") for p in item.people)


# --- DOCX -----------------------------------------------------------------------------------------------------------


def as_docx(head: dict[str, str], items: list[Item]) -> bytes:
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = STAMP.replace(tzinfo=None)
    document.core_properties.author = "Program Committee"
    document.styles["Normal"].font.size = Pt(10)
    document.add_heading(head["title"], 0)
    for text in (head["dates"], f"{head['venue']}, {head['city']}", head["zone_note"]):
        document.add_paragraph(text)
    for day in days(items):
        document.add_heading(long_day(day), 1)
        for item in sessions_of(items, day):
            _docx_item(document, item, 2)
            for talk in talks_of(items, item):
                _docx_item(document, talk, 3)
    out = io.BytesIO()
    document.save(out)
    return _with_fixed_dates(out.getvalue())


def _docx_item(document: docx.document.Document, item: Item, level: int) -> None:
    if item.timed:
        document.add_paragraph(item.hours).paragraph_format.left_indent = Pt(18 * (level - 2))
    document.add_heading(item.heading, level)
    if item.parent is None:
        document.add_paragraph(f"Room: {item.room}")
    if item.track:
        document.add_paragraph(f"Track: {item.track}")
    for person in item.people:
        paragraph = document.add_paragraph(f"{person.role}: ")
        paragraph.add_run(person.line)


# --- sheets ---------------------------------------------------------------------------------------------------------

_HEADER = [
    "Code",
    "Session",
    "Date",
    "Start",
    "End",
    "Time zone",
    "Type",
    "Title",
    "Room",
    "Track",
    "By invitation",
    "People",
]


def table(head: dict[str, str], items: list[Item]) -> Iterator[list[str]]:
    """A header, then a row for each session and talk; "Session" names the session that holds a talk."""
    yield _HEADER
    for item in items:
        parent = items[item.parent] if item.parent is not None else None
        yield [
            item.code,
            parent.title if parent else "",
            item.day.isoformat(),
            item.start if item.timed else "",
            item.end if item.timed else "",
            head["timezone"],
            item.kind,
            item.title,
            item.room if parent is None else "",
            item.track,
            "yes" if item.by_invitation else "",
            "; ".join(f"{p.role}: {p.line}" for p in item.people),
        ]


def as_csv(head: dict[str, str], items: list[Item]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(table(head, items))
    return out.getvalue()


def as_xlsx(head: dict[str, str], items: list[Item]) -> bytes:
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = STAMP.replace(tzinfo=None)
    sheet = book.worksheets[0]
    sheet.title = "Program"
    sheet.append([head["title"]])
    sheet.append([f"{head['dates']}, {head['city']}. {head['zone_note']}"])
    sheet.append([])
    for row in table(head, items):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return _with_fixed_dates(out.getvalue())


# --- calendar and JSON ------------------------------------------------------------------------------------------------


def as_ics(head: dict[str, str], items: list[Item]) -> bytes:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Harbor Physiatry Assembly//program//EN")
    calendar.add("x-wr-calname", head["title"])
    calendar.add("x-wr-timezone", head["timezone"])
    for item in items:
        calendar.add_component(_ics_event(head, items, item))
    return bytes(calendar.to_ical())


def _ics_event(head: dict[str, str], items: list[Item], item: Item) -> Event:
    zone = ZoneInfo(head["timezone"])
    event = Event()
    event.add("uid", f"item-{item.number}@harbor-assembly.example")
    event.add("dtstamp", STAMP)
    for key, time in (("dtstart", item.start), ("dtend", item.end)):
        event.add(key, datetime.combine(item.day, datetime.strptime(time, "%H:%M").time(), zone))  # noqa: DTZ007
    event.add("summary", item.heading)
    if item.track:
        event.add("categories", [item.track])
    if item.parent is None:
        event.add("location", item.room)
    else:
        event.add("related-to", f"item-{item.parent}@harbor-assembly.example")
    if item.people:
        event.add("description", "\n".join(f"{p.role}: {p.line}" for p in item.people))
    return event


def as_json(head: dict[str, str], items: list[Item]) -> str:
    sessions = []
    for item in items:
        if item.parent is None:
            sessions.append(_json_item(item) | {"talks": [_json_item(talk) for talk in talks_of(items, item)]})
    return json.dumps(head | {"sessions": sessions}, indent=1, ensure_ascii=False) + "\n"


def _json_item(item: Item) -> dict[str, object]:
    times = {"start": f"{item.day}T{item.start}", "end": f"{item.day}T{item.end}"} if item.timed else {}
    place = {"room": item.room} if item.parent is None else {}
    people = [
        {"name": p.name, "credentials": p.credentials, "position": p.position, "affiliation": p.affiliation}
        | {"role": p.role}
        for p in item.people
    ]
    return (
        {"id": f"item-{item.number}", "code": item.code, "type": item.kind, "title": item.title}
        | times
        | place
        | {"track": item.track, "by_invitation": item.by_invitation, "people": people}
    )


def _with_fixed_dates(archive: bytes) -> bytes:
    """The same zip with its entries' dates held still, so that a second run gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = _MODIFIED.sub(rb"\g<1>2027-06-01T12:00:00Z\g<2>", old.read(name))
            new.writestr(zipfile.ZipInfo(name, (2027, 6, 1, 12, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def main() -> None:
    head, items = load()
    (FOLDER / "harbor-2027.html").write_text(as_html(head, items), encoding="utf-8")
    (FOLDER / "harbor-2027.pdf").write_bytes(as_pdf(head, items))
    (FOLDER / "harbor-2027.docx").write_bytes(as_docx(head, items))
    (FOLDER / "harbor-2027.xlsx").write_bytes(as_xlsx(head, items))
    (FOLDER / "harbor-2027.csv").write_text(as_csv(head, items), encoding="utf-8")
    (FOLDER / "harbor-2027.ics").write_bytes(as_ics(head, items))
    (FOLDER / "harbor-2027.json").write_text(as_json(head, items), encoding="utf-8")


if __name__ == "__main__":
    main()
