"""Lists: contents with dots that lead to pages, people apart from their sessions, centred flyers, bars over talks."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import Flowable, PageBreak, Paragraph

from tests.ingest.readers.pdf_layouts import BODY, DAY, TITLE, Printer, Session, cover, days, document, of_day, style

_DOTS = ". " * 24


def _day(sessions: Sequence[Session], day: str) -> list[tuple[Session, list[Flowable]]]:
    return [(s, [Paragraph(s.title, TITLE)]) for s in of_day(sessions, day)]


def contents(sessions: Sequence[Session]) -> bytes:
    """Each talk with dots that lead to its page, the speaker below."""
    story = cover()
    page = 10
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s, lines in _day(sessions, day):
            story.extend([*lines, Paragraph(f"{s.start} – {s.end}, {s.room}", BODY)])
            story.extend(Paragraph(f"Chair: {p}", BODY) for p in s.chairs)
            for talk in s.talks:
                page += 2
                story.append(Paragraph(f"{talk.title} {_DOTS} {page}", style(9.5, spaceBefore=3)))
                story.extend(Paragraph(p, style(9, italic=True, leftIndent=16)) for p in talk.people)
    return document(story)


def led_by(sessions: Sequence[Session]) -> bytes:
    """ "Moderated by …" without a colon; talks and speakers parted by a dash on one line."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s, lines in _day(sessions, day):
            story.extend([Paragraph(f"{s.start} – {s.end}", BODY), *lines, Paragraph(s.room, BODY)])
            story.extend(Paragraph(f"Moderated by {p}", BODY) for p in s.chairs)
            for talk in s.talks:
                people = "; ".join(talk.people)
                story.append(Paragraph(f"{talk.title} — <i>{people}</i>", style(9, leftIndent=12)))
    return document(story)


def bars_with_days(sessions: Sequence[Session]) -> bytes:
    """A bar of three lines for each session: its title, day with hours, room; under it the talks."""
    story = cover()
    bar = style(10, bold=True, backColor="#e2e2e2")
    for s in sessions:
        told = (s.title, f"{s.day}, {s.start} – {s.end}", s.room)
        story.extend(Paragraph(text, bar) for text in told)
        story.extend(Paragraph(f"Chair: {p}", style(8.5)) for p in s.chairs)
        for talk in s.talks:
            story.append(Paragraph(talk.title, style(8.5, bold=True, spaceBefore=4)))
            story.extend(Paragraph(p, style(8.5)) for p in talk.people)
    return document(story)


def small_heads(sessions: Sequence[Session]) -> bytes:
    """Sessions in bold type smaller than their talks, "Title – Room" without a time; the talks have times."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s in of_day(sessions, day):
            story.append(Paragraph(f"{s.title} – {s.room}", style(8.5, bold=True, spaceBefore=8, alignment=TA_CENTER)))
            story.extend(Paragraph(f"Chair: {p}", style(9.5, italic=True, alignment=TA_CENTER)) for p in s.chairs)
            for talk in s.talks:
                story.append(Paragraph(f"{talk.start}&nbsp;&nbsp;{talk.title}", style(9.5)))
                story.extend(Paragraph(p, style(9.5, italic=True)) for p in talk.people)
    return document(story)


def centred(sessions: Sequence[Session]) -> bytes:
    """A flyer: all lines centred, talks in quotation marks, each institution in italics under the name."""
    story = cover()
    middle = style(10, alignment=TA_CENTER)
    for day in days(sessions):
        story.append(Paragraph(day, style(14, bold=True, alignment=TA_CENTER)))
        for s in of_day(sessions, day):
            head = f"{s.start} – {s.end}<br/>{s.title}"
            story.append(Paragraph(head, style(10, bold=True, alignment=TA_CENTER, spaceBefore=9)))
            story.extend(Paragraph(f"Moderator: {p}", middle) for p in s.chairs)
            for talk in s.talks:
                story.append(Paragraph(f"“{talk.title}”", middle))
                for person in talk.people:
                    name, letters, place = person.split(", ")
                    story.append(Paragraph(f"{name}, {letters}<br/><i>{place}</i>", middle))
            story.append(Paragraph(s.room, middle))
    return document(story)


def faculty_last(sessions: Sequence[Session]) -> bytes:
    """Names alone beside the talks; at the end the faculty, each name in bold over the institution."""
    story = cover()
    for day in days(sessions):
        story.append(Paragraph(day, DAY))
        for s, lines in _day(sessions, day):
            story.extend([Paragraph(f"{s.start} – {s.end}", BODY), *lines, Paragraph(s.room, BODY)])
            story.extend(Paragraph(f"Chair: {p}", BODY) for p in s.chairs)
            for talk in s.talks:
                story.append(Paragraph(talk.title, style(9, bold=True, leftIndent=12)))
                names = ", ".join(p.split(",")[0] for p in talk.people)
                story.append(Paragraph(names, style(9, italic=True, leftIndent=12)))
    story.extend([PageBreak(), Paragraph("Faculty", DAY)])
    for person in sorted({p for s in sessions for talk in s.talks for p in talk.people}):
        name, letters, place = person.split(", ")
        story.extend([Paragraph(f"{name}, {letters}", style(9, bold=True)), Paragraph(place, style(9))])
    return document(story)


LIST_PRINTERS: dict[str, Printer] = {printer.__name__: printer for printer in (contents, led_by, bars_with_days)}
