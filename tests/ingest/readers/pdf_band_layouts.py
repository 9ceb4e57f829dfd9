"""Bars and bands: parallel sessions side by side under a shaded time, narrow rails, a glance before the details."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib import colors
from reportlab.lib.units import inch
from reportlab.platypus import Flowable, PageBreak, Paragraph, Table

from tests.ingest.readers.pdf_layouts import (
    BODY,
    DAY,
    ITALIC,
    TITLE,
    Printer,
    Session,
    cover,
    days,
    document,
    of_day,
    style,
)

_BARE: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
_RULED: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, colors.grey), ("VALIGN", (0, 0), (-1, -1), "TOP")]


def _block(s: Session) -> list[Flowable]:
    lines = [Paragraph(s.room, style(9, bold=True))] if s.room else []
    lines.append(Paragraph(s.title, style(9, bold=True)))
    lines.extend(Paragraph(f"Chair: {p}", style(9)) for p in s.chairs)
    lines.extend(Paragraph(p, style(9)) for p in s.people)
    for talk in s.talks:
        lines.append(Paragraph(talk.title, style(9)))
        lines.extend(Paragraph(p, style(9, italic=True)) for p in talk.people)
    return [*lines]


def shaded_bands(sessions: Sequence[Session]) -> bytes:
    """A shaded bar with the time, under it the sessions of that time side by side."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for times in dict.fromkeys((s.start, s.end) for s in of_day(sessions, day)):
            bar = style(9, bold=True, backColor=colors.HexColor("#ccd5e5"), spaceBefore=8, spaceAfter=3)
            story.append(Paragraph(" – ".join(times), bar))
            together = [s for s in of_day(sessions, day) if (s.start, s.end) == times]
            cells: list[object] = [_block(s) for s in together]
            cells.extend("" for _ in range(2 - len(cells)))
            story.append(Table([cells], colWidths=[3.4 * inch] * 2, style=_BARE))
    return document(story)


def narrow_rail(sessions: Sequence[Session]) -> bytes:
    """Times in a rail as narrow as they are; in the wide column the title, the people, the room last."""
    story = cover()
    tight = [*_BARE, ("RIGHTPADDING", (0, 0), (-1, -1), 0)]
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            wide: list[Flowable] = [Paragraph(s.title, style(9, bold=True))]
            wide.extend(Paragraph(f"Chair: {p}", style(9)) for p in s.chairs)
            wide.extend(Paragraph(p, style(9)) for p in s.people)
            wide.extend([Paragraph(s.room, style(9, italic=True))] if s.room else [])
            rail = Paragraph(f"{s.start}–{s.end}", style(9, bold=True))
            story.append(Table([[rail, wide]], colWidths=[1.3 * inch, 5.4 * inch], style=tight))
    return document(story)


def glance_first(sessions: Sequence[Session]) -> bytes:
    """A table of the days side by side, then each session in full: its title, below it time and room."""
    heads = days(sessions)
    starts = list(dict.fromkeys(s.start for s in sessions))
    rows = [["", *(Paragraph(day[:10], style(8, bold=True)) for day in heads)]]
    for start in starts:
        cells = [[s for s in of_day(sessions, day) if s.start == start] for day in heads]
        lines = [[part for s in held for part in (f"{s.start}–{s.end}", s.title)] for held in cells]
        rows.append([Paragraph(start, style(8)), *([Paragraph(x, style(8)) for x in told] for told in lines)])
    story = [*cover(), Table(rows, colWidths=[0.9 * inch, 2.8 * inch, 2.8 * inch], style=_RULED), PageBreak()]
    for day in heads:
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            place = f", {s.room}" if s.room else ""
            story.extend([Paragraph(s.title, TITLE), Paragraph(f"{s.start} – {s.end}{place}", BODY)])
            story.extend(Paragraph(f"Moderator: {p}", BODY) for p in s.chairs)
            story.extend(Paragraph(p, ITALIC) for p in s.people)
    return document(story)


BAND_PRINTERS: dict[str, Printer] = {printer.__name__: printer for printer in (shaded_bands, narrow_rail, glance_first)}
