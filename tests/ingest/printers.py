"""Prints small invented programmes as plain text, HTML and CSV, in the styles that programmes are printed in."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

Clock = Callable[[datetime], str]
Day = Callable[[date], str]


@dataclass(frozen=True)
class Printed:
    """A person as the programme knows them; "" and () where it says nothing."""

    name: str
    letters: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True)
class Slot:
    """A session; all of its people play one role, whose label is printed."""

    title: str
    start: datetime
    end: datetime
    room: str
    role: str
    people: tuple[Printed, ...]


@dataclass(frozen=True)
class Style:
    """How a programme is set."""

    day: Day
    clock: Clock
    join: str
    before_place: str
    room: str
    time_above: bool
    together: bool  # all people on one line


def _twelve(moment: datetime) -> str:
    return f"{moment.hour % 12 or 12}:{moment.minute:02} {'AM' if moment.hour < 12 else 'PM'}"


CLOCKS: dict[str, Clock] = {
    "24 hours": lambda m: f"{m:%H:%M}",
    "12 hours": _twelve,
    "small": lambda m: _twelve(m).lower().replace(" ", ""),
    "dotted": lambda m: f"{m.hour % 12 or 12}:{m.minute:02} {'a.m.' if m.hour < 12 else 'p.m.'}",
}
DAYS: dict[str, Day] = {
    "american": lambda d: f"{d:%A, %B} {d.day}, {d.year}",
    "british": lambda d: f"{d:%A} {d.day} {d:%B} {d.year}",
    "iso": lambda d: d.isoformat(),
    "figures": lambda d: f"{d:%d-%m-%Y}",
    "german": lambda d: f"{d:%d.%m.%Y}",
    "shouted": lambda d: f"{d:%A, %B} {d.day}, {d.year}".upper(),
    "abbreviated": lambda d: f"{d:%a}, {d:%b} {d.day}, {d.year}",
}
JOINS = ("–", " – ", " - ", " to ")
BEFORE_PLACE = (", ", " – ", " (")


def hours(slot: Slot, style: Style) -> str:
    return f"{style.clock(slot.start)}{style.join}{style.clock(slot.end)}"


def person(one: Printed, style: Style) -> str:
    """ "Jane Doevra, MD – Hill University"."""
    named = ", ".join((one.name, *one.letters))
    if not one.place:
        return named
    return f"{named}{style.before_place}{one.place}{')' if style.before_place == ' (' else ''}"


def _people(slot: Slot, style: Style) -> list[str]:
    """The lines of people: one for each, or one for all."""
    if style.together:
        return [f"{slot.role}: {'; '.join(person(one, style) for one in slot.people)}"]
    return [f"{slot.role}: {person(one, style)}" for one in slot.people]


def _days(slots: tuple[Slot, ...]) -> Iterator[tuple[date, list[Slot]]]:
    for day, group in groupby(slots, key=lambda slot: slot.start.date()):
        yield day, list(group)


def as_text(slots: tuple[Slot, ...], style: Style) -> str:
    """A day's heading; for each session its time, title, room and people, each on a line."""
    lines: list[str] = []
    for day, group in _days(slots):
        lines += [style.day(day), ""]
        for slot in group:
            heading = [hours(slot, style), slot.title] if style.time_above else [f"{hours(slot, style)}  {slot.title}"]
            people = _people(slot, style)
            lines += [*heading, f"{style.room}{slot.room}", *people, ""]
    return "\n".join(lines)


def as_html(slots: tuple[Slot, ...], style: Style) -> str:
    """A section for each day with an article for each session."""
    e = html.escape
    lines = ["<!doctype html><html><head><meta charset='utf-8'><title>Agenda</title></head><body>"]
    for day, group in _days(slots):
        lines.append(f"<section><h2>{e(style.day(day))}</h2>")
        for slot in group:
            time, title = f"<p class='time'>{e(hours(slot, style))}</p>", f"<h3>{e(slot.title)}</h3>"
            people = "".join(f"<li>{e(line)}</li>" for line in _people(slot, style))
            heading = time + title if style.time_above else title + time
            lines.append(
                f"<article>{heading}<p class='room'>{e(style.room + slot.room)}</p><ul>{people}</ul></article>"
            )
        lines.append("</section>")
    return "\n".join([*lines, "</body></html>"])


def as_csv(slots: tuple[Slot, ...], style: Style) -> str:
    """One row for each session, all people in one cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["Date", "Time", "Title", "Room", "People"])
    for slot in slots:
        people = "; ".join(_people(slot, style))
        writer.writerow([style.day(slot.start.date()), hours(slot, style), slot.title, slot.room, people])
    return out.getvalue()


def as_markdown(slots: tuple[Slot, ...], style: Style) -> str:
    """A heading for each day and session; its time, room and people as a list or as lines below it."""
    lines = ["# Agenda", ""]
    for day, group in _days(slots):
        lines += [f"## {style.day(day)}", ""]
        for slot in group:
            facts = [hours(slot, style), style.room + slot.room, *_people(slot, style)]
            lines += [f"### {slot.title}", "", *(f"- {fact}" for fact in facts), ""]
    return "\n".join(lines)


PRINTERS: dict[str, Callable[[tuple[Slot, ...], Style], str]] = {
    "txt": as_text,
    "html": as_html,
    "md": as_markdown,
    "csv": as_csv,
}
