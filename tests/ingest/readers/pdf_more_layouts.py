"""More layouts for the invented meeting: typed pages, run-on lists, week tables, books."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer, Table

from tests.ingest.readers.pdf_layouts import (
    BODY,
    COVER,
    DAY,
    TITLE,
    Printer,
    Session,
    bars_story,
    cover,
    days,
    document,
    of_day,
    style,
    two_columns,
)

TYPED = ParagraphStyle("typed", fontName="Times-Roman", fontSize=11, leading=13.5)


def _short(time: str) -> str:
    return time.split()[0]


def typed(sessions: Sequence[Session]) -> bytes:
    """One face and size for everything, lines set by hand."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    y = 740.0
    lines = ["Lakeland Rehabilitation Congress", "Lakeland Congress Hall", ""]
    for day in days(sessions):
        lines.extend([day, ""])
        for s in of_day(sessions, day):
            lines.append(f"{s.start} - {s.end}   {s.title}")
            lines.extend(f"          Chair: {p}" for p in s.chairs)
            lines.extend(f"          {p}" for p in s.people)
            lines.extend([f"          {s.room}"] if s.room else [])
            lines.append("")
    for line in lines:
        if y < 60:
            canvas.showPage()
            y = 740.0
        canvas.setFont("Times-Roman", 11)
        canvas.drawString(72 + 6 * (len(line) - len(line.lstrip())) / 2, y, line.strip())
        y -= 14
    canvas.save()
    return out.getvalue()


def run_on(sessions: Sequence[Session]) -> bytes:
    """The time in a section's heading; code, title and faculty as one paragraph each."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        last = ""
        for s in of_day(sessions, day):
            time = f"{s.start} – {s.end}"
            if time != last:
                story.append(Paragraph(f"{s.kind or s.title} ({time})", style(12, bold=True, spaceBefore=8)))
            last = time
            if s.code:
                people = "; ".join([f"{p} (chair)" for p in s.chairs] + list(s.people))
                story.append(Paragraph(f"<b>{s.code} {s.title}</b>", BODY))
                story.append(Paragraph(s.room, style(9, italic=True)))
                story.append(Paragraph(people, BODY))
            elif s.people:
                story.append(Paragraph("; ".join([*(f"{p} (chair)" for p in s.chairs), *s.people]), BODY))
    return document(story)


def week(sessions: Sequence[Session]) -> bytes:
    """Days across, a session a cell: time, title, people, room."""
    columns: list[list[Flowable]] = []
    for day in days(sessions):
        cell: list[Flowable] = []
        for s in of_day(sessions, day):
            cell.append(Paragraph(f"{s.start}–{s.end}", style(8.5, italic=True, spaceBefore=6)))
            cell.append(Paragraph(s.title, style(9, bold=True)))
            cell.extend(Paragraph(f"Chair: {p}", style(8)) for p in s.chairs)
            cell.extend(Paragraph(p, style(8)) for p in s.people)
            cell.extend([Paragraph(s.room, style(8))] if s.room else [])
        columns.append(cell)
    heads = [Paragraph(day, style(11, bold=True)) for day in days(sessions)]
    grid: list[Any] = [("GRID", (0, 0), (-1, -1), 0.7, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    table = Table([heads, columns], colWidths=[4.4 * inch] * len(columns), style=grid)
    return document([*cover(), table], landscape(A4))


def content_table(sessions: Sequence[Session]) -> bytes:
    """A ruled table of two columns: time and room, then title and people."""
    story = cover()
    for day in days(sessions):
        rows = []
        for s in of_day(sessions, day):
            left = [Paragraph(f"{s.start} - {s.end}", style(9, bold=True))]
            left.extend([Paragraph(s.room, style(9))] if s.room else [])
            right = [Paragraph(s.title, TITLE)]
            right.extend(Paragraph(f"Chair: {p}", BODY) for p in s.chairs)
            right.extend(Paragraph(p, BODY) for p in s.people)
            rows.append([left, right])
        grid: list[Any] = [("GRID", (0, 0), (-1, -1), 0.7, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
        story.extend([Paragraph(day, DAY), Table(rows, colWidths=[1.7 * inch, 5 * inch], style=grid)])
    return document(story)


def european(sessions: Sequence[Session]) -> bytes:
    """24-hour times with dots, names before affiliations in brackets."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            time = f"{_dotted(s.start)}–{_dotted(s.end)}"
            story.append(Paragraph(f"{time}&nbsp;&nbsp;&nbsp;<b>{s.title}</b>", style(10, spaceBefore=5)))
            story.extend([Paragraph(s.room, style(9, italic=True))] if s.room else [])
            story.extend(Paragraph(f"Chairperson: {p}", BODY) for p in s.chairs)
            story.extend(Paragraph(p, BODY) for p in s.people)
    return document(story, A4)


def _dotted(time: str) -> str:
    clock, half = time.split()
    hour, minute = clock.split(":")
    return f"{int(hour) % 12 + (12 if half == 'PM' else 0):02d}.{minute}"


def book(sessions: Sequence[Session]) -> bytes:
    """A programme book: cover, contents, general information, sponsors, the programme in bars, an index of faculty."""
    front: list[Flowable] = [
        Paragraph("Lakeland Rehabilitation Congress", COVER),
        Paragraph("Final Program", style(14)),
        Paragraph("May 6–7, 2027 · Lakeland Congress Hall", BODY),
        PageBreak(),
        Paragraph("Contents", DAY),
        *(Paragraph(f"{name} . . . . . . . . . . {page}", BODY) for page, name in enumerate(_CONTENTS, start=2)),
        Spacer(1, 16),
        Paragraph("General information", DAY),
        *(Paragraph(text, style(9, spaceAfter=5)) for text in _INFORMATION),
        PageBreak(),
    ]
    index = sorted({p.split(",")[0] for s in sessions for p in (*s.chairs, *s.people)})
    back = [Paragraph("Faculty index", DAY), *(Paragraph(f"{name} . . . . {3}", BODY) for name in index)]
    return two_columns([*front, *bars_story(sessions), *back])


_CONTENTS = ("General information", "Thursday, May 6", "Friday, May 7", "Faculty index")
_INFORMATION = (
    "<b>Registration hours.</b> The desk in the foyer is open Thursday 7:00 AM to 5:00 PM and Friday 7:30 AM to noon.",
    "<b>Shuttle.</b> Buses leave the hotel every 20 minutes from 6:45 AM to 8:30 AM, back from 4:30 PM to 6:00 PM.",
    "<b>Credits.</b> Up to 12 credits may be claimed until June 30, 2027; bring your badge to each session.",
    "<b>Thanks.</b> We thank Orthowell, Gaitline and Northgate University for their support of this meeting.",
)


MORE_PRINTERS: dict[str, Printer] = {
    printer.__name__: printer for printer in (typed, run_on, week, content_table, european, book)
}
