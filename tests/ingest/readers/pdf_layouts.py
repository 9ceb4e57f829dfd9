"""An invented meeting as PDF in the layouts that societies use. Each printer takes sessions and gives bytes."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A5, landscape, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import inch
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)


@dataclass(frozen=True)
class Talk:
    """A talk inside a session; `start` may be ""."""

    title: str
    people: tuple[str, ...]
    start: str = ""


@dataclass(frozen=True)
class Session:
    """A session as its programme knows it; times as "8:00 AM"."""

    day: str
    start: str
    end: str
    title: str
    room: str = ""
    chairs: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    talks: tuple[Talk, ...] = ()
    abstract: str = ""
    kind: str = ""
    code: str = field(default="")


def style(size: float = 10, bold: bool = False, italic: bool = False, **more: Any) -> ParagraphStyle:
    face = "Helvetica" + ("-BoldOblique" if bold and italic else "-Bold" if bold else "-Oblique" if italic else "")
    return ParagraphStyle(
        f"s{size}{bold}{italic}{len(more)}", fontName=face, fontSize=size, leading=size * 1.22, **more
    )


TITLE = style(10.5, bold=True, spaceBefore=6)
BODY = style(9)
ITALIC = style(9, italic=True)
DAY = style(16, bold=True, spaceBefore=10, spaceAfter=4, textColor=colors.HexColor("#203060"))
BAR = style(11, bold=True, spaceBefore=8, spaceAfter=2, textColor=colors.HexColor("#8a1538"))
COVER = style(24, bold=True, spaceAfter=12)


def document(story: list[Flowable], size: tuple[float, float] = letter) -> bytes:
    out = io.BytesIO()
    SimpleDocTemplate(
        out, pagesize=size, leftMargin=0.8 * inch, rightMargin=0.8 * inch, topMargin=0.8 * inch, bottomMargin=0.7 * inch
    ).build(story)
    return out.getvalue()


def cover() -> list[Flowable]:
    return [
        Paragraph("Lakeland Rehabilitation Congress", COVER),
        Paragraph("May 6-7, 2027, Lakeland Congress Hall", BODY),
        Spacer(1, 20),
    ]


def days(sessions: Sequence[Session]) -> list[str]:
    return list(dict.fromkeys(session.day for session in sessions))


def of_day(sessions: Sequence[Session], day: str) -> list[Session]:
    return [session for session in sessions if session.day == day]


def timeline(sessions: Sequence[Session]) -> bytes:
    """ "8:00 AM – 9:00 AM  Title" in bold, people and room in lines below."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.append(Paragraph(f"{s.start} – {s.end}&nbsp;&nbsp;{s.title}", TITLE))
            story.extend(_below(s))
    return document(story)


def _below(s: Session, roles: bool = True) -> list[Flowable]:
    lines: list[Flowable] = []
    if s.room:
        lines.append(Paragraph(s.room, ITALIC))
    lines.extend(Paragraph(f"Moderator: {p}" if roles else p, BODY) for p in s.chairs)
    lines.extend(Paragraph(p, BODY) for p in s.people)
    if s.abstract:
        lines.append(Paragraph(s.abstract, BODY))
    for talk in s.talks:
        lines.append(Paragraph(f"{talk.start} {talk.title}".strip(), style(9.5, bold=True, leftIndent=18)))
        lines.extend(Paragraph(p, style(9, leftIndent=18)) for p in talk.people)
    return lines


def time_column(sessions: Sequence[Session]) -> bytes:
    """Times in a narrow column, everything else in a wide one; no rules."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        rows = [
            [Paragraph(f"{s.start} – {s.end}", BODY), [Paragraph(s.title, TITLE), *_below(s)]]
            for s in of_day(sessions, day)
        ]
        story.append(Table(rows, colWidths=[1.6 * inch, 5.2 * inch], style=[("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return document(story)


def title_first(sessions: Sequence[Session]) -> bytes:
    """Title, then its time and room on one line, then people."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            where = f"{s.start} – {s.end}" + (f" | {s.room}" if s.room else "")
            people = [Paragraph(f"Chair: {p}", BODY) for p in s.chairs] + [Paragraph(p, BODY) for p in s.people]
            story.append(KeepTogether([Paragraph(s.title, TITLE), Paragraph(where, BODY), *people]))
    return document(story)


def label_blocks(sessions: Sequence[Session]) -> bytes:
    """Blocks of labelled lines: Time, Location, Chair, Speakers."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            lines = [("Time", f"{s.start} – {s.end}"), ("Location", s.room), ("Chair", "; ".join(s.chairs))]
            lines.append(("Speakers", "; ".join(s.people)))
            story.append(Paragraph(s.title, TITLE))
            story.extend(Paragraph(f"<b>{label}:</b> {value}", BODY) for label, value in lines if value)
    return document(story)


def bars(sessions: Sequence[Session]) -> bytes:
    """A bar with time and type over all sessions of that time, in two columns with running heads."""
    return two_columns(bars_story(sessions))


def bars_story(sessions: Sequence[Session]) -> list[Flowable]:
    """The programme under bars, a page a day."""
    story: list[Flowable] = []
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        last = ""
        for s in of_day(sessions, day):
            time = f"{s.start} – {s.end}"
            if time != last:
                story.append(Paragraph(f"{time}&nbsp;&nbsp;{s.kind}", BAR))
            last = time
            story.append(Paragraph(f"{s.code} {s.title}".strip(), TITLE))
            story.extend(_below(s))
        story.append(PageBreak())
    return story


def two_columns(story: list[Flowable]) -> bytes:
    """Pages of two columns with a running head and a page number."""
    out = io.BytesIO()
    width, height = letter
    columns = [Frame(40 + k * 270, 50, 255, height - 110, id=f"c{k}") for k in range(2)]

    def head(canvas: Canvas, doc: BaseDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(40, height - 36, "Lakeland Rehabilitation Congress 2027")
        canvas.drawRightString(width - 40, 30, str(doc.page))

    template = BaseDocTemplate(out, pagesize=letter)
    template.addPageTemplates([PageTemplate(id="two", frames=columns, onPage=head)])
    template.build(story)
    return out.getvalue()


def _cell(s: Session) -> list[Flowable]:
    lines: list[Flowable] = [Paragraph(s.title, style(8, bold=True))]
    lines.extend(Paragraph(f"Moderator: {p}", style(7.5)) for p in s.chairs)
    lines.extend(Paragraph(p, style(7.5)) for p in s.people)
    return lines


def _grid(sessions: Sequence[Session], rules: bool) -> bytes:
    story = cover()
    rooms = list(dict.fromkeys(s.room for s in sessions if s.room))
    for day in days(sessions):
        rows: list[list[object]] = [["Time", *rooms]]
        marks: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("FONTSIZE", (0, 0), (-1, -1), 8)]
        for slot in dict.fromkeys((s.start, s.end) for s in of_day(sessions, day)):
            here = [s for s in of_day(sessions, day) if (s.start, s.end) == slot]
            row: list[object] = [Paragraph(f"{slot[0]} – {slot[1]}", style(8))]
            if len(here) == 1 and not here[0].room:
                marks.append(("SPAN", (1, len(rows)), (-1, len(rows))))
                row.extend([_cell(here[0]), *[""] * (len(rooms) - 1)])
            else:
                row.extend(next((_cell(s) for s in here if s.room == room), "") for room in rooms)
            rows.append(row)
        marks.extend([("GRID", (0, 0), (-1, -1), 0.5, colors.black)] if rules else [])
        widths = [1.1 * inch, *[5.7 * inch / len(rooms)] * len(rooms)]
        story.extend([Paragraph(day, DAY), Table(rows, colWidths=widths, style=marks)])
    return document(story)


def ruled_grid(sessions: Sequence[Session]) -> bytes:
    """Times down, rooms across, plenaries merged over all rooms; with rules."""
    return _grid(sessions, rules=True)


def open_grid(sessions: Sequence[Session]) -> bytes:
    """The same without rules."""
    return _grid(sessions, rules=False)


def _fields(sessions: Sequence[Session], rules: bool) -> bytes:
    story = cover()
    heads = [Paragraph(word, style(9, bold=True)) for word in ("Time", "Title", "Speakers", "Room")]
    for day in days(sessions):
        rows: list[list[object]] = [list(heads)]
        for s in of_day(sessions, day):
            people = "; ".join([*s.chairs, *s.people])
            cells = (f"{s.start} – {s.end}", s.title, people, s.room)
            rows.append([Paragraph(text, style(8.5)) for text in cells])
        marks: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        marks.extend([("GRID", (0, 0), (-1, -1), 0.5, colors.grey)] if rules else [])
        table = Table(rows, colWidths=[1.3 * inch, 2.5 * inch, 2 * inch, 1.1 * inch], style=marks)
        story.extend([Paragraph(day, DAY), table])
    return document(story)


def ruled_fields(sessions: Sequence[Session]) -> bytes:
    """A table with the columns Time, Title, Speakers, Room."""
    return _fields(sessions, rules=True)


def open_fields(sessions: Sequence[Session]) -> bytes:
    """The same without rules."""
    return _fields(sessions, rules=False)


def slides(sessions: Sequence[Session]) -> bytes:
    """Landscape slides, large type, one day a slide, start times only."""
    story: list[Flowable] = []
    for day in days(sessions):
        story.append(Paragraph(day, style(26, bold=True, spaceAfter=14)))
        for s in of_day(sessions, day):
            names = ", ".join([*s.chairs, *s.people])
            line = f"<b>{s.start.split()[0]}</b>&nbsp;&nbsp;{s.title}" + (f" – <i>{names}</i>" if names else "")
            story.append(Paragraph(line, style(14, spaceAfter=6)))
        story.append(PageBreak())
    return document(story, landscape(letter))


def pocket(sessions: Sequence[Session]) -> bytes:
    """A5 pages, centred lines: time, title, people, room."""
    story: list[Flowable] = []
    for day in days(sessions):
        story.append(Paragraph(day, style(14, bold=True, alignment=TA_CENTER, spaceAfter=8)))
        for s in of_day(sessions, day):
            story.append(Paragraph(f"{s.start} – {s.end}", style(9, alignment=TA_CENTER, spaceBefore=8)))
            story.append(Paragraph(s.title, style(10, bold=True, alignment=TA_CENTER)))
            lines = [*[f"Chair: {p}" for p in s.chairs], *s.people, *([s.room] if s.room else [])]
            story.extend(Paragraph(line, style(9, italic=line == s.room, alignment=TA_CENTER)) for line in lines)
    return document(story, A5)


Printer = Callable[[Sequence[Session]], bytes]
Printed = Callable[[], bytes]

PRINTERS: dict[str, Printer] = {
    printer.__name__: printer
    for printer in (
        timeline,
        time_column,
        title_first,
        label_blocks,
        bars,
        ruled_grid,
        open_grid,
        ruled_fields,
        open_fields,
        slides,
        pocket,
    )
}
