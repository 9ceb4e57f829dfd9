"""Tables whose heading row names fields: each row is a session, each cell one of its fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.blocks import Block, Cell
from ingest.extractors.grids.heads import following, read_alone
from ingest.extractors.grids.table import Box, Table, marks_of
from ingest.extractors.outlines.naming import SURE
from ingest.extractors.outlines.room import bare_room
from ingest.extractors.styles.item import Item
from ingest.extractors.styles.mark import CERTAIN, Mark, What
from ingest.extractors.styles.page_flow import PageFlow

_DASHES = " -–—"


_FEW = 0.4  # of the boxes of a column of titles, those that look like people


def told_by_content(table: Table) -> list[Box]:
    """The headings that a table without a heading row could have, where one column names people in most rows."""
    columns = {number: table.column(number) for number in range(table.columns)}
    people = max(columns, key=lambda number: _naming(columns[number]), default=0)
    fields = {number: _field_of(boxes, number == people) for number, boxes in columns.items()}
    others = [boxes for number, boxes in columns.items() if fields[number] == "title"]
    if "people" not in fields.values() or not others or max(map(_naming, others)) > _FEW:
        return []
    return [_heading(number, field) for number, field in fields.items()]


def _naming(boxes: Sequence[Box]) -> float:
    """The share of a column's boxes that name people, and under a name an institution at the most."""
    return sum(map(_names_people, boxes)) / max(1, len(boxes))


def _names_people(box: Box) -> bool:
    named = [mark.people >= SURE or (mark.label is not None and bool(mark.label.value)) for mark in box.marks]
    return named[0] and 2 * sum(named) >= len(named)


def _field_of(boxes: Sequence[Box], most: bool) -> str:
    """What most boxes of a column hold; `most`: no other column names as many people."""
    if not boxes:
        return ""
    if sum(box.timed for box in boxes) > 0.5 * len(boxes):
        return "time"
    if sum(bool(box.room) for box in boxes) > 0.5 * len(boxes):
        return "room"
    return "people" if most and _naming(boxes) > 0.5 else "title"


def _heading(number: int, field: str) -> Box:
    word = {"people": "speakers"}.get(field, field)
    block = Block(word, "")
    return Box(Cell((block,), -1, number), (Mark(block),))


def read_fields(flow: PageFlow, table: Table, headings: list[Box]) -> None:
    """Reads each row under the heading row as one session."""
    head = {
        column: box for box in headings for column in range(box.cell.column, box.cell.column + box.cell.column_span)
    }
    top = headings[0].cell.row
    rows = [boxes for number in range(top + 1, table.rows) if (boxes := table.row(number))]
    for at, boxes in enumerate(rows):
        if len(boxes) == 1 and boxes[0].cell.column_span > 1 and not boxes[0].day:
            read_alone(flow, boxes[0], following(rows[at + 1 :]))
        else:
            _read_row(flow, boxes, head)


def _read_row(flow: PageFlow, boxes: list[Box], head: dict[int, Box]) -> None:
    if len(boxes) == 1 and boxes[0].day:
        flow.read(marks_of(boxes))
        return
    named = [(head[box.cell.column].field if box.cell.column in head else "", box) for box in boxes]
    _read_times(flow, [box for field, box in named if field in ("time", "date", "end") or (not field and box.timed)])
    titles = [box for field, box in named if field == "title"] or [box for field, box in named if not field][:1]
    begin = len(flow.items)
    for box in titles:
        flow.titled(list(box.marks))
    if len(flow.items) == begin:
        return
    item = flow.items[begin]
    for field, box in named:
        _put(item, field, box, head)


def _put(item: Item, field: str, box: Box, head: dict[int, Box]) -> None:
    """Puts a cell's text into the field that its column names."""
    if field == "people":
        _put_people(item, box, head[box.cell.column].text)
    elif field == "room":
        item.room = bare_room(box.text)
    elif field == "affiliation":
        item.affiliate(box.text)
    elif field in ("kind", "code"):
        setattr(item, field, box.text)
    elif field == "track":
        item.tracks = (*item.tracks, box.text)
    elif field == "abstract":
        item.abstract.append(box.text)


def _put_people(item: Item, box: Box, role: str) -> None:
    """The names of a cell; a line that names nobody or looks unlike the first is an institution of the name above."""
    for mark in box.marks:
        least = SURE if mark.look == box.marks[0].look else CERTAIN
        if mark is not box.marks[0] and mark.people < least and mark.what is not What.LABELLED:
            item.affiliate(mark.text)
        elif mark.label is not None and mark.label.field == "people" and mark.label.value:
            item.credit(mark.label.value, mark.label.label)
        else:
            item.credit(mark.text, role)


def _read_times(flow: PageFlow, boxes: list[Box]) -> None:
    for mark in _ended(list(marks_of(boxes))):
        if mark.what is What.DAY:
            flow.read([mark])
        elif mark.stamp is not None:
            flow.open = []
            flow.start(mark.stamp, mark)
    flow.open = [flow.group] if flow.group else []


def _ended(marks: list[Mark]) -> list[Mark]:
    """The marks; a start and an end in cells of their own are one range."""
    stamped = [mark for mark in marks if mark.stamp is not None]
    if len(stamped) != 2 or any(mark.stamp.end for mark in stamped if mark.stamp):
        return marks
    start, end = stamped
    ranged = Mark(replace(start.block, text=f"{start.text.rstrip(_DASHES)} – {end.text}", runs=()), start.cell)
    return [ranged if mark is start else mark for mark in marks if mark is not end] if ranged.stamp else marks
