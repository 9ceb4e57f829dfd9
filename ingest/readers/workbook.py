"""Workbooks: XLSX, XLSM, XLS, XLSB and ODS, every visible sheet, merged cells included."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from ingest.document import Document
from ingest.errors import Unreadable
from ingest.readers.records.headings import heading
from ingest.readers.tables import Table, finding_of, table
from ingest.rows import Finding

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")  # how XLSX writes control characters
_LARGEST = 2_000_000  # cells of a sheet


def recognises(document: Document) -> bool:
    """By what the container holds, not by its name."""
    if document.data.startswith(_OLE):
        return b"W\x00o\x00r\x00k\x00b\x00o\x00o\x00k" in document.data or document.suffix == ".xls"
    if not document.data.startswith(b"PK"):
        return False
    try:
        with ZipFile(BytesIO(document.data)) as archive:
            names = set(archive.namelist())
            if {"xl/workbook.xml", "xl/workbook.bin"} & names:
                return True
            return "mimetype" in names and b"spreadsheet" in archive.read("mimetype")[:200]
    except (BadZipFile, KeyError, RuntimeError, OSError):
        return False


def read(document: Document) -> Finding:
    """The sessions of all sheets, joined. Raises Unreadable where the workbook is damaged or locked."""
    try:
        workbook = CalamineWorkbook.from_filelike(BytesIO(document.data))
        tables = tuple(_tables(workbook))
    except (CalamineError, OSError, ValueError) as error:
        message = f"{document.name}: this workbook is damaged or protected by a password and cannot be opened."
        raise Unreadable(message) from error
    return finding_of(tables)


def _tables(workbook: CalamineWorkbook) -> Iterator[Table]:
    for about in workbook.sheets_metadata:
        if about.visible == SheetVisibleEnum.Visible:
            yield _table(workbook.get_sheet_by_name(about.name))


def _table(sheet: CalamineSheet) -> Table:
    if sheet.height * sheet.width > _LARGEST:
        raise ValueError("a sheet of this size is no programme")
    values = sheet.to_python(skip_empty_area=True)
    first = sheet.start or (0, 0)
    rows = [[_text(value) for value in row] for row in values]
    spans = {
        (top - first[0], left - first[1]): (bottom - top + 1, right - left + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    }
    return _clocked(table(sheet.name, rows, spans, first=first))


def _text(value: object) -> str:
    """A cell as a reader sees it: dates and times in ISO form, whole numbers without a point."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes") if value.time() != time() else value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat(timespec="minutes")
    if isinstance(value, timedelta):
        minutes = round(value.total_seconds() / 60)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = _ESCAPED.sub(lambda m: chr(int(m[1], 16)) if int(m[1], 16) > 31 else "\n" * (m[1] == "000A"), str(value))
    lines = (" ".join(line.split()) for line in text.replace("\r", "\n").split("\n"))
    return "\n".join(filter(None, lines))


def _clocked(one: Table) -> Table:
    """Numbers under a header of time or date are parts of a day and days since 1900 that lost their format."""
    columns = {
        column: heading(text).field
        for row in one.cells[:15]
        for column, text in enumerate(row)
        if heading(text).field in {"start", "end", "time", "date"}
    }
    cells = tuple(
        tuple(_serial(text) if column in columns else text for column, text in enumerate(row)) for row in one.cells
    )
    return Table(one.name, cells, one.spans, one.first, one.letters)


def _serial(text: str) -> str:
    """A serial date, date and time, or part of a day as ISO text; anything else unchanged."""
    try:
        number = float(text)
    except ValueError:
        return text
    if "." in text and 0 <= number < 1:
        minutes = round(number * 1440)
        return f"{minutes // 60:02}:{minutes % 60:02}"
    if 32_874 <= number < 73_051:  # 1990 to 2100
        moment = datetime(1899, 12, 30) + timedelta(minutes=round(number * 1440))  # noqa: DTZ001 - the sheet has no zone
        return _text(moment)
    return text
