"""Large invented programmes for the speed benchmark: a book, a page, schedule files and tables."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from xml.sax.saxutils import escape

from openpyxl import Workbook
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

from ingest import Document

_GIVEN = ("Amara", "Bruno", "Celeste", "Dmitri", "Elodie", "Farid", "Greta", "Hiroshi", "Ingrid", "Jonas", "Keiko")
_MIDDLE = "ABCDEFGHJKLMN"
_FAMILY = ("Abernathy", "Brandvold", "Castellanos", "Dunmore", "Eriksen", "Fairbanks", "Gallagher", "Hollander")
_CREDENTIALS = ("MD", "DO", "MD, PhD", "PT, DPT", "PhD", "MD, MPH")
_PLACES = ("Lakeside Medical Center", "Wasatch Rehabilitation Institute", "University of Northfield", "Harbor Clinic")
_SUBJECTS = (
    "Spasticity",
    "Gait",
    "Dysphagia",
    "Prosthetics",
    "Concussion",
    "Neurogenic Bladder",
    "Back Pain",
    "Ataxia",
)
_ANGLES = ("in Primary Care", "after Stroke", "in Children", "for the Athlete", "at Home", "on the Ward", "in Old Age")
_DEEDS = ("Measuring", "Rethinking", "Managing", "Understanding", "Teaching", "Preventing", "Imaging")
_WORDS = ("patients", "recovery", "function", "outcome", "strength", "walking", "pain", "therapy", "trial", "clinic")
_DAY = datetime(2027, 10, 21, 8)  # noqa: DTZ001 - printed times know no zone
_ROOMS = ("Ballroom A", "Ballroom B", "Room 101", "Room 102", "Harbor Hall", "Pier Room")


@dataclass(frozen=True)
class Talk:
    """One invented session."""

    number: int
    title: str
    start: datetime
    room: str
    people: tuple[tuple[str, str, str], ...]  # name, credentials, affiliation
    abstract: str

    @property
    def end(self) -> datetime:
        return self.start + timedelta(minutes=45)


def talks(count: int, words: int, seed: int = 7) -> Iterator[Talk]:
    """`count` sessions over four days in six rooms, each with an abstract of so many words."""
    random = Random(seed)
    per_day = -(-count // 4)
    for number in range(count):
        day, slot = divmod(number, per_day)
        start = _DAY + timedelta(days=day, hours=slot // len(_ROOMS) % 10)
        title = f"{random.choice(_DEEDS)} {random.choice(_SUBJECTS)} {random.choice(_ANGLES)}, Part {number}"
        abstract = " ".join(random.choice(_WORDS) for _ in range(words)).capitalize() + "."
        people = tuple(_person(random) for _ in range(random.randint(1, 4)))
        yield Talk(number, title, start, _ROOMS[slot % len(_ROOMS)], people, abstract)


def _person(random: Random) -> tuple[str, str, str]:
    """One of some thousand people, who keep their credentials and affiliation."""
    given, middle, family = random.choice(_GIVEN), random.choice(_MIDDLE), random.choice(_FAMILY)
    known = len(given) + len(family) + ord(middle)
    return f"{given} {middle}. {family}", _CREDENTIALS[known % len(_CREDENTIALS)], _PLACES[known % len(_PLACES)]


def _clock(time: datetime) -> str:
    return f"{time:%I:%M %p}".lstrip("0")


def book(pages: int) -> Document:
    """A PDF programme book: five sessions a page with time, title, people and abstract."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=LETTER, invariant=True)
    per_page = 5
    day = None
    for talk in talks(pages * per_page, words=45):
        place = talk.number % per_page
        if place == 0:
            canvas.setFont("Helvetica", 8)
            canvas.drawString(54, 760, "Harbor Physiatry Meeting 2027")
            canvas.drawRightString(558, 30, str(talk.number // per_page + 1))
        y = 735 - place * 140
        if talk.start.date() != day:
            day = talk.start.date()
            canvas.setFont("Helvetica-Bold", 16)
            canvas.drawString(54, y + 2, f"{talk.start:%A, %B} {talk.start.day}, {talk.start.year}")
        _entry(canvas, talk, y - 16)
        if place == per_page - 1:
            canvas.showPage()
    canvas.save()
    return Document("book.pdf", buffer.getvalue())


def _entry(canvas: Canvas, talk: Talk, y: float) -> None:
    canvas.setFont("Helvetica-Bold", 10)
    canvas.drawString(54, y, f"{_clock(talk.start)} - {_clock(talk.end)}")
    canvas.drawString(180, y, talk.title)
    canvas.setFont("Helvetica-Oblique", 9)
    canvas.drawString(180, y - 12, talk.room)
    canvas.setFont("Helvetica", 9)
    for line, (name, credentials, place) in enumerate(talk.people):
        canvas.drawString(180, y - 24 - 11 * line, f"{name}, {credentials}, {place}")
    words = talk.abstract.split()
    for line, first in enumerate(range(0, len(words), 12)):
        canvas.drawString(180, y - 28 - 11 * (len(talk.people) + line), " ".join(words[first : first + 12]))


def page(size: int) -> Document:
    """A web page of at least so many bytes with repeated session records under day headings."""
    parts = ["<!doctype html><html><head><title>Harbor Physiatry Meeting 2027</title></head><body><main>"]
    length, day = 0, None
    words = 60
    for talk in talks(size // 800, words):
        if talk.start.date() != day:
            day = talk.start.date()
            parts.append(f"<h2>{talk.start:%A, %B} {talk.start.day}, {talk.start.year}</h2>")
        parts.append(_record(talk))
        length += len(parts[-1])
        if length >= size:
            break
    parts.append("</main></body></html>")
    return Document("agenda.html", "\n".join(parts).encode())


def _record(talk: Talk) -> str:
    people = "".join(
        f'<li class="speaker"><span class="name">{name}, {credentials}</span> <span class="org">{place}</span></li>'
        for name, credentials, place in talk.people
    )
    return (
        f'<article class="session" id="s{talk.number}"><h3><a href="/session/{talk.number}">{html.escape(talk.title)}'
        f'</a></h3><div class="meta"><span class="time">{_clock(talk.start)} - {_clock(talk.end)}</span>'
        f'<span class="room">{talk.room}</span></div><ul class="people">{people}</ul>'
        f'<p class="abstract">{talk.abstract}</p></article>'
    )


def schedule(events: int) -> Document:
    """A schedule in the XML of frab."""
    parts = ["<?xml version='1.0' encoding='utf-8'?><schedule><conference><title>Harbor Meeting 2027</title>"]
    parts.append("<time_zone_name>America/Denver</time_zone_name></conference>")
    days: dict[str, dict[str, list[Talk]]] = {}
    for talk in talks(events, words=60):
        days.setdefault(f"{talk.start:%Y-%m-%d}", {}).setdefault(talk.room, []).append(talk)
    for index, (day, rooms) in enumerate(days.items(), start=1):
        parts.append(f"<day index='{index}' date='{day}'>")
        for room, inside in rooms.items():
            parts.append(f"<room name='{room}'>{''.join(map(_event, inside))}</room>")
        parts.append("</day>")
    parts.append("</schedule>")
    return Document("schedule.xml", "".join(parts).encode())


def _event(talk: Talk) -> str:
    people = "".join(f"<person id='{name}'>{name}</person>" for name, _, _ in talk.people)
    return (
        f"<event id='{talk.number}' guid='g{talk.number}'><date>{talk.start:%Y-%m-%dT%H:%M:%S}-06:00</date>"
        f"<start>{talk.start:%H:%M}</start><duration>00:45</duration><room>{talk.room}</room><slug>s{talk.number}</slug>"
        f"<title>{escape(talk.title)}</title><track>Care</track><type>lecture</type><abstract>{talk.abstract}</abstract>"
        f"<persons>{people}</persons></event>"
    )


def table(rows: int) -> Document:
    """A CSV with a header and a row per session."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows(_rows(rows))
    return Document("programme.csv", buffer.getvalue().encode())


def workbook(rows: int) -> Document:
    """An XLSX of one sheet with a header and a row per session."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Programme")
    for row in _rows(rows):
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return Document("programme.xlsx", buffer.getvalue())


def _rows(count: int) -> Iterator[list[str]]:
    yield ["Date", "Start", "End", "Title", "Room", "Speakers", "Abstract"]
    for talk in talks(count, words=25):
        times = [f"{talk.start:%Y-%m-%d}", f"{talk.start:%H:%M}", f"{talk.end:%H:%M}"]
        yield [*times, talk.title, talk.room, _speakers(talk), talk.abstract]


def _speakers(talk: Talk) -> str:
    return "; ".join(f"{name}, {credentials} ({place})" for name, credentials, place in talk.people)


def calendar(events: int) -> Document:
    """An iCalendar file whose descriptions name the speakers."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Harbor//Meeting//EN"]
    for talk in talks(events, words=25):
        said = f"Speakers: {_speakers(talk)}".replace(",", "\\,").replace(";", "\\;")
        lines += [
            "BEGIN:VEVENT",
            f"UID:{talk.number}@harbor.example",
            f"DTSTART;TZID=America/Denver:{talk.start:%Y%m%dT%H%M%S}",
            f"DTEND;TZID=America/Denver:{talk.end:%Y%m%dT%H%M%S}",
            f"SUMMARY:{talk.title}",
            f"LOCATION:{talk.room}",
            f"DESCRIPTION:{said}\\n\\n{talk.abstract}",
            "END:VEVENT",
        ]
    return Document("calendar.ics", "\r\n".join([*lines, "END:VCALENDAR", ""]).encode())


def records(count: int) -> Document:
    """A JSON list of sessions with their speakers as objects."""
    sessions = [
        {
            "id": talk.number,
            "title": talk.title,
            "start": talk.start.isoformat(),
            "end": talk.end.isoformat(),
            "room": talk.room,
            "speakers": [{"name": n, "credentials": c, "affiliation": place} for n, c, place in talk.people],
            "abstract": talk.abstract,
        }
        for talk in talks(count, words=25)
    ]
    return Document("sessions.json", json.dumps(sessions).encode())
