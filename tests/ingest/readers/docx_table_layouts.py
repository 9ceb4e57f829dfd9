"""Word tables as offices make them: hours in two lines, sections between rows, tables in cells, talks behind tabs."""

from __future__ import annotations

from docx.document import Document
from docx.table import Table


def _row(table: Table, *texts: str) -> None:
    for cell, text in zip(table.add_row().cells, texts, strict=True):  # type: ignore[no-untyped-call]
        cell.text = text


def stacked_hours(document: Document) -> None:
    """Rooms as columns; a start over its end in the first."""
    document.add_paragraph("Friday, May 14, 2027")
    table = document.add_table(rows=0, cols=3)
    _row(table, "Time", "Hall A", "Hall B")
    _row(table, "8:00\n8:30", "Registration", "")
    _row(table, "8:30\n10:00", "Stroke care\nAda Quist", "Gait labs\nBo Ekman")
    _row(table, "10:00\n11:30", "Pain and sleep\nAda Quist", "Casting\nCy Dahlberg")


def sections_in_rows(document: Document) -> None:
    """Sections with their chairs in rows without a time."""
    document.add_paragraph("Friday, May 14, 2027")
    table = document.add_table(rows=0, cols=3)
    _row(table, "Time", "Topic", "Speaker")
    _row(table, "9:00", "Welcome", "Ada Quist, MD")
    _row(table, "", "Brain and body", "Chair: Bo Ekman, DO")
    _row(table, "9:10", "Ready for the ward?", "Di Rosales, PhD")
    _row(table, "9:35", "Fatigue", "Eli Strand, MD")
    _row(table, "10:15", "Coffee break", "")
    across = table.add_row().cells
    across[0].merge(across[-1]).text = "Pain and function\nChair: Fay Lund, MD"
    _row(table, "10:45", "Twenty years on", "Gil Moreno, MD")
    _row(table, "11:10", "Graded exercise", "Hana Sokol, PT")


def tables_in_cells(document: Document) -> None:
    """A session's talks in a table inside its cell."""
    document.add_paragraph("Friday, May 14, 2027")
    table = document.add_table(rows=0, cols=2)
    for time, title, chair, talks in (
        ("09:00-10:30", "Stroke care", "Ada Quist, MD", (("Swallowing", "Bo Ekman, MS"), ("Driving", "Di Ros, OTR/L"))),
        ("11:00-12:00", "Spine care", "Cy Dahlberg, DO", (("Ablation", "Eli Strand, MD"), ("Posture", "Fay Lund, PT"))),
    ):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = time, title
        cells[1].add_paragraph(f"Chair: {chair}")
        inner = cells[1].add_table(rows=0, cols=2)
        for talk in talks:
            _row(inner, *talk)


def talks_behind_tabs(document: Document) -> None:
    """Talks without times of their own, their people in the next column."""
    document.add_paragraph().add_run("Friday, May 14, 2027").bold = True
    for line in (
        "8:30-10:00\tStroke care (Hall A)",
        "\tModerator:\tAda Quist, MD",
        "\tSwallowing: what is new\tBo Ekman, MS, CCC-SLP",
        "\tDriving again\tDi Rosales, OTR/L",
        "10:00-10:30\tCoffee break",
        "10:30-12:00\tSpine care (Hall A)\tCy Dahlberg, DO",
        "\t\tEli Strand, MD",
    ):
        document.add_paragraph(line)


def hours_over_rows(document: Document) -> None:
    """The time of a session beside all of its rows: title, chair, talks."""
    document.add_paragraph("Friday, May 14, 2027")
    table = document.add_table(rows=0, cols=3)
    for time, rows in (
        ("8:00 AM\n9:30 AM", (("Stroke care", ""), ("Chair: Ada Quist, MD", ""), ("Swallowing", "Bo Ekman, MS"))),
        ("9:30 AM\n10:00 AM", (("Coffee break", ""),)),
        ("10:00 AM\n11:30 AM", (("Spine care", "Cy Dahlberg, DO"), ("Moderator: Di Rosales, MD", ""))),
    ):
        first = len(table.rows)
        for title, people in rows:
            _row(table, "", title, people)
        table.cell(first, 0).merge(table.cell(len(table.rows) - 1, 0)).text = time


def names_before_topics(document: Document) -> None:
    """Speakers in bold over where they work, before the topic; sections across the table."""
    document.add_paragraph("Friday, May 14, 2027")
    table = document.add_table(rows=0, cols=3)
    _row(table, "TIME", "SPEAKER", "TOPIC")
    for time, name, place, topic in (
        ("9:00-9:10", "Ada Quist, MD", "Fjord University", "Welcome"),
        ("", "", "", "SESSION: Brain and body (Moderator: Bo Ekman, DO)"),
        ("9:10-9:35", "Cy Dahlberg, PhD", "Harbor Hospital", "Ready for the ward?"),
        ("9:35-10:00", "Di Rosales, MD", "Pearl Sports & Spine", "Fatigue"),
        ("10:00-10:15", "Eli Strand, MD", "Elm Clinic", "Exercise"),
    ):
        cells = table.add_row().cells
        if not time:
            cells[0].merge(cells[2]).text = topic
            continue
        cells[0].text, cells[2].text = time, topic
        cells[1].paragraphs[0].add_run(name).bold = True
        cells[1].add_paragraph(place)


LAYOUTS = (hours_over_rows, names_before_topics, stacked_hours, sections_in_rows, tables_in_cells, talks_behind_tabs)
