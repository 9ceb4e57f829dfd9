"""Words of a file's fields that no session holds: a field that was not understood leaves many."""

from __future__ import annotations

import json

import pytest

from ingest import Document
from ingest.assembling import assemble
from ingest.coverage import words_lost
from ingest.model import Confidence
from ingest.rows import Credit, Finding, Row

WORDS = tuple(f"{first}{last}" for first in ("Ald", "Bram", "Cor", "Dun", "Est") for last in "aeiouklmnr")
ROWS = tuple(
    Row(f"record {n}", f"Lessons on {word}", "2027-10-21", f"{8 + n}:00", room="Hall")
    for n, word in enumerate(WORDS[:9])
)


def test_a_field_that_no_row_holds_leaves_its_words() -> None:
    records = [{"Title": "Gait Lab", "Docent": "Jane Doe", "Id": "a1"}]
    finding = Finding(rows=(Row("record 1", "Gait Lab"),))
    assert lost(json.dumps(records), finding) == (4, ("Jane", "Doe"))
    told = Finding(rows=(Row("record 1", "Gait Lab", people=(Credit("Jane Doe"),)),))
    assert lost(json.dumps(records), told) == (4, ())


@pytest.mark.parametrize(
    "text",
    [
        '{"Title": "Gait \\u004cab"}',
        '{"Title": "<b>Gait</b>\\nLab"}',
        '<Event id="7"><Title>Gait Lab</Title></Event>',
        "BEGIN:VCALENDAR\r\nSUMMARY:Gait L\r\n ab\r\nEND:VCALENDAR",
        "Title: Gait Lab\n",
    ],
)
def test_names_of_fields_and_marks_are_no_words(text: str) -> None:
    assert lost(text, Finding(rows=(Row("1", "Gait Lab"),))) == (2, ())


def test_prose_and_web_pages_are_not_looked_at() -> None:
    assert lost(json.dumps({"about": "Jane Doe walks. " * 10}), Finding()) == (0, ())
    assert lost("<!doctype html><html><p>Jane Doe</p></html>", Finding()) == (0, ())
    assert words_lost([Document("a.zip", b"PK broken")], Finding()) == (0, ())


def lost(text: str, finding: Finding) -> tuple[int, tuple[str, ...]]:
    return words_lost([Document("programme", text.encode())], finding)


def test_many_words_lost_doubt_all_sessions_where_a_field_is_empty() -> None:
    found = assemble([Finding(rows=ROWS, zone="MDT", words=50, lost=WORDS[10:20])])
    assert [problem.code for problem in found.problems] == ["values_unread"]
    assert {session.confidence for session in found.sessions} == {Confidence.LOW}


def test_a_few_words_lost_or_many_beside_full_fields_are_no_doubt() -> None:
    assert assemble([Finding(rows=ROWS, zone="MDT", words=50, lost=WORDS[10:14])]).problems == ()
    full = tuple(
        Row(row.where, row.title, row.date, row.start, room="Hall", people=(Credit(name, affiliation="Lakeside"),))
        for row, name in zip(ROWS, ("Jane Doe", "Ann Roe", "Max Moe", "Eve Poe") * 3, strict=False)
    )
    found = assemble([Finding(rows=full, zone="MDT", words=50, lost=WORDS[10:20])])
    assert "values_unread" not in {problem.code for problem in found.problems}
