"""What could not be read of a document is told, and only then."""

from __future__ import annotations

from itertools import chain

import pytest

from ingest import Document, Program, read
from ingest.blocks import Block, Page
from ingest.extractors import outline
from ingest.model import Problem
from ingest.readers.html.parsing import parse
from ingest.readers.ics_components import components
from ingest.readers.pdf import reading as pdf
from tests.ingest.readers.pdf_layouts import timeline
from tests.ingest.readers.pdf_meeting import SESSIONS

TITLES = (
    "Gait after stroke",
    "Pumps for spasticity",
    "Casting small feet",
    "Braces that bend",
    "Wheelchairs for sport",
)
DOE = "Jane Doe, MD, Lakeside Clinic"
DAY = "Thursday, October 21, 2027"
LIST = "<html><body><h1>Forum 2027</h1><ul><li>8:00 AM Gait lab</li><li>9:00 AM Pump lab</li></ul></body></html>"


def codes(program: Program) -> list[str]:
    return [problem.code for problem in program.problems]


@pytest.mark.parametrize("line", ["SUMMARY;X:Gait lab", "DTSTART;TZID:20271021T080000"])
def test_a_damaged_line_of_a_calendar(line: str) -> None:
    assert damage(line) == ["damaged_line"]


@pytest.mark.parametrize(
    "line", ["SUMMARY:Gait lab", "DESCRIPTION:Gait\nLocation; Hall", "DTSTART;TZID=UTC:20271021T080000"]
)
def test_a_sound_line_of_a_calendar(line: str) -> None:
    assert damage(line) == []


def damage(line: str) -> list[str]:
    problems: list[Problem] = []
    list(components(f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{line}\nEND:VEVENT\nEND:VCALENDAR", problems))
    return [problem.code for problem in problems]


def test_broken_markup_that_a_second_way_of_reading_sees_through() -> None:
    broken = LIST.replace("<ul>", "</body></html><ul>")
    assert [problem.code for problem in parse(broken).problems] == ["parser_disagreement"]
    assert parse(LIST).problems == ()


def test_a_file_among_others_that_cannot_be_read() -> None:
    agenda = Document("agenda.csv", b"Date,Start,Title\n2027-10-21,08:00,Gait lab\n2027-10-21,09:00,Pump lab\n")
    assert "file_unread" in codes(read([agenda, Document("map.pdf", b"%PDF-1.4 broken")]))
    assert "file_unread" not in codes(read([agenda]))


def test_a_text_too_long_to_be_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    named = ((f"{hour}:00 AM – {hour + 1}:00 AM  {title}", DOE) for hour, title in enumerate(TITLES, 7))
    lines = (DAY, *chain.from_iterable(named))
    page = Page(tuple(Block(text, f"line {n}") for n, text in enumerate(lines, 1)))
    assert [problem.code for problem in outline.extract(page).problems] == []
    monkeypatch.setattr(outline, "MOST_ELEMENTS", 9)
    assert [problem.code for problem in outline.extract(page).problems] == ["too_long"]


def test_a_pdf_too_long_to_be_read_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    book = Document("book.pdf", timeline(SESSIONS * 4))
    assert [problem.code for problem in pdf.page(book).problems] == []
    monkeypatch.setattr(pdf, "MOST_WORDS", 500)
    assert [problem.code for problem in pdf.page(book).problems] == ["pages_unread"]
