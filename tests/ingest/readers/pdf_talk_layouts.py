"""Sessions that hold talks, in the ways in which PDFs print them; and the invented sessions to print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.lib.units import inch
from reportlab.platypus import Flowable, Paragraph, Table

from tests.ingest.readers.pdf_layouts import (
    BODY,
    DAY,
    TITLE,
    Printer,
    Session,
    Talk,
    cover,
    days,
    document,
    of_day,
    style,
)

FRIDAY, SATURDAY = "Friday, May 7, 2027", "Saturday, May 8, 2027"

TALK_SESSIONS = (
    Session(
        FRIDAY,
        "9:00 AM",
        "10:30 AM",
        "Gait after amputation",
        "Aurora Hall",
        ("Marta Q. Ellingrove, MD",),
        talks=(
            Talk("Sockets that breathe in summer", ("Jonas Weatherlow, PhD, Northgate University",), "9:00"),
            Talk("Falls in the first winter", ("Priyanka Devarande, DO, Fjord Clinic",), "9:30"),
            Talk("What children ask of a knee", ("Ruben Castellaro, CPO, Lakeland Limb Lab",), "10:00"),
        ),
    ),
    Session(
        FRIDAY,
        "11:00 AM",
        "12:30 PM",
        "Pain and sleep",
        "Birch Room",
        ("Helena Osterquist, MD",),
        talks=(
            Talk("Counting sheep with a stimulator", ("Tobias Kjellmark, MD, Fjord Clinic",), "11:00"),
            Talk("Opioids at three in the morning", ("Greta Lindqvarn, RN, Northgate University",), "11:45"),
        ),
    ),
    Session(
        FRIDAY,
        "1:30 PM",
        "2:30 PM",
        "Case rounds in spasticity",
        "Aurora Hall",
        ("Oluwaseun Adebanjoko, MD",),
        talks=(
            Talk("A stiff elbow and a stubborn violin", ("Samir Haddadine, MD, Harbor Clinic",), "1:30"),
            Talk("Pump failure on a ferry", ("Ines Monteclaro, MD, Lakeland Hospital",), "2:00"),
        ),
    ),
    Session(
        SATURDAY,
        "8:30 AM",
        "10:00 AM",
        "Brain injury and work",
        "Aurora Hall",
        ("Beatrix Holloway, MD",),
        talks=(
            Talk("The employer who called back", ("Emil Sandvargen, PsyD, Northgate University",), "8:30"),
            Talk("Noise, light and open offices", ("Yuki Tanabeshi, MD, Fjord Clinic",), "9:15"),
        ),
    ),
)


def _head(s: Session) -> list[Flowable]:
    return [
        Paragraph(f"{s.start} – {s.end}&nbsp;&nbsp;{s.title}", TITLE),
        Paragraph(s.room, style(9, italic=True)),
        *(Paragraph(f"Chair: {p}", BODY) for p in s.chairs),
    ]


def indented(sessions: Sequence[Session]) -> bytes:
    """Talks indented: start, title; the speaker below."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.extend(_head(s))
            for talk in s.talks:
                story.append(Paragraph(f"{talk.start} {talk.title}", style(9.5, leftIndent=20, spaceBefore=2)))
                story.extend(Paragraph(p, style(9, italic=True, leftIndent=20)) for p in talk.people)
    return document(story)


def flat(sessions: Sequence[Session]) -> bytes:
    """Talks without an indent in plain type, speakers in italics, sessions in bold."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.extend(_head(s))
            for talk in s.talks:
                story.append(Paragraph(f"{talk.start}&nbsp;&nbsp;{talk.title}", style(9.5, spaceBefore=2)))
                story.extend(Paragraph(p, style(9, italic=True)) for p in talk.people)
    return document(story)


def bullets(sessions: Sequence[Session]) -> bytes:
    """Bulleted talks without times: the title in bold, a dash, the speaker."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.extend(_head(s))
            for talk in s.talks:
                line = f"<b>{talk.title}</b> – {'; '.join(talk.people)}"
                story.append(Paragraph(line, style(9, leftIndent=18, bulletIndent=8), bulletText="•"))
    return document(story)


def talk_tables(sessions: Sequence[Session]) -> bytes:
    """A heading for each session, then a ruled table of its talks: time, title, speaker."""
    story = cover()
    grid: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.extend(_head(s))
            rows = [
                [Paragraph(text, style(9)) for text in (talk.start, talk.title, "; ".join(talk.people))]
                for talk in s.talks
            ]
            story.append(Table(rows, colWidths=[0.8 * inch, 3 * inch, 3 * inch], style=grid))
    return document(story)


def session_rows(sessions: Sequence[Session]) -> bytes:
    """One ruled table a day: a shaded row for each session, then a row for each talk."""
    story = cover()
    for day in days(sessions):
        rows: list[list[object]] = []
        marks: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        for s in of_day(sessions, day):
            head = f"{s.start} – {s.end} {s.title} (Chair: {'; '.join(s.chairs)})"
            marks.extend(
                [("SPAN", (0, len(rows)), (-1, len(rows))), ("BACKGROUND", (0, len(rows)), (-1, len(rows)), "#dde")]
            )
            rows.append([Paragraph(head, style(9.5, bold=True)), ""])
            rows.extend(
                [Paragraph(t.start, style(9)), Paragraph(f"{t.title}. {'; '.join(t.people)}", style(9))]
                for t in s.talks
            )
        story.extend([Paragraph(day, DAY), Table(rows, colWidths=[1 * inch, 5.7 * inch], style=marks)])
    return document(story)


TALK_PRINTERS: dict[str, Printer] = {
    printer.__name__: printer for printer in (indented, flat, bullets, talk_tables, session_rows)
}
