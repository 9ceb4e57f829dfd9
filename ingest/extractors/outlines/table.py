"""A table as entries: a row per session, or a column per room."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.blocks import Cell, Grid
from ingest.extractors.outlines.columns import (
    Columns,
    TableRow,
    columns_of,
    day_columns,
    flat,
    flat_time,
    is_told_late,
    table_rows,
)
from ingest.extractors.outlines.headings import heads_led
from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.line import Line, lines_of
from ingest.extractors.outlines.naming import SURE, is_institution, peopled
from ingest.extractors.outlines.room import is_room
from ingest.extractors.outlines.stamp import Place, Stamp, stamp_of
from ingest.times import is_date_line, spot_times

_HOURS = re.compile(r"\((\d{1,2})\s?[-–]\s?(\d{1,2})\)")
_IN = re.compile(r"^(?:in|at|@)\s+(?:the\s+)?", re.IGNORECASE)
_FIRST_HOUR = 7  # before it an hour without am or pm is one of the afternoon


@dataclass(frozen=True, slots=True)
class Slot:
    """What one cell or row of a table says: its time, its lines, and the heading of its column."""

    anchor: Line
    lines: tuple[Line, ...]
    stamp: Stamp | None = None
    date: str = ""
    room: str = ""
    track: str = ""


def slots_of(grid: Grid) -> list[Slot]:
    """The slots of a table in reading order; one without a stamp is a line across the table, or a cell's own lines."""
    rows = table_rows(grid)
    columns = columns_of(rows)
    if columns is None and (hours := _hours_above(rows)):
        return list(_days_by_hours(rows, hours))
    if columns is None:
        return [_loose(cell) for _, row in rows for cell in row.values()]
    slots: list[Slot] = []
    held = -1  # the last row beside the time cell of a row above
    for number, row in rows:
        if number == columns.heading or {c: flat(cell) for c, cell in row.items()} == columns.labels:
            continue
        if number <= held and slots and slots[-1].stamp and not columns.parallel:
            slots[-1] = _continued(slots[-1], _fielded(_content(row, columns), columns))
        else:
            slots.extend(_slots(row, columns, slots))
        held = max([held, *(number + row[c].row_span - 1 for c in columns.times if c in row)])
    return slots


def _continued(slot: Slot, lines: Iterable[Line]) -> Slot:
    return replace(slot, lines=(*slot.lines, *lines))


def _content(row: TableRow, columns: Columns) -> TableRow:
    return {c: cell for c, cell in row.items() if c not in columns.times and c not in columns.dates}


def _hours_above(rows: Sequence[tuple[int, TableRow]]) -> dict[int, Stamp]:
    """The hours that head the columns of a table with a row per day: "Morning (8–12)"; none for any other table."""
    days = day_columns(rows)
    stamps = {c: stamp for c, cell in rows[0][1].items() if (stamp := _spanned(flat(cell)))} if rows else {}
    return stamps if days and len(stamps) > 1 and days[0] not in stamps else {}


def _spanned(text: str) -> Stamp | None:
    """The range of hours somewhere in a column's heading, am and pm told by its half of the day."""
    spans = [span for span in spot_times(text) if span.end]
    loose = _HOURS.search(text)
    if spans:
        span = spans[0]
        return Stamp(Place.ALONE, text[span.begin : span.stop], span.start, span.end)
    if loose is None:
        return None
    half = "am" if int(loose[1]) >= _FIRST_HOUR else "pm"
    return Stamp(Place.ALONE, f"{loose[1]}:00 {half} – {loose[2]}:00 pm", loose[1], loose[2])


def _days_by_hours(rows: Sequence[tuple[int, TableRow]], hours: dict[int, Stamp]) -> Iterator[Slot]:
    day = day_columns(rows)[0]
    for _, row in rows[1:]:
        date = flat(row[day]) if day in row else ""
        for column, stamp in sorted(hours.items()):
            lines = _lines(row[column]) if column in row else ()
            if lines and date:
                yield Slot(lines[0], lines, stamp, date)


def _lines(cell: Cell) -> tuple[Line, ...]:
    return tuple(lines_of(cell.blocks))


def _loose(cell: Cell) -> Slot:
    lines = _lines(cell)
    return Slot(lines[0], lines) if lines else Slot(Line("", cell.blocks[0].where), ())


def _slots(row: TableRow, columns: Columns, before: list[Slot]) -> Iterator[Slot]:
    stamp, date = _stamp(row, columns), _date(row, columns)
    content = _content(row, columns)
    if stamp is None and len(row) == 1:
        yield _loose(next(iter(row.values())))
        return
    if stamp is None and is_told_late(row):
        yield _told_late(row)
        return
    if stamp is None and not date and before and before[-1].stamp and content:
        below = tuple(_fielded(content, columns))
        if not columns.parallel and heads_led(below, before[-1].lines):
            yield Slot(_anchor(row), below)
        else:
            yield _continued(before.pop(), below)
        return
    if columns.parallel:
        yield from _beside(content, stamp, date, columns)
        return
    stamp = columns.reached(stamp, content.values())
    lines = list(_fielded(content, columns))
    if stamp and stamp.text:
        lines.append(replace(_anchor(row), text=stamp.text))
    if lines or stamp:
        yield Slot(_anchor(row), tuple(lines), stamp, date)


def _told_late(row: TableRow) -> Slot:
    """The slot of a row whose first cell is the title and whose second one tells the hour, and perhaps the place."""
    first, second = (row[c] for c in sorted(row))
    title = replace(_anchor(row), text=flat(first).rstrip(" :"))
    stamp = stamp_of(flat(second))
    place = _IN.sub("", stamp.text) if stamp else ""
    told = f"Room: {place}" if stamp and place != stamp.text else place
    return Slot(title, (title, replace(title, text=told)) if told else (title,), stamp)


def _anchor(row: TableRow) -> Line:
    cell = row[min(row)]
    return Line(flat(cell), cell.blocks[0].where)


def _stamp(row: TableRow, columns: Columns) -> Stamp | None:
    """The row's time: one cell, or a start and an end."""
    texts = [flat_time(row[c]) for c in columns.times if c in row]
    stamps = [stamp for stamp in map(stamp_of, texts) if stamp is not None]
    if len(stamps) == 2 and not stamps[0].end and not stamps[1].end:
        return stamp_of(f"{texts[0]} – {texts[1]}") or stamps[0]
    return stamps[0] if stamps else None


def _date(row: TableRow, columns: Columns) -> str:
    texts = [flat(row[c]) for c in columns.dates if c in row]
    return next((text for text in texts if is_date_line(text)), "")


def _fielded(content: TableRow, columns: Columns) -> Iterator[Line]:
    """The lines of a row, those of a named column after the title and with its label before them."""
    titles = [c for c in sorted(content) if columns.fields.get(c, "") in ("", "title", "kind")]
    for c in sorted(content, key=lambda c: _rank(c, titles, columns)):
        lines = _lines(content[c])
        field = columns.fields.get(c, "")
        if field == "title" and lines and (is_room(lines[0].text) or peopled(lines[0].text) >= SURE):
            yield replace(lines[0], text=f"Title: {lines[0].text}", runs=())
            yield from lines[1:]
        elif field in ("", "title"):
            yield from lines
        elif lines and field != "ignored":
            yield from _labelled(lines, field, columns.labels.get(c, ""))


def _rank(column: int, titles: Sequence[int], columns: Columns) -> tuple[int, int]:
    """The title first, then its type, then the fields that are known, then what is left."""
    field = columns.fields.get(column, "")
    if field == "title" or (column == titles[0] if titles and field != "kind" else False):
        return 0, column
    return (1 if field == "kind" else 3 if not field else 2), column


_LABELS = {
    "people": "Speakers",
    "room": "Room",
    "track": "Track",
    "abstract": "Abstract",
    "kind": "Type",
    "code": "Code",
}


def _labelled(lines: Sequence[Line], field: str, label: str) -> Iterator[Line]:
    first, *others = lines
    text = first.text
    if field == "people":
        named = label if label and label.count(" ") < 3 else _LABELS[field]
        for line in lines:
            own = labelled(line.text)
            alone = own is None or own.field != "people"
            plain = is_institution(line.text) or (first.bold and not line.bold)
            if line is not first and alone and plain and peopled(line.text) < SURE:
                yield replace(line, gap=0.0)
                continue
            yield replace(line, text=f"{named}: {line.text}" if alone else line.text, runs=())
        return
    whole = " ".join([text, *(line.text for line in others)])
    yield replace(first, text=f"{_LABELS.get(field, field.capitalize())}: {whole}", runs=())


def _beside(content: TableRow, stamp: Stamp | None, date: str, columns: Columns) -> Iterator[Slot]:
    """A slot per cell; one that spans several columns belongs to none of them."""
    for c, cell in sorted(content.items()):
        label = columns.labels.get(c, "") if cell.column_span == 1 else ""
        day = label if is_date_line(label) else ""
        place = label if is_room(label) else ""
        lines = _lines(cell)
        if lines:
            reached = columns.reached(stamp, [cell])
            yield Slot(lines[0], lines, reached, day or date, place, "" if day or place else label)
