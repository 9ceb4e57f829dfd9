"""Outlines made at random: what is printed in a known layout reads back, and nothing at all breaks the reading."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.document import Document
from ingest.extractors import extract
from ingest.readers import markdown, text
from ingest.rows import Finding

TITLES = (
    "Gait after stroke",
    "Spasticity: what to inject",
    "Pain and sleep",
    "Who pays for rehab?",
    "Teaching the exam",
)
PEOPLE = ("Ada Quist, MD", "Bo Ekman, DO, PhD", "Cy Dahlberg, PT, DPT", "Di Rosales, MD, MPH")
ROOMS = ("Ballroom A", "Room 204", "Hall 3", "Grand Foyer")
LAYOUTS = (
    "{start} - {end}  {title} ({room})\n    {who}\n",
    "{start}-{end} {title} | {room} | {who}\n",
    "{start} – {end}\n{title}\n{room}\n{who}\n\n",
    "{title}\n{start} - {end} | {room}\nSpeaker: {who}\n\n",
    "- {start} - {end}: {title} – {who}\n",
    "### {start} - {end} {title}\nRoom: {room}\nSpeaker: {who}\n\n",
)
PIECES = st.sampled_from(
    (
        "8:00",
        "9:00-10:00 ",
        "Monday 3 May 2027",
        "\n",
        "\n\n",
        " | ",
        "\t",
        "(",
        ")",
        "- ",
        "# ",
        "Chair: ",
        "Jane Doe, MD",
        "12. ",
        "P1 ",
    )
)


def _read(source: str, name: str = "agenda.txt") -> Finding:
    document = Document(name, source.encode())
    return extract((markdown if name.endswith(".md") else text).page(document))


@given(st.sampled_from(LAYOUTS), st.permutations(TITLES), st.lists(st.sampled_from(PEOPLE), min_size=5, max_size=5))
@settings(max_examples=60, deadline=None)
def test_a_printed_day_reads_back(layout: str, titles: list[str], people: list[str]) -> None:
    printed = "Thursday, May 6, 2027\n\n"
    for hour, (title, who) in enumerate(zip(titles, people, strict=True), start=8):
        printed += layout.format(
            start=f"{hour}:00", end=f"{hour}:45", title=title, who=who, room=ROOMS[hour % len(ROOMS)]
        )
    finding = _read(printed, "agenda.md" if "#" in layout else "agenda.txt")
    told = [(row.title, row.date, [credit.text for credit in row.people]) for row in finding.rows]
    assert told == [(title, "Thursday, May 6, 2027", [who]) for title, who in zip(titles, people, strict=True)]
    assert [row.start[:2].strip(":") for row in finding.rows] == ["8", "9", "10", "11", "12"]
    if "{room}" in layout:
        assert all(row.room for row in finding.rows)


@given(st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_no_text_breaks_the_reading(source: str) -> None:
    for name in ("agenda.txt", "agenda.md"):
        finding = _read(source, name)
        keys = {row.key for row in finding.rows}
        assert all(row.title for row in finding.rows)
        assert all(not row.parent or row.parent in keys for row in finding.rows)
