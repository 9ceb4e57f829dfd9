"""A time grid: times down a column, rooms, streams or days along the top, sessions in the cells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.kinds import is_break
from ingest.readers.records.headings import heading
from ingest.readers.records.item import WHERE
from ingest.readers.tables.cells import cell_node
from ingest.readers.tables.shapes import is_clock, is_day
from ingest.readers.tables.table import Table
from ingest.readers.values import Node
from ingest.times import spot_times


@dataclass(frozen=True, slots=True)
class Stretch:
    """The rows of one time: first row, the row after the last, and the time as printed."""

    row: int
    stop: int
    time: str


@dataclass(frozen=True)
class Frame:
    """A grid's table with the row of its names, the column of its times, its stretches and the day of each row."""

    table: Table
    header: int
    column: int
    stretches: tuple[Stretch, ...]
    days: tuple[str, ...]
    first: int  # the first column of sessions


def grid_nodes(table: Table, header: int, column: int, date: str) -> list[Node]:
    """One object for each filled cell right of the times; `date` is the day where the grid names none."""
    joined, first = _with_ends(table, header, column)
    frame = Frame(
        joined, header, column, _stretches(joined, header, column), _days(joined, header, column, date), first
    )
    return [
        _node(frame, stretch, row, cell)
        for stretch in frame.stretches
        for row in range(stretch.row, stretch.stop)
        for cell in joined.filled(row)
        if cell >= first
    ]


def _with_ends(table: Table, header: int, column: int) -> tuple[Table, int]:
    """The table with a column of ends joined to that of starts, and the first column of sessions."""
    beside = [table.cells[row][column + 1] for row in range(header + 1, table.height) if column + 1 < table.width]
    filled = [text for text in beside if text]
    if not filled or sum(map(is_clock, filled)) < 0.8 * len(filled):
        return table, column + 1
    cells = tuple(
        tuple(
            f"{row[column]} - {row[column + 1]}" if n == column and row[n + 1] else text for n, text in enumerate(row)
        )
        if number > header
        else row
        for number, row in enumerate(table.cells)
    )
    return Table(table.name, cells, table.spans, table.first, table.letters, table.lines), column + 2


def _days(table: Table, header: int, column: int, date: str) -> tuple[str, ...]:
    """The day of each row: printed above the grid, left of the times or between them."""
    above = (text for row in range(header, -1, -1) for text in table.cells[row][: None if row < header else 1] if text)
    day = next(filter(is_day, above), "") or date
    days = []
    for number, row in enumerate(table.cells):
        printed = next((text for text in row[: column + 1] if is_day(text)), "") if number > header else ""
        day = printed or day
        days.append(day)
    return tuple(days)


def _stretches(table: Table, header: int, column: int) -> tuple[Stretch, ...]:
    starts = [row for row in range(header + 1, table.height) if table.cells[row][column]]
    if starts and any(table.filled(row) for row in range(header + 1, starts[0])):
        starts.insert(0, header + 1)
    found = []
    for number, row in enumerate(starts):
        text = table.cells[row][column]
        stop = starts[number + 1] if number + 1 < len(starts) else table.height
        found.append(Stretch(row, stop, text if re.search(r"\d", text) and not is_day(text) else ""))
    return tuple(found)


def _node(frame: Frame, stretch: Stretch, row: int, cell: int) -> Node:
    table = frame.table
    node: Node = {"date": frame.days[row], **cell_node(table.cells[row][cell]), WHERE: table.where(row, cell)}
    top = " ".join(table.cells[frame.header][cell].split())
    if is_day(top):
        node["date"] = top
    elif heading(top).field == "track":
        node["track"] = top
    elif "room" not in node and _is_in(frame, row, cell, str(node.get("title", ""))):
        node["room"] = top
    return node if "time" in node else {**node, **_times(frame, stretch, row, cell)}


def _is_in(frame: Frame, row: int, cell: int, title: str) -> bool:
    """Whether what the cell holds takes place in the room above it, rather than in several or none."""
    table, across = frame.table, frame.table.span(row, cell)[1]
    if across > 1:
        names = {table.cells[frame.header][c] for c in range(cell, min(cell + across, table.width))} - {""}
        return len(names) == 1
    alone = [c for c in table.filled(row) if c > frame.column] == [cell] and cell == frame.first
    return not (alone and is_break(title))


def _times(frame: Frame, stretch: Stretch, row: int, cell: int) -> Node:
    """The time of the stretch; a merged cell lasts to the end of the last one, or to the start of the next."""
    if not stretch.time:
        return {}
    bottom = row + frame.table.span(row, cell)[0]
    inside = [s for s in frame.stretches if stretch.row < s.row < bottom and s.time]
    first = spot_times(stretch.time)
    if first and first[-1].end:
        last = spot_times(inside[-1].time) if inside else ()
        return {"start": first[0].start, "end": last[-1].end} if last else {"start": stretch.time}
    after = next((s.time for s in frame.stretches if s.row >= bottom), "")
    merged = any(height > 1 for height, _ in frame.table.spans.values())
    return {"start": stretch.time, **({"end": after} if merged and after else {})}
