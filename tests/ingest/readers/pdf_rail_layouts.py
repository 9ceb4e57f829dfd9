"""Layouts by where a session's facts stand: times in a rail, rooms over their sessions, labels under the title."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from reportlab.lib import colors
from reportlab.lib.pagesizes import letter
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from tests.ingest.readers.pdf_layouts import (
    BODY,
    DAY,
    TITLE,
    Printer,
    Session,
    cover,
    days,
    document,
    of_day,
    style,
)

Line = tuple[str, str, float, float, bool]
"""Text, typeface, size, left or right side, and whether that is the right one."""

_LEFT, _MAIN, _RIGHT, _WIDTH = 50.0, 125.0, 560.0, 240.0


def rail(sessions: Sequence[Session]) -> bytes:
    """ "8:00 AM–" over "9:00 AM" in small type on the left, wrapped titles, people, the room at the right margin."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=letter)
    canvas.setFont("Helvetica-Bold", 20)
    canvas.drawString(_LEFT, 730, "Lakeland Rehabilitation Congress")
    y = 700.0
    for day in days(sessions):
        rows = [[[("Helvetica-Bold", 14.0, day)]], *(_rows(s) for s in of_day(sessions, day))]
        for row in rows:
            height = 16.0 * len(row) + 10
            if y - height < 50:
                canvas.showPage()
                y = 740.0
            _draw(canvas, row, y)
            y -= height
    canvas.save()
    return out.getvalue()


Cell = list[tuple[str, float, str]]


def _rows(s: Session) -> list[Cell]:
    """The lines of one session: each the texts for its left, middle and right column."""
    titles = simpleSplit(s.title, "Helvetica-Bold", 13, _WIDTH)
    people = [f"Moderator: {p}" for p in s.chairs] + list(s.people)
    main: list[tuple[str, float, str]] = [("Helvetica-Bold", 13.0, text) for text in titles]
    main += [("Helvetica", 9.5, text) for text in people]
    rail_ = [("Helvetica", 8.0, f"{s.start}–"), ("Helvetica", 8.0, s.end)]
    right = [("Helvetica-Oblique", 9.5, s.room)]
    nothing = ("Helvetica", 9.0, "")
    count = max(len(main), 2)
    return [[column[n] if n < len(column) else nothing for column in (rail_, main, right)] for n in range(count)]


def _draw(canvas: Canvas, row: Sequence[Cell], top: float) -> None:
    for number, cells in enumerate(row):
        for text, face, size, x, right in _placed(cells):
            canvas.setFont(face, size)
            (canvas.drawRightString if right else canvas.drawString)(x, top - 16 * number, text)


def _placed(cells: Cell) -> Iterator[Line]:
    places = ((_LEFT, False), (_MAIN, False), (_RIGHT, True))
    for (face, size, text), (x, right) in zip(cells, places, strict=False):
        if text:
            yield text, face, size, x, right


def room_bars(sessions: Sequence[Session]) -> bytes:
    """Each day by rooms: a room in a bar, under it all that happens there."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for room in dict.fromkeys(s.room for s in of_day(sessions, day)):
            story.append(
                Paragraph(room or "Foyer", style(11, bold=True, textColor=colors.white, backColor=colors.navy))
            )
            for s in of_day(sessions, day):
                if s.room == room:
                    story.append(Paragraph(f"{s.start} – {s.end}&nbsp;&nbsp;{s.title}", TITLE))
                    story.extend(Paragraph(f"Chair: {p}", BODY) for p in s.chairs)
                    story.extend(Paragraph(p, BODY) for p in s.people)
    return document(story)


def labels_below(sessions: Sequence[Session]) -> bytes:
    """The title, then labelled lines: date, time, location, people."""
    story = cover()
    for s in sessions:
        story.append(Paragraph(s.title, style(12, spaceBefore=9, textColor=colors.navy)))
        labelled = [("Date", s.day), ("Time", f"{s.start} - {s.end}"), ("Location", s.room)]
        labelled += [("Moderator", "; ".join(s.chairs)), ("Speakers", "; ".join(s.people))]
        story.extend(Paragraph(f"<b>{name}:</b> {value}", BODY) for name, value in labelled if value)
    return document(story)


RAIL_PRINTERS: dict[str, Printer] = {printer.__name__: printer for printer in (rail, room_bars, labels_below)}
