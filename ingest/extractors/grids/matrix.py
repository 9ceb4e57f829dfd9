"""Times down, rooms or tracks or days across: each cell a session at its row's time in its column's place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.extractors.grids.table import Box, Table
from ingest.extractors.outlines.room import bare_room, is_room
from ingest.extractors.outlines.stamp import Stamp
from ingest.extractors.outlines.words import fold
from ingest.extractors.styles.mark import Mark, What
from ingest.extractors.styles.nesting import under_the_led
from ingest.extractors.styles.page_flow import PageFlow
from ingest.extractors.styles.rooming import numbered

_CODE = re.compile(r"[A-Z]{1,3}[. -]?\d[\w.-]*")
_MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Place:
    """What a column's heading says: a room, a day or a track."""

    room: str = ""
    day: str = ""
    track: str = ""


def read_matrix(flow: PageFlow, table: Table) -> None:
    """Reads a table whose rows are times."""
    column = table.time_column
    assert column is not None
    first = table.first_timed_row(column)
    places = _places(flow, table, first)
    for box in (box for box in table.boxes if box.cell.row < first and box not in _headings(table, first)):
        flow.read(box.marks) if box.day else flow.headline(box.marks[0])
    starts = [box for box in table.column(column) if box.timed]
    scaled = any(box.cell.row_span > 1 for box in table.boxes if box.cell.row >= first and box.cell.column != column)
    for number, box in enumerate(starts):
        last = starts[number + 1].cell.row if number + 1 < len(starts) else table.rows
        for day in _days_between(table, starts[number - 1].cell.row if number else box.cell.row, box.cell.row):
            flow.read(day.marks)
        _read_band(flow, table, Band(box, last, starts[number + 1 :], scaled), places)


def _days_between(table: Table, after: int, before: int) -> list[Box]:
    """The rows that name a day and nothing else between two rows of a table."""
    return [
        box for box in table.boxes if box.day and after < box.cell.row < before and len(table.row(box.cell.row)) == 1
    ]


@dataclass(frozen=True, slots=True)
class Band:
    """The rows of one printed time, up to row `last`, and the times below it."""

    time: Box
    last: int
    below: Sequence[Box]
    scaled: bool = False  # cells reach down into later rows: each ends where the next time stands

    @property
    def mark(self) -> Mark:
        return next(mark for mark in self.time.marks if mark.what is What.STAMPED)

    def stamp_of(self, boxes: Sequence[Box]) -> Stamp:
        """The time of these cells: longer than the band's own where they reach down into later ones."""
        stamp = self.mark.stamp
        assert stamp is not None
        stop = max(box.cell.row + box.cell.row_span for box in boxes)
        reached = [box for box in self.below if box.cell.row < stop]
        end = next((m.stamp.end for m in reached[-1].marks if m.stamp is not None), "") if reached else ""
        after = (
            next((box for box in self.below if box.cell.row >= stop), None) if self.scaled and not stamp.end else None
        )
        end = end or next((m.stamp.start for m in (after.marks if after else ()) if m.stamp is not None), "")
        return replace(stamp, end=end, time=f"{stamp.start} – {end}") if end else stamp


def _headings(table: Table, first: int) -> list[Box]:
    """The heading cells over the columns."""
    rows = [row for row in range(first) if len(table.row(row)) >= 2]
    return [box for row in rows for box in table.row(row)]


def _places(flow: PageFlow, table: Table, first: int) -> dict[int, Place]:
    places: dict[int, Place] = {}
    for box in _headings(table, first):
        for column in range(box.cell.column, box.cell.column + box.cell.column_span):
            if not _is_time_word(box):
                places[column] = _place(box, places.get(column, Place()))
    if len(places) > 1 and len({(place.room, place.day, place.track) for place in places.values()}) == 1:
        return {}  # "Section", "Section" tells nothing
    return _coded(places) or _places_above(flow, table)


def _coded(places: dict[int, Place]) -> dict[int, Place]:
    """The places; where most that could be tracks look like the numbers of rooms ("K.3.201"), all of them are rooms."""
    if any(place.room or place.day for place in places.values()):
        return places
    codes = sum(bool(_CODE.fullmatch(place.track)) for place in places.values())
    if codes < max(2, _MOSTLY * len(places)):
        return places
    return {column: Place(room=place.track) for column, place in places.items()}


def _is_time_word(box: Box) -> bool:
    return box.field in ("time", "date", "end")


def _place(box: Box, before: Place) -> Place:
    if box.day:
        return Place(before.room, box.day, before.track)
    rooms = [mark.text for mark in box.marks if mark.is_room(mark.text) or numbered(mark.text)]
    if rooms:
        return Place(bare_room(rooms[0]), before.day, before.track)
    return Place(before.room, before.day, box.text)


def _places_above(flow: PageFlow, table: Table) -> dict[int, Place]:
    """The places that a heading row above the table names, found by where they stand on the page."""
    places: dict[int, Place] = {}
    for text, middle in flow.head:
        for column in range(table.columns):
            sides = _sides(table, column)
            if sides and sides[0] <= middle <= sides[1]:
                named = is_room(text) or fold(text) in flow.rooms or numbered(text)
                places[column] = Place(bare_room(text)) if named else Place(track=text)
    return places


def middle_of(box: Box) -> float | None:
    """Where the middle of a cell's first line stands, in points from the left; None where that is not known."""
    shown = box.marks[0].block.box
    return (shown.left + shown.right) / 2 if shown else None


def _sides(table: Table, column: int) -> tuple[float, float] | None:
    boxes = [m.block.box for b in table.column(column) for m in b.marks if m.block.box is not None]
    return (min(b.left for b in boxes) - 12, max(b.right for b in boxes) + 12) if boxes else None


def _read_band(flow: PageFlow, table: Table, band: Band, places: dict[int, Place]) -> None:
    """All that happens at one printed time."""
    time = band.time.cell
    days = _days_between(table, time.row, band.last)
    inside = [box for box in table.boxes if time.row <= box.cell.row < band.last and box.cell.column != time.column]
    inside = [box for box in inside if box not in days]
    beside = [mark for mark in band.time.marks if mark is not band.mark]
    wide = [box for box in inside if box.cell.column_span > 1]
    narrow = [box for box in inside if box.cell.column_span == 1]
    key = ""
    for box in wide:
        before = len(flow.items)
        flow.cell([*beside, *box.marks], band.stamp_of([box]), "")
        key = flow.items[before].key if len(flow.items) > before else key
    head = key if wide and narrow and wide[0].cell.row < narrow[0].cell.row else ""
    begin = len(flow.items)
    for column in sorted({box.cell.column for box in narrow}):
        boxes = [box for box in narrow if box.cell.column == column]
        _read_column(flow, boxes, band.stamp_of(boxes), places.get(column), head)
    if len(narrow) == 1 and len(places) > 1 and not any(box.cell.column_span > 1 for box in table.boxes):
        for item in flow.items[begin:]:  # without rules, what holds for all rooms looks like the first room's
            item.unsure = ("room",) if item.room else ()


def _read_column(flow: PageFlow, boxes: Sequence[Box], stamp: Stamp, place: Place | None, head: str) -> None:
    """One room at one time: its cells from top to bottom are one session."""
    begin = len(flow.items)
    if place and place.day:
        flow.day = place.day
    flow.cell([*_told(flow, boxes)], stamp, "")
    under_the_led([item for item in flow.items[begin:] if not item.parent])
    for item in flow.items[begin:]:
        if head and not item.parent:
            item.parent = head
        if place and (not item.parent or item.parent == head):
            item.room = item.room or place.room
            item.tracks = (*item.tracks, place.track) if place.track else item.tracks


def _told(flow: PageFlow, boxes: Sequence[Box]) -> list[Mark]:
    """The column's marks; a heading cell above the session's own title is its track and is left out."""
    cells = _joined([list(box.marks) for box in boxes])
    while len(cells) > 1 and _is_heading(cells):
        cells.pop(0)
    return [mark for cell in cells for mark in cell]


def _joined(cells: Sequence[list[Mark]]) -> list[list[Mark]]:
    """Neighbouring cells of one line each in one look are a title over two lines."""
    joined: list[list[Mark]] = []
    for cell in cells:
        last = joined[-1] if joined else []
        if len(last) == len(cell) == 1 and last[0].look == cell[0].look and _both_plain(last[0], cell[0]):
            text = f"{last[0].text} {cell[0].text}"
            joined[-1] = [Mark(replace(last[0].block, text=text, runs=()), last[0].cell)]
        else:
            joined.append(cell)
    return joined


def _both_plain(one: Mark, two: Mark) -> bool:
    return one.what is What.NEUTRAL and two.what in (What.NEUTRAL, What.NOTE, What.PEOPLE) and two.people < 0.8


def _is_heading(cells: Sequence[Sequence[Mark]]) -> bool:
    """Whether the first cell is a lone line over another lone line."""
    first, second = cells[0], cells[1]
    return len(first) == len(second) == 1 and first[0].what is What.NEUTRAL and second[0].what is What.NEUTRAL
