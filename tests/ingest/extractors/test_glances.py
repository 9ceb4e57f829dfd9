"""A session told at a glance and again in full is one."""

from __future__ import annotations

from ingest.extractors.glances import told_once
from ingest.rows import Credit, Row

SOMEBODY = (Credit("Odalys Fennimore, MD"),)


def row(key: str, title: str, start: str = "8:00–9:00 AM", day: str = "Friday, May 7, 2027", **more: object) -> Row:
    return Row(where="p. 1", key=key, title=title, start=start, date=day, **more)  # type: ignore[arg-type]


def test_the_full_telling_stays_and_keeps_the_room() -> None:
    glance = row("a", "Sockets and summers", "8:00 AM", "Fri, May 7", room="Birch Room")
    full = row("b", "Sockets and summers", people=SOMEBODY)
    assert told_once([glance, full]) == (row("b", "Sockets and summers", people=SOMEBODY, room="Birch Room"),)


def test_a_title_cut_short_is_the_same() -> None:
    glance = row("a", "Falls in the first winter")
    full = row("b", "Falls in the first winter: what to ask", people=SOMEBODY)
    assert told_once([full, glance]) == (full,)


def test_other_days_hours_rooms_and_titles_stay() -> None:
    full = row("a", "Sockets and summers", people=SOMEBODY, room="Birch Room")
    others = (
        row("b", "Sockets and summers", day="Saturday, May 8, 2027"),
        row("c", "Sockets and summers", "9:00 AM"),
        row("d", "Sockets and summers", room="Cedar Room"),
        row("e", "Breakfast with exhibitors"),
        row("f", "Sockets and summers", people=(Credit("Ulla Grevsmark, PT"),), room="Dune Room"),
    )
    assert told_once([full, *others]) == (full, *others)
