"""A table read into the flow around it: each kind of table in its own way."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.blocks import Grid
from ingest.extractors.grids.fields import read_fields, told_by_content
from ingest.extractors.grids.heads import following, read_alone
from ingest.extractors.grids.matrix import middle_of, read_matrix
from ingest.extractors.grids.table import Box, Table, marks_of, table_of
from ingest.extractors.outlines.room import bare_room, is_room
from ingest.extractors.styles.mark import Mark, What
from ingest.extractors.styles.page_flow import PageFlow


def flows_of(grid: Grid, rooms: frozenset[str] = frozenset()) -> list[Sequence[Mark]]:
    """The cells' texts, to learn looks from; what stands in one column under one time goes together."""
    table = table_of(grid, 0, rooms)
    return [list(marks_of([box])) for box in table.boxes]


def read_grid(flow: PageFlow, grid: Grid, over_page: bool = False) -> None:
    """Reads a table's sessions into `flow`; `over_page`: it goes on with the table on the page before."""
    flow.tables += 1
    table = table_of(grid, flow.tables, flow.rooms)
    flow.group = flow.group if over_page else None
    if not table.boxes:
        return
    if table.time_column == 0 and not table.ends_in_rooms and not any(box.room or box.day for box in table.head):
        flow.holds(_first_time(table))
    if _only_head(table):
        flow.head = [(box.text, middle) for box in table.boxes if (middle := middle_of(box)) and not box.field]
        return
    if table.times_across:
        _read_times_across(flow, table)
    elif table.days_across:
        _read_days_across(flow, table)
    elif any(box.field in ("title", "people") for box in table.head):
        read_fields(flow, table, table.head)
    elif table.columns > 2 and table.time_column is not None and (head := told_by_content(table)):
        read_fields(flow, table, head)
    elif (
        table.time_column is not None
        and not table.ends_in_rooms
        and (table.columns > 2 or any(box.day for box in table.head))
    ):
        read_matrix(flow, table)
    else:
        _read_rows(flow, table)


def _first_time(table: Table) -> str:
    stamps = [mark.stamp for box in table.column(0) for mark in box.marks if mark.stamp is not None]
    return stamps[0].start if stamps else ""


def _only_head(table: Table) -> bool:
    """Whether the table is nothing but a row of headings for the tables under it."""
    if table.rows - table.boxes[0].cell.row != 1 or table.times_across:
        return False
    return len(table.head) == len(table.boxes) or table.boxes[0].field in ("time", "date")


def _read_days_across(flow: PageFlow, table: Table) -> None:
    """Each column a day with its own times."""
    for head in table.head:
        if head.day:
            flow.read(head.marks)
            for box in table.boxes:
                if box not in table.head and box.cell.column == head.cell.column:
                    flow.read(box.marks)


def _read_times_across(flow: PageFlow, table: Table) -> None:
    """Sessions down, times across: each row a session, each cell a talk at its column's time."""
    head, *_ = sorted({box.cell.row for box in table.boxes})
    times = {box.cell.column: box.marks[0] for box in table.row(head)}
    for number in range(head + 1, table.rows):
        boxes = table.row(number)
        names = [box for box in boxes if box.cell.column == 0]
        flow.open = []
        session = _session(flow, names[0]) if names else ""
        for box in boxes:
            stamp = times[box.cell.column].stamp if box.cell.column in times else None
            if box.cell.column and stamp is not None:
                flow.cell(list(box.marks), stamp, session)


def _session(flow: PageFlow, box: Box) -> str:
    """The key of the session that a row's first cell names."""
    before = len(flow.items)
    flow.titled(list(box.marks))
    return flow.items[before].key if len(flow.items) > before else ""


def _read_rows(flow: PageFlow, table: Table) -> None:
    """Labels or times beside content: each row of the table is read from left to right."""
    rows = _spanned(table)
    for at, (first, *others) in enumerate(rows):
        if not others:
            read_alone(flow, first, following(rows[at + 1 :]))
            continue
        _read_beside(flow, first, others)


def _read_beside(flow: PageFlow, first: Box, others: Sequence[Box]) -> None:
    """A row of several cells: what the first says holds for the others, a cell of its own with a room for all."""
    label: list[Mark] = list(first.marks)
    room = ""
    for number in sorted({box.cell.row for box in others}):
        content, placed = _without_rooms([box for box in others if box.cell.row == number])
        begin = len(flow.items)
        flow.beside(label, content, any(_titles(flow, mark) for mark in content))
        new = flow.items[begin:]
        room = room or (new[0].room if label and new else "")
        for item in new:
            item.room = item.room or ("" if item.parent else placed or ("" if label else room))
        label = []
        _place(flow, begin)


def _without_rooms(boxes: Sequence[Box]) -> tuple[list[Mark], str]:
    """The marks of a row's cells, and the room that the last cell alone names; "" if it names none."""
    if len(boxes) > 1 and boxes[-1].room:
        return list(marks_of(boxes[:-1])), bare_room(boxes[-1].room)
    return list(marks_of(boxes)), ""


def _place(flow: PageFlow, begin: int) -> None:
    """The one room that a heading row names is the room of all that stands under it."""
    rooms = [text for text, _ in flow.head if is_room(text)]
    for item in flow.items[begin:]:
        if len(rooms) == len(flow.head) == 1 and not item.room and not item.parent:
            item.room = bare_room(rooms[0])


def _titles(flow: PageFlow, mark: Mark) -> bool:
    return mark.what is What.NEUTRAL or (mark.what is What.STAMPED and not mark.lone) or flow.looks.is_title(mark)


def _spanned(table: Table) -> list[list[Box]]:
    """The table's rows, a cell that spans several rows once, at its first, with all that stands beside it."""
    rows: list[list[Box]] = []
    until = 0
    for number in sorted({box.cell.row for box in table.boxes}):
        boxes = table.row(number)
        if rows and number < until:
            rows[-1].extend(boxes)
        else:
            rows.append(boxes)
            until = max(number + box.cell.row_span for box in boxes)
    return rows
