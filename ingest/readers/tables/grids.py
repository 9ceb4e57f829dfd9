"""A time grid: times down the first column, rooms, streams or days along the top, sessions in the cells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.kinds import role_of
from ingest.people import looks_like_people
from ingest.readers.records.headings import heading
from ingest.readers.records.item import WHERE
from ingest.readers.tables.shapes import is_clock, is_day
from ingest.readers.tables.table import Table
from ingest.readers.values import Node
from ingest.times import spot_times

_PLACE = {"room", "venue", "time", "date", "start"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """The rows of one time: first row, the row after the last, and the time as printed."""

    row: int
    stop: int
    time: str


def grid_nodes(table: Table, header: int, date: str) -> list[Node]:
    """One object for each filled cell right of the times; `date` is the day printed above the table or its name."""
    day = _day_above(table, header) or date
    stretches = list(_stretches(table, header))
    found = []
    for number, stretch in enumerate(stretches):
        following = stretches[number + 1].time if number + 1 < len(stretches) else ""
        for row in range(stretch.row, stretch.stop):
            if is_day(table.cells[row][0]):
                day = table.cells[row][0]
            for column in table.filled(row):
                if column > 0:
                    found.append(_node(table, (header, row, column), (stretches, stretch, following), day))
    return found


def _day_above(table: Table, header: int) -> str:
    texts = (text for row in range(header, -1, -1) for text in table.cells[row][: None if row < header else 1] if text)
    return next(filter(is_day, texts), "")


def _stretches(table: Table, header: int) -> Iterator[Stretch]:
    starts = [row for row in range(header + 1, table.height) if table.cells[row][0]]
    if starts and starts[0] > header + 1 and any(table.filled(row) for row in range(header + 1, starts[0])):
        starts.insert(0, header + 1)
    for number, row in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else table.height
        text = table.cells[row][0]
        yield Stretch(row, stop, text if is_clock(text) or spot_times(text) else "")


def _node(table: Table, place: tuple[int, int, int], time: tuple[list[Stretch], Stretch, str], day: str) -> Node:
    header, row, column = place
    node = cell_node(table.cells[row][column])
    node[WHERE] = table.where(row, column)
    top = _top(table, header, column)
    across = table.span(row, column)[1]
    if is_day(top):
        node["date"] = top
    else:
        node["date"] = day
        node.setdefault("room", top if across == 1 or _named_once(table, header, column, across) else "")
    if "time" not in node:
        node |= _times(table, (row, column), time)
    return node


def _top(table: Table, header: int, column: int) -> str:
    """The name of the column, with the name of the merged cell above it where the header has two rows."""
    return " ".join(table.cells[header][column].split())


def _named_once(table: Table, header: int, column: int, across: int) -> bool:
    """Whether a merged cell covers only one named column."""
    names = {table.cells[header][c] for c in range(column, min(column + across, table.width))} - {""}
    return len(names) == 1


def _times(table: Table, cell: tuple[int, int], time: tuple[list[Stretch], Stretch, str]) -> Node:
    stretches, stretch, following = time
    if not stretch.time:
        return {}
    spans = spot_times(stretch.time)
    ranged = bool(spans and spans[-1].end)
    bottom = cell[0] + table.span(*cell)[0]
    last = [s for s in stretches if s.row < bottom and s.time]
    if ranged and (not last or last[-1].row <= stretch.row):
        return {"start": stretch.time}
    if ranged:
        ends = spot_times(last[-1].time)
        return {"start": spans[0].start, "end": ends[-1].end if ends else ""}
    after = next((s.time for s in stretches if s.row >= bottom), "")
    merged_rows = any(height > 1 for height, _ in table.spans.values())
    return {"start": stretch.time, "end": after or following} if merged_rows and after else {"start": stretch.time}


def cell_node(text: str) -> Node:
    """A cell's lines: a time, the title, then people, room or a description, each told by what it looks like."""
    node: Node = {}
    people: list[Node] = []
    rest: list[str] = []
    for line in filter(None, (" ".join(part.split()) for part in text.split("\n"))):
        label, colon, value = line.partition(":")
        role = label.strip() if colon and len(label) < 40 and role_of(label) else ""
        if is_clock(line) and "time" not in node:
            node["time"] = line
        elif role and value.strip():
            people.append({"name": value.strip(), "role": role})
        elif colon and heading(label).field in _PLACE and len(label) < 20 and value.strip():
            node.setdefault(heading(label).field, value.strip())
        elif "title" not in node:
            node["title"] = line
        elif looks_like_people(line) >= 0.5:
            people.append({"name": line, "role": ""})
        else:
            rest.append(line)
    if people:
        node["speakers"] = [{k: v for k, v in person.items() if v} for person in people]
    return {**node, **({"abstract": "\n".join(rest)} if rest else {})}
