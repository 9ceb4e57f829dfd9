"""An invented meeting printed in many layouts reads back; what is no programme yields nothing."""

from __future__ import annotations

import re

import pytest

from ingest.document import Document
from ingest.extractors import extract
from ingest.kinds import take_apart
from ingest.readers.pdf import page
from ingest.rows import Row
from tests.ingest.readers.pdf_band_layouts import BAND_PRINTERS
from tests.ingest.readers.pdf_layouts import PRINTERS, Printed, Printer, Session
from tests.ingest.readers.pdf_list_layouts import LIST_PRINTERS, centred, faculty_last, small_heads
from tests.ingest.readers.pdf_meeting import SESSIONS
from tests.ingest.readers.pdf_more_layouts import MORE_PRINTERS
from tests.ingest.readers.pdf_others import OTHERS
from tests.ingest.readers.pdf_person_layouts import PERSON_PRINTERS, papers, positions_below
from tests.ingest.readers.pdf_rail_layouts import RAIL_PRINTERS
from tests.ingest.readers.pdf_side_layouts import SIDE_PRINTERS, TALK_TABLE_PRINTERS
from tests.ingest.readers.pdf_talk_layouts import TALK_PRINTERS, TALK_SESSIONS

ROOMLESS = ("slides",)  # layouts that print no rooms
SAYS_ONE_ROOM = ("open_grid",)  # without rules a merged cell looks like the first room's


def bare(title: str) -> str:
    return take_apart(title).title


def clock(text: str) -> tuple[int, int]:
    """Hour on a twelve-hour face, and minute, of the first time in a text."""
    found = re.search(r"(\d{1,2})[:.](\d\d)", text)
    assert found, text
    return int(found[1]) % 12, int(found[2])


def names(texts: tuple[str, ...]) -> set[str]:
    return {part.split(",")[0].strip() for text in texts for part in text.split("; ")}


def found_names(row: Row, session: Session) -> set[str]:
    everyone = names((*session.chairs, *session.people))
    told = " ".join(credit.text for credit in row.people)
    return {name for name in everyone if name in told}


EVERY = {**PRINTERS, **MORE_PRINTERS, **RAIL_PRINTERS, **SIDE_PRINTERS, **BAND_PRINTERS}
TALKS = {**TALK_PRINTERS, **TALK_TABLE_PRINTERS, **LIST_PRINTERS, **PERSON_PRINTERS}
UNTIMED = (
    "bullets",
    "contents",
    "led_by",
    "bars_with_days",
    "dots_drawn",
    "papers",
)  # layouts whose talks have no times


@pytest.mark.parametrize("printer", EVERY.values(), ids=EVERY)
def test_reads_back(printer: Printer) -> None:
    finding = extract(page(Document("programme.pdf", printer(SESSIONS))))
    rows = {bare(row.title): row for row in finding.rows}
    assert sorted(rows) == sorted(bare(session.title) for session in SESSIONS)
    for session in SESSIONS:
        row = rows[bare(session.title)]
        assert clock(row.start) == clock(session.start)
        assert row.date.startswith(session.day[:10])
        assert found_names(row, session) == names((*session.chairs, *session.people))
        if (
            printer.__name__ not in ROOMLESS
            and (session.room or printer.__name__ != "room_bars")
            and (session.room or printer.__name__ not in SAYS_ONE_ROOM)
        ):
            assert row.room == session.room


@pytest.mark.parametrize("printed", OTHERS.values(), ids=OTHERS)
def test_what_is_no_programme_yields_no_rows(printed: Printed) -> None:
    assert extract(page(Document("other.pdf", printed()))).rows == ()


@pytest.mark.parametrize("printer", TALKS.values(), ids=TALKS)
def test_talks_stand_in_their_sessions(printer: Printer) -> None:
    finding = extract(page(Document("talks.pdf", printer(TALK_SESSIONS))))
    rows = {row.title: row for row in finding.rows}
    assert len(rows) == len(finding.rows) == len(TALK_SESSIONS) + sum(len(s.talks) for s in TALK_SESSIONS)
    for session in TALK_SESSIONS:
        head = rows[session.title]
        assert clock(head.start) == clock(session.start)
        assert [credit.text for credit in head.people] == list(session.chairs)
        for talk in session.talks:
            row = rows[talk.title]
            assert row.parent == head.key
            assert [credit.text for credit in row.people] == list(talk.people)
            assert printer.__name__ in UNTIMED or clock(row.start) == clock(talk.start)


def test_an_institution_under_a_name_is_that_persons() -> None:
    finding = extract(page(Document("flyer.pdf", centred(TALK_SESSIONS))))
    rows = {row.title.strip("“”"): row for row in finding.rows}
    assert len(rows) == len(TALK_SESSIONS) + sum(len(s.talks) for s in TALK_SESSIONS)
    for session in TALK_SESSIONS:
        assert rows[session.title].room == session.room
        for talk in session.talks:
            told = [f"{credit.text}, {credit.affiliation}" for credit in rows[talk.title].people]
            assert told == list(talk.people)


def test_a_list_of_the_faculty_is_no_session() -> None:
    finding = extract(page(Document("faculty.pdf", faculty_last(TALK_SESSIONS))))
    assert len(finding.rows) == len(TALK_SESSIONS) + sum(len(s.talks) for s in TALK_SESSIONS)
    everybody = sorted({p for s in TALK_SESSIONS for talk in s.talks for p in talk.people})
    assert [f"{credit.text}, {credit.affiliation}" for credit in finding.faculty] == everybody


def test_a_position_under_a_name_is_no_title() -> None:
    finding = extract(page(Document("people.pdf", positions_below(TALK_SESSIONS))))
    rows = {row.title: row for row in finding.rows}
    assert len(rows) == len(TALK_SESSIONS) + sum(len(s.talks) for s in TALK_SESSIONS)
    for session in TALK_SESSIONS:
        assert rows[session.title].room == session.room
        for talk in session.talks:
            name, letters, place = talk.people[0].split(", ")
            told = [(credit.text, credit.position, credit.affiliation) for credit in rows[talk.title].people]
            assert told == [(f"{name}, {letters}", "Associate Professor", f"{place} Hospital, Bergen, Norway")]


def test_numbers_begin_papers_whatever_their_look() -> None:
    finding = extract(page(Document("papers.pdf", papers(TALK_SESSIONS))))
    keys = {row.key: row.title for row in finding.rows}
    told = [(keys[row.parent], row.title[5:], row.people[0].text) for row in finding.rows if row.parent]
    assert told == [(s.title, talk.title, talk.people[0]) for s in TALK_SESSIONS for talk in s.talks]


def test_small_bold_heads_hold_the_talks_below() -> None:
    finding = extract(page(Document("small.pdf", small_heads(TALK_SESSIONS))))
    rows = {row.key: row for row in finding.rows}
    told = [(rows[row.parent].title, rows[row.parent].room, row.title) for row in finding.rows if row.parent]
    assert told == [(s.title, s.room, talk.title) for s in TALK_SESSIONS for talk in s.talks]
