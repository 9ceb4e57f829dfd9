"""Workbooks as people make them: grids with merged cells, typed dates, sheets that belong together."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from ingest import Document, Unreadable
from ingest.readers import workbook
from ingest.rows import Credit, Finding, Row

Fill = Callable[[Workbook, Worksheet], None]


def read(fill: Fill) -> Finding:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    fill(book, sheet)
    stream = io.BytesIO()
    book.save(stream)
    document = Document("book.xlsx", stream.getvalue())
    assert workbook.recognises(document)
    return workbook.read(document)


def lines(rows: Sequence[Row]) -> list[tuple[str, ...]]:
    return [(row.title, row.date, row.start, row.end, row.room) for row in rows]


def test_merged_cells_of_a_grid_last_to_the_next_time_and_belong_to_no_single_room() -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        sheet.title = "Thursday, Oct 21, 2027"
        sheet.append(["Cedar Pain Meeting"])
        sheet.append(["Time", "Ballroom", "Studio 1", "Studio 2"])
        for clock in ("8:00 AM", "8:15 AM", "8:30 AM", "8:45 AM", "9:00 AM", "9:15 AM"):
            sheet.append([clock])
        sheet["B3"] = "Breakfast"
        sheet.merge_cells("B3:D3")
        sheet["B4"] = "The painful knee\nAda Holm, MD"
        sheet.merge_cells("B4:D5")
        sheet["C6"] = "Phenol lab"
        sheet.merge_cells("C6:C7")
        sheet["D6"], sheet["D7"] = "Coding", "Billing"

    finding = read(fill)
    day = "Thursday, Oct 21, 2027"
    assert finding.title == "Cedar Pain Meeting"
    assert lines(finding.rows) == [
        ("Breakfast", day, "8:00 AM", "8:15 AM", ""),
        ("The painful knee", day, "8:15 AM", "8:45 AM", ""),
        ("Phenol lab", day, "8:45 AM", "9:15 AM", "Studio 1"),
        ("Coding", day, "8:45 AM", "9:00 AM", "Studio 2"),
        ("Billing", day, "9:00 AM", "9:15 AM", "Studio 2"),
    ]
    assert [credit.text for credit in finding.rows[1].people] == ["Ada Holm, MD"]
    assert finding.rows[0].where == "Thursday, Oct 21, 2027!B3"


def test_typed_dates_and_parts_of_a_day_and_people_from_another_sheet() -> None:
    def fill(book: Workbook, sheet: Worksheet) -> None:
        sheet.title = "Sessions"
        sheet.append(["ID", "Title", "Date", "Start", "End", "Room", "Speaker IDs", "Track"])
        sheet.append([1, "Spine injections", date(2027, 5, 3), time(9), time(9, 45), "A1", "11, 12", "Pain"])
        sheet.append([2, "Hip pain", datetime(2027, 5, 3), 0.5, 0.5416666, "A1", 12, "MSK"])  # noqa: DTZ001
        people = book.create_sheet("Speakers")
        people.append(["ID", "First name", "Last name", "Degree", "Affiliation", "Email"])
        people.append([11, "Ola", "Berg", "MD", "North Clinic", "ola@x.example"])
        people.append([12, "Pia", "Dahl", "DO", "South Clinic", None])

    finding = read(fill)
    ola = Credit("Ola Berg, MD", role="speaker", affiliation="North Clinic", email="ola@x.example", key="11", one=True)
    pia = Credit("Pia Dahl, DO", role="speaker", affiliation="South Clinic", key="12", one=True)
    assert lines(finding.rows) == [
        ("Spine injections", "2027-05-03", "09:00", "09:45", "A1"),
        ("Hip pain", "2027-05-03", "12:00", "13:00", "A1"),
    ]
    assert [row.people for row in finding.rows] == [(ola, pia), (pia,)]
    assert len(finding.faculty) == 2


def test_one_sheet_for_each_day() -> None:
    def fill(book: Workbook, sheet: Worksheet) -> None:
        sheet.title = "Day 1 - Oct 21"
        sheet.append(["Time", "Session", "Presenter"])
        sheet.append(["7:30-8:00", "Opening", "Mia Roth"])
        second = book.create_sheet("Day 2 - Oct 22")
        second.append(["Time", "Session", "Presenter"])
        second.append(["8:00-9:00", "Closing", "Nils Oak"])

    assert lines(read(fill).rows) == [
        ("Opening", "Day 1 - Oct 21", "7:30-8:00", "", ""),
        ("Closing", "Day 2 - Oct 22", "8:00-9:00", "", ""),
    ]


def test_days_as_columns_and_rooms_as_rows() -> None:
    def days(_: Workbook, sheet: Worksheet) -> None:
        sheet.append(["", "Mon 3 May", "Tue 4 May"])
        sheet.append(["09:00-10:00", "Opening", "Gait"])
        sheet.append(["10:30-12:00", "Stroke", None])

    def turned(_: Workbook, sheet: Worksheet) -> None:
        sheet.title = "2027-05-03"
        sheet.append(["Room", "09:00-10:00", "10:30-12:00"])
        sheet.append(["Aula", "Opening", "Stroke"])
        sheet.append(["Lab", None, "Needling"])

    assert lines(read(days).rows) == [
        ("Opening", "Mon 3 May", "09:00-10:00", "", ""),
        ("Gait", "Tue 4 May", "09:00-10:00", "", ""),
        ("Stroke", "Mon 3 May", "10:30-12:00", "", ""),
    ]
    found = read(turned).rows
    assert lines(found) == [
        ("Opening", "2027-05-03", "09:00-10:00", "", "Aula"),
        ("Stroke", "2027-05-03", "10:30-12:00", "", "Aula"),
        ("Needling", "2027-05-03", "10:30-12:00", "", "Lab"),
    ]
    assert found[2].where == "2027-05-03!C3"


def test_merged_session_column_holds_its_talks() -> None:
    def fill(_: Workbook, sheet: Worksheet) -> None:
        sheet.append(["Date", "Time", "Session", "Talk", "Speaker"])
        sheet.append(["May 3, 2027", "09:00-09:20", "Gait", "Ankles", "Al Bo"])
        sheet.append([None, "09:20-09:40", None, "Knees", "Cy Di"])
        sheet.append([None, "10:00-10:20", "Hand", "Grip", "Ed Fy"])
        sheet.append([None, "10:20-10:40", None, "Thumb", "Gi Ho"])
        for cells in ("A2:A5", "C2:C3", "C4:C5"):
            sheet.merge_cells(cells)

    rows = read(fill).rows
    titles = {row.key: row.title for row in rows if row.key}
    assert [(row.title, row.start, titles.get(row.parent, "")) for row in rows] == [
        ("Gait", "09:00-09:40", ""),
        ("Ankles", "09:00-09:20", "Gait"),
        ("Knees", "09:20-09:40", "Gait"),
        ("Hand", "10:00-10:40", ""),
        ("Grip", "10:00-10:20", "Hand"),
        ("Thumb", "10:20-10:40", "Hand"),
    ]


def test_talks_join_the_session_of_their_number_on_another_sheet() -> None:
    def fill(book: Workbook, sheet: Worksheet) -> None:
        sheet.title = "May 3, 2027"
        sheet.append(["Time", "Aula", "Lab"])
        sheet.append(["09:00-10:00", "Papers 1: Gait", "Demo 1"])
        sheet.append(["10:30-11:30", "Papers 2.1: Hand", "Papers 2.2: Wrist"])
        talks = book.create_sheet("Papers")
        talks.append(["Session No", "Paper Title", "Authors"])
        talks.append([1, "Ankles at work", "Al Bo*, Hill Clinic; Cy Di, "])
        talks.append([2.1, "Grip after burns", "Ed Fy, Lake School; Gi Ho, Hill Clinic"])

    rows = read(fill).rows
    titles = {row.key: (row.code, row.title) for row in rows if row.key}
    assert [(row.title, titles.get(row.parent)) for row in rows if row.parent] == [
        ("Ankles at work", ("1", "Gait")),
        ("Grip after burns", ("2.1", "Hand")),
    ]
    assert [(c.text, c.affiliation) for c in rows[-1].people] == [("Ed Fy", "Lake School"), ("Gi Ho", "Hill Clinic")]


@pytest.mark.parametrize("data", [b"PK\x03\x04 no workbook", b""])
def test_other_bytes_are_not_recognised(data: bytes) -> None:
    assert not workbook.recognises(Document("book.xlsx", data))


def test_a_damaged_workbook_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="damaged"):
        workbook.read(Document("book.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600))


def test_sheets_named_for_rooms_give_their_room_to_their_sessions() -> None:
    def fill(book: Workbook, sheet: Worksheet) -> None:
        for name, title in (("Ballroom A", "Gait after stroke"), ("North Atrium", "Registration")):
            one = sheet if name == "Ballroom A" else book.create_sheet()
            assert isinstance(one, Worksheet)
            one.title = name
            one.append(["Date", "Start", "Finish", "Title", "Speaker(s)"])
            one.append(["2027-03-04", "09:00", "09:45", title, "Tan Levin"])

    assert lines(read(fill).rows) == [
        ("Gait after stroke", "2027-03-04", "09:00", "09:45", "Ballroom A"),
        ("Registration", "2027-03-04", "09:00", "09:45", "North Atrium"),
    ]
