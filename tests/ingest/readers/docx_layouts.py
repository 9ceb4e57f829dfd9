"""Word documents in the layouts that offices use, made for the tests; every person and place is invented."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
from docx.document import Document
from docx.table import Table

Maker = Callable[[Document], None]


def made(maker: Maker) -> bytes:
    """The bytes of the document that `maker` fills."""
    document = docx.Document()
    maker(document)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _row(table: Table, *texts: str) -> None:
    for cell, text in zip(table.add_row().cells, texts, strict=True):  # type: ignore[no-untyped-call]
        cell.text = text


def _across(table: Table, text: str, first: int = 0) -> None:
    cells = table.add_row().cells  # type: ignore[no-untyped-call]
    cells[first].merge(cells[-1]).text = text


def headings(document: Document) -> None:
    """A heading per session, and the dates in the running head."""
    document.add_heading("Harbor Rehabilitation Congress 2027", 0)
    document.sections[0].header.paragraphs[0].text = "Harbor Rehabilitation Congress | March 4-5, 2027 | Boston, MA"
    document.add_heading("Thursday, March 4", 1)
    document.add_heading("8:00 – 8:30 AM  Registration", 2)
    document.add_paragraph("Room: East Foyer")
    document.add_heading("8:30 – 9:30 AM  Keynote: The body keeps count", 2)
    document.add_paragraph("Room: Hall 1")
    document.add_paragraph("Speaker: Ada Quist, MD, PhD, Fjord University")
    document.add_heading("9:30 – 10:45 AM  Symposium: Tone and time", 2)
    document.add_paragraph("Room: Hall 2")
    document.add_paragraph("Chair: Bo Ek, MD")
    document.add_paragraph("Speakers: Cy Dahl, PT; Di Ros, DO")
    document.add_heading("Friday, March 5", 1)
    document.add_heading("9:00 – 10:00 AM  Closing plenary", 2)
    document.add_paragraph("Ada Quist, MD, PhD")


def tabs(document: Document) -> None:
    """Time, bold title and room apart by tabs; the speaker on the next line."""
    document.add_paragraph("Valley Trainee Day")
    document.add_paragraph("Saturday, May 8, 2027")
    for time, title, room, speaker in (
        ("7:30 AM", "Breakfast", "Lobby", ""),
        ("8:00 AM", "How to read an EMG report", "Room 5", "Lou Penn, MD"),
        ("9:00 AM", "Wheelchairs in one hour", "Room 5", "May Orr, PT, ATP"),
        ("10:00 AM", "Break", "Lobby", ""),
    ):
        paragraph = document.add_paragraph(time + "\t")
        paragraph.add_run(title).bold = True
        paragraph.add_run("\t" + room)
        if speaker:
            document.add_paragraph("\t" + speaker)


def list_table(document: Document) -> None:
    """A row per session under named columns; days run across."""
    document.add_heading("Delta Spine Meeting 2027", 1)
    table = document.add_table(rows=0, cols=4)
    _row(table, "Time", "Title", "Speaker", "Room")
    _across(table, "Monday 7 June 2027")
    _row(table, "09:00–09:30", "Welcome coffee", "", "Foyer")
    _row(table, "09:30–10:15", "Disc or not disc", "Eva Lund, MD", "Aula")
    _row(table, "10:15–11:00", "Facet myths", "Ken Ito, MD; Ana Ruiz, DO", "Aula")
    _across(table, "Tuesday 8 June 2027")
    _row(table, "09:00–10:00", "Cauda equina in clinic", "Ola Berg, MD", "Aula")
    _row(table, "10:00–10:30", "Break", "", "Foyer")


def room_grid(document: Document) -> None:
    """Times down, rooms across, plenaries over all rooms."""
    document.add_heading("Friday, October 8, 2027", 1)
    table = document.add_table(rows=0, cols=4)
    _row(table, "Time", "Ballroom A", "Ballroom B", "Room 12")
    _row(table, "8:00-9:00 AM", "", "", "")
    plenary = table.rows[-1].cells
    plenary[1].merge(plenary[3]).text = "Opening Plenary: Why we walk\nUma Holt, MD"
    _row(
        table,
        "9:15-10:15 AM",
        "Stroke gait lab\nTim Oak, MD",
        "Pediatric casting\nSue Elm, OTR/L",
        "Writing\nRay Ash, PhD",
    )
    _row(table, "10:15-10:45 AM", "", "", "")
    pause = table.rows[-1].cells
    pause[1].merge(pause[3]).text = "Coffee Break"
    _row(table, "10:45-11:45 AM", "Pain panel\nModerator: Jo Fir, MD", "", "Cancer rehab update\nIvy Box, MD")


def session_tables(document: Document) -> None:
    """A heading per session with its chair, and a table of its talks."""
    document.add_heading("Scientific programme", 0)
    document.add_paragraph("12 September 2027")
    for session, chair, talks in (
        (
            "Session 1: Robotics (Hall B)",
            "Nils Aho, MD",
            (("10:00", "Gait trainers compared", "Liv Moe"), ("10:20", "Arms first", "Per Dal")),
        ),
        (
            "Session 2: Imaging (Hall C)",
            "Siv Ness, MD",
            (("11:30", "Ultrasound of nerves", "Ea Holm"), ("11:50", "MRI of muscle", "Bo Juhl")),
        ),
    ):
        document.add_heading(session, 2)
        document.add_paragraph(f"Chair: {chair}")
        table = document.add_table(rows=0, cols=3)
        for talk in talks:
            _row(table, *talk)


def merged_dates(document: Document) -> None:
    """The date in a cell that spans the rows of its day."""
    table = document.add_table(rows=0, cols=4)
    _row(table, "Date", "Time", "Event", "Location")
    _row(table, "Thu 3 June 2027", "18:00-20:00", "Welcome reception", "Terrace")
    _row(table, "Fri 4 June 2027", "08:30-10:00", "Plenary: Limits of plasticity", "Main hall")
    _row(table, "", "10:00-10:30", "Coffee", "Foyer")
    _row(table, "", "10:30-12:00", "Workshop: Splinting", "Lab 1")
    _row(table, "Sat 5 June 2027", "09:00-12:00", "Alumni meeting", "Room 2")
    table.cell(2, 0).merge(table.cell(4, 0))


def start_and_end(document: Document) -> None:
    """Start and end in columns of their own."""
    document.add_paragraph("Tuesday, February 2, 2027")
    table = document.add_table(rows=0, cols=4)
    _row(table, "Start", "End", "Activity", "Lead")
    _row(table, "8:00", "8:15", "Huddle and welcome", "Dr. Penn")
    _row(table, "8:15", "9:00", "Lecture: Dysphagia", "Dr. Orr")
    _row(table, "9:00", "9:15", "Break", "")
    _row(table, "9:15", "10:00", "Case conference", "Dr. Kay")


def soft_returns(document: Document) -> None:
    """Bold time, title, people and room in one paragraph; talks as bullets below."""
    document.add_heading("Residents Retreat", 0)
    document.add_heading("Sunday, August 1, 2027", 1)
    for time, rest in (
        ("9:00 AM - 10:30 AM", "Team simulation\nFacilitators: Al Roe, MD and Bea Lim, RN\nSim Center, Room 4"),
        ("10:45 AM - 12:00 PM", "Lightning talks"),
    ):
        document.add_paragraph().add_run(time).bold = True
        document.paragraphs[-1].add_run("\n" + rest)
    document.add_paragraph("Telehealth for amputees (Cal Poe, MD, PGY-3)", style="List Bullet")
    document.add_paragraph("Yoga on the unit (Dee Fay, DO, PGY-2)", style="List Bullet")
    document.add_paragraph("12:00 PM\nLunch")


def bold_titles(document: Document) -> None:
    """The time as a heading over bold titles, each with its room and people."""
    document.add_heading("Concurrent Sessions", 1)
    document.add_paragraph("Wednesday, November 10, 2027")
    document.add_heading("1:00 PM – 2:15 PM", 2)
    for title, *rest in (
        (
            "Botox for migraine",
            "Room 101",
            "Moderator: Ian Fox, MD",
            "Joy Hay, MD – Sand University",
            "Kim Lee, DO – Bay Clinic",
        ),
        ("Sports ultrasound", "Room 102", "Moderator: Max Orr, MD", "Ned Pym, MD – Lake Institute"),
    ):
        document.add_paragraph().add_run(title).bold = True
        for line in rest:
            document.add_paragraph(line)


def cells_of_many(document: Document) -> None:
    """A cell with several sessions of one time, some with talks that have times of their own."""
    document.add_heading("Saturday, October 23, 2027", 1)
    table = document.add_table(rows=0, cols=2)
    _row(
        table,
        "8:00 a.m. –\n9:15 a.m.",
        "Small steps, long roads  (Grand Hall)\nChair: Ann Bow, MD\nCai Dun, DO, Elm Hospital, Troy, NY",
    )
    _row(
        table,
        "9:45 a.m. –\n11:00 a.m.",
        "Foot drop: knee, hip or spine?  (Hall A)\nChair: Eda Fay, MD\n9:45  Gus Hay, DO – Two muscles that settle it\n"
        "10:15  Ida Jay, PhD – Late myelopathy\n\n"
        "Pain in the field  (Hall B)\nChair: Kit Low, MD\nMia Nye, MD, Oak Institute, Reno, NV",
    )
    _row(table, "12:30 p.m. –\n1:45 p.m.", "Lunch with Exhibitors  (Hall 2)\n\nPoster Session 1  (Hall 2)")


def times_last(document: Document) -> None:
    """An office's agenda: numbered items, who leads them, the start in the last column."""
    document.add_heading("Quarterly Stroke Network Meeting", 1)
    for line in ("Date: 4 March 2027", "Time: 13:00 – 15:30", "Venue: Room 8"):
        document.add_paragraph(line)
    document.add_paragraph().add_run("AGENDA").bold = True
    table = document.add_table(rows=0, cols=4)
    _row(table, "", "Item", "Lead", "Time")
    _row(table, "1", "Welcome and apologies", "Chair", "13:00")
    _row(table, "2", "Splint audit", "Fay Dunn, Specialist Physiotherapist", "13:10")
    _row(table, "3", "Tea", "", "14:15")
    _row(table, "4", "Return-to-work pilot", "Ms Ida Bow / Dr Cai Dun", "14:30")
    _row(table, "5", "Any other business", "All", "15:15")


def days_and_topics(document: Document) -> None:
    """Lectures by day in a table, the hour and the room once above it."""
    document.add_paragraph("Grand Rounds, Fall 2026")
    document.add_paragraph("Thursdays 12:00 – 1:00 PM, Elm Auditorium")
    table = document.add_table(rows=0, cols=3)
    _row(table, "Date", "Speaker", "Topic")
    _row(table, "Sept 10", "Ann Bow, MD\nUniversity of Elm", "Exercise oncology")
    _row(table, "Oct 1", "Gus Hay, DO, Oak Medical Center", "Running mechanics")
    _row(table, "Oct 15", "Mia Nye, PhD", "Stimulation after SCI")


def parallel_in_one_time(document: Document) -> None:
    """One time over two bold sessions with their chairs and talks, no empty lines; cells behind tabs."""
    document.add_heading("Tuesday 21 September 2027", 2)
    document.add_paragraph("09.00–09.45\tKeynote lecture: Dignity\tAnn Bow, RN, PhD, Norway\tHall A")
    document.add_paragraph("09.45–10.15\tCoffee break")
    document.add_paragraph().add_run("10.15–11.45 Parallel sessions 1").bold = True
    for title, chair, talks in (
        (
            "1A Skin and pressure – Hall A",
            "Eda Fay",
            ("Heels in the ICU – Gus Hay, Denmark", "A new bed – Kit Low, Iceland"),
        ),
        (
            "1B Continence – Room 12",
            "Ida Jay",
            ("Diaries by app – Mia Nye, Sweden", "Men who do not ask – Bo Orr, Finland"),
        ),
    ):
        document.add_paragraph().add_run(title).bold = True
        document.add_paragraph(f"Chair: {chair}")
        for talk in talks:
            document.add_paragraph(talk)
    document.add_paragraph("11.45–12.30\tPanel: Staffing the night\tModerator: Ann Bow\tHall A")


def bold_then_plain(document: Document) -> None:
    """Time and title in bold, the speaker in plain type right behind them."""
    document.add_heading("Friday, January 14, 2028", 1)
    for bold, plain in (
        ("8:00–9:00 Basic waveforms", " Gus Hay, MD (Deer Clinic)"),
        ("9:00–10:00 Radiculopathy", " Ida Jay, MD, PhD (Elm Neuro Associates)"),
        ("10:00–10:15", " Break"),
    ):
        line = document.add_paragraph()
        line.add_run(bold).bold = True
        line.add_run(plain)


def themes(document: Document) -> None:
    """A table whose title column is called by a word that elsewhere names a track; people and rooms beside it."""
    document.add_heading("Course day one, 12 October 2027", 1)
    table = document.add_table(rows=0, cols=5)
    _row(table, "Start", "End", "Subject", "Faculty", "Room")
    _row(table, "0800", "0815", "Course introduction", "Bo Orr", "Lecture Hall")
    _row(table, "0815", "0900", "Single fibre recordings", "Dr Ida Jay", "Lecture Hall")
    _row(table, "0900", "1030", "Practical 1: jitter", "All", "Labs 1-3")
    _row(table, "1030", "1100", "Tea", "", "Atrium")


def halves_of_days(document: Document) -> None:
    """A row for each day, a column for each half of it, with its hours in the heading."""
    document.add_heading("Orientation for incoming fellows", 1)
    table = document.add_table(rows=0, cols=3)
    _row(table, "", "Morning (8–12)", "Afternoon (1–5)")
    _row(table, "Monday\nJuly 10, 2028", "Badge office and lunch", "Clinic shadowing – Dr. Ida Jay")
    _row(table, "Tuesday\nJuly 11, 2028", "EMG basics – Dr. Bo Orr", "Ultrasound lab – Dr. Mia Nye")


def exported_fields(document: Document) -> None:
    """Sessions as blocks of labels, with the day, the start and the end on lines of their own."""
    for lines in (
        (
            "Session ID: 1042",
            "Title: Caring for caregivers",
            "Day: Tuesday, 25 April 2028",
            "Start: 10:15",
            "End: 11:30",
        ),
        (
            "Room: Meeting Room 6",
            "Chair: Ida Jay (Elm University)",
            "Speakers: Bo Orr (Oak Clinic), Mia Nye (Elm Union)",
            "",
        ),
        ("Session ID: 1057", "Title: Robots for hands", "Day: Tuesday, 25 April 2028", "Start: 13:00", "End: 14:15"),
        ("Room: Auditorium", "Chair: Gus Hay (Instituto Norte)", "Speakers: Kit Low (Fir University)"),
    ):
        for line in lines:
            document.add_paragraph(line)


LAYOUTS: tuple[Maker, ...] = (
    halves_of_days,
    exported_fields,
    themes,
    times_last,
    days_and_topics,
    parallel_in_one_time,
    bold_then_plain,
    headings,
    tabs,
    list_table,
    room_grid,
    session_tables,
    merged_dates,
    start_and_end,
    soft_returns,
    bold_titles,
    cells_of_many,
)
