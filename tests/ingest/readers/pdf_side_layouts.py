"""What stands at a line's right side: times and rooms set flush right, talk tables whose last column names people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.units import inch
from reportlab.platypus import Flowable, Paragraph, Table

from tests.ingest.readers.pdf_layouts import BODY, DAY, TITLE, Printer, Session, cover, days, document, of_day, style

_BARE: list[Any] = [
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 1),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
]
_RULED: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]


def _sided(left: str, right: str, indent: float = 0) -> Flowable:
    """A line in bold with a short text at its right side."""
    size = 9.5 if indent else 10.5
    cells = [
        Paragraph(left, style(size, bold=not indent, leftIndent=indent)),
        Paragraph(right, style(9, alignment=TA_RIGHT)),
    ]
    return Table([cells], colWidths=[4.6 * inch, 2.2 * inch], style=_BARE, spaceBefore=7)


def _people(s: Session) -> list[Flowable]:
    return [*(Paragraph(f"Moderator: {p}", BODY) for p in s.chairs), *(Paragraph(p, BODY) for p in s.people)]


def times_at_the_side(sessions: Sequence[Session]) -> bytes:
    """The title on the left and its time flush right on the same line; room and people below, talks alike."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.append(_sided(s.title, f"{s.start}–{s.end}"))
            story.extend([Paragraph(f"Location: {s.room}", BODY)] if s.room else [])
            story.extend(_people(s))
            for talk in s.talks:
                story.append(_sided(talk.title, talk.start, indent=14))
                story.extend(Paragraph(p, style(9, italic=True, leftIndent=14)) for p in talk.people)
    return document(story)


def rooms_at_the_side(sessions: Sequence[Session]) -> bytes:
    """The title on the left and its room flush right on the same line; time and people below."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.extend([_sided(s.title, s.room), Paragraph(f"{s.start} – {s.end}", style(9, italic=True))])
            story.extend(_people(s))
    return document(story)


def open_talk_tables(sessions: Sequence[Session]) -> bytes:
    """A title with its time flush right, room and chair, then time, talk and speaker side by side without rules."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.extend([_sided(s.title, f"{s.start}–{s.end}"), Paragraph(f"Room: {s.room}", BODY)])
            story.extend(Paragraph(f"Chair: {p}", BODY) for p in s.chairs)
            rows = [[Paragraph(text, style(9)) for text in (t.start, t.title, t.people[0])] for t in s.talks]
            story.append(Table(rows, colWidths=[0.8 * inch, 3.4 * inch, 2.6 * inch], style=_BARE))
    return document(story)


def headed_talk_tables(sessions: Sequence[Session]) -> bytes:
    """Under each session a ruled table whose first row names its columns."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.extend([Paragraph(s.title, TITLE), Paragraph(f"{s.start} – {s.end} | {s.room}", BODY)])
            story.extend(Paragraph(f"Chair: {p}", BODY) for p in s.chairs)
            told = [("Time", "Title", "Speaker"), *((t.start, t.title, t.people[0]) for t in s.talks)]
            rows = [[Paragraph(text, style(9)) for text in row] for row in told]
            story.append(Table(rows, colWidths=[0.8 * inch, 3.4 * inch, 2.6 * inch], style=_RULED))
    return document(story)


def chaired_rows(sessions: Sequence[Session]) -> bytes:
    """One ruled table a day: a row over all columns for each session and its chair, then time, talk, speaker."""
    story = cover()
    for day in days(sessions):
        rows: list[list[object]] = []
        marks = [*_RULED]
        for s in of_day(sessions, day):
            marks.append(("SPAN", (0, len(rows)), (-1, len(rows))))
            head = [Paragraph(f"{s.start} – {s.end} {s.title}", style(9.5, bold=True))]
            rows.append([[*head, *(Paragraph(f"Chair: {p}", style(9)) for p in s.chairs)], "", ""])
            rows.extend([Paragraph(text, style(9)) for text in (t.start, t.title, t.people[0])] for t in s.talks)
        widths = [0.8 * inch, 3.3 * inch, 2.6 * inch]
        story.extend([Paragraph(day, DAY), Table(rows, colWidths=widths, style=marks)])
    return document(story)


SIDE_PRINTERS: dict[str, Printer] = {printer.__name__: printer for printer in (times_at_the_side, rooms_at_the_side)}
TALK_TABLE_PRINTERS: dict[str, Printer] = {
    printer.__name__: printer for printer in (times_at_the_side, open_talk_tables, headed_talk_tables, chaired_rows)
}
