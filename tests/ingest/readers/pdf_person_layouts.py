"""What stands around people: positions and institutions under names, bullets that are drawn, numbers of talks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing
from reportlab.lib.units import inch
from reportlab.platypus import Flowable, Paragraph, Table

from tests.ingest.readers.pdf_layouts import BODY, DAY, TITLE, Printer, Session, cover, days, document, of_day, style

_BARE: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]


def _head(s: Session) -> list[Flowable]:
    lines = [Paragraph(s.title, TITLE), Paragraph(f"{s.start} to {s.end} in {s.room}", BODY)]
    return [*lines, *(Paragraph(f"Chair: {p}", BODY) for p in s.chairs)]


def positions_below(sessions: Sequence[Session]) -> bytes:
    """Under each talk a person on three lines in one look: name, position, institution with its city."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.extend(_head(s))
            for talk in s.talks:
                story.append(Paragraph(talk.title, style(9.5, bold=True, leftIndent=12)))
                name, letters, place = talk.people[0].split(", ")
                told = (f"{name}, {letters}", "Associate Professor", f"{place} Hospital, Bergen, Norway")
                story.extend(Paragraph(text, style(9, leftIndent=12)) for text in told)
    return document(story)


def dots_drawn(sessions: Sequence[Session]) -> bytes:
    """Bulleted talks, the bullets drawn as small dots; title, dash, speaker."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.extend(_head(s))
            for talk in s.talks:
                dot = Drawing(10, 9)
                dot.add(Circle(4, 2, 1.6))
                text = Paragraph(f"{talk.title} – {'; '.join(talk.people)}", style(9))
                story.append(Table([[dot, text]], colWidths=[0.18 * inch, 6.4 * inch], style=_BARE))
    return document(story)


def numbered_talks(sessions: Sequence[Session]) -> bytes:
    """Time, number and talk side by side without rules, the speaker under the title."""
    story = cover()
    number = 0
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.extend(_head(s))
            rows: list[list[object]] = []
            for talk in s.talks:
                number += 1
                told = [Paragraph(talk.title, style(9)), Paragraph(talk.people[0], style(9, italic=True))]
                rows.append([Paragraph(talk.start, style(9)), Paragraph(f"OP-{number:03d}", style(9)), told])
            story.append(Table(rows, colWidths=[0.7 * inch, 0.8 * inch, 5 * inch], style=_BARE))
    return document(story)


def papers(sessions: Sequence[Session]) -> bytes:
    """Numbered papers in one look with their authors, names alone, under each session."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for number, s in enumerate(of_day(sessions, day), start=1):
            story.extend(_head(s))
            for place, talk in enumerate(s.talks, start=1):
                line = f"O{number}-{place} {talk.title}<br/>{talk.people[0]}"
                story.append(Paragraph(line, style(9, leftIndent=14, spaceBefore=3)))
    return document(story)


PERSON_PRINTERS: dict[str, Printer] = {printer.__name__: printer for printer in (dots_drawn, numbered_talks)}
