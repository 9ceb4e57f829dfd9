"""A session that goes on over a page is told once, and holds what follows."""

from __future__ import annotations

import pytest

from ingest.blocks import Block, Box, Page, Style
from ingest.extractors import styled
from ingest.extractors.styles.continued import continued

HEAD, ROOM, TALK, NAME = Style(13, bold=True), Style(9, italic=True), Style(9.5, bold=True), Style(9.5)


def block(text: str, style: Style, page: int) -> Block:
    return Block(text, f"p. {page}", style, page=page, box=Box(50, 50, 500, 60))


def session(title: str, hour: int, page: int) -> list[Block]:
    def talk(number: int, at: int) -> list[Block]:
        return [block(f"{title}, lesson {number}", TALK, at), block("Jane Q. Doe, MD", NAME, at)]

    head = [block(f"{hour}:00 – {hour + 1}:00  {title}", HEAD, page), block("Room 4", ROOM, page)]
    return [
        *head,
        *talk(1, page),
        block(f"{title} (continued)", HEAD, page + 1),
        *talk(2, page + 1),
        *talk(3, page + 1),
    ]


def test_its_talks_stay_together() -> None:
    day = block("Friday, May 7, 2027", Style(16, bold=True), 1)
    page = Page((day, *session("Gait and falls", 9, 1), *session("Burns and scars", 13, 2)))
    rows = styled.extract(page).rows
    heads = [row for row in rows if not row.parent]
    assert [row.title for row in heads] == ["Gait and falls", "Burns and scars"]
    assert [sum(row.parent == head.key for row in rows) for head in heads] == [3, 3]


@pytest.mark.parametrize("text", ["Gait (continued)", "Gait (cont’d)", "Gait – Fortsetzung", "Gait (Continuación)"])
def test_ways_to_say_so(text: str) -> None:
    assert continued(text) == "gait"


@pytest.mark.parametrize("text", ["Continued pain", "To be continued", "A suite of tests", "Gait (suite 4)"])
def test_what_does_not_say_so(text: str) -> None:
    assert continued(text) == ""
