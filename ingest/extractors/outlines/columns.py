"""What the columns of a table hold: times, dates, fields that a heading names, or one room or stream each."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field, replace

from ingest.blocks import Cell, Grid
from ingest.extractors.outlines.naming import SURE, peopled
from ingest.extractors.outlines.room import is_room
from ingest.extractors.outlines.stamp import Place, Stamp, stamp_of
from ingest.extractors.outlines.words import field_named, fold
from ingest.kinds import role_of
from ingest.times import is_date_line, is_time, may_end

_COUNTER = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?")
_START_AND_END = 2
TableRow = dict[int, Cell]
"""The cells of a row by their columns."""


@dataclass(frozen=True, slots=True)
class Columns:
    """`fields` names each content column's field ("" for unknown); `labels` are the heading cells as printed."""

    times: tuple[int, ...]
    dates: tuple[int, ...]
    fields: dict[int, str]
    labels: dict[int, str]
    heading: int  # the number of the heading row, -1 for none
    parallel: bool  # each content column is a room, a stream or a day
    hours: dict[int, Stamp] = field(default_factory=dict)  # the time of each row, by its number

    def reached(self, stamp: Stamp | None, cells: Collection[Cell]) -> Stamp | None:
        """The row's time as long as the rows into which the cells reach down."""
        stop = max((cell.row + cell.row_span for cell in cells), default=0)
        last, after = self.hours.get(stop - 1), self.hours.get(stop)
        if stamp is None or last is None or all(cell.row_span == 1 for cell in cells):
            return stamp
        end = last.end or (after.start if after else "")
        return replace(stamp, end=end, time=f"{stamp.start} – {end}") if end else stamp


def flat(cell: Cell) -> str:
    """The cell's text on one line."""
    return " ".join(cell.text.split())


def flat_time(cell: Cell) -> str:
    """The same for a cell that may tell a time: a start over an end is a range."""
    lines = [bare for line in cell.text.split("\n") if (bare := line.strip(" \t-–—"))]
    if len(lines) == _START_AND_END and all(map(is_time, lines)) and may_end(*lines):
        return " – ".join(lines)
    return flat(cell)


def table_rows(grid: Grid) -> list[tuple[int, TableRow]]:
    """The rows that hold text, by number."""
    rows: dict[int, TableRow] = {}
    for cell in grid.cells:
        if cell.blocks and cell.text.strip():
            rows.setdefault(cell.row, {})[cell.column] = cell
    return sorted(rows.items())


def columns_of(rows: Sequence[tuple[int, TableRow]]) -> Columns | None:
    """The reading of a table's columns; None where no column holds times or dates."""
    times = _columns_where(rows, _is_time)
    dates = tuple(c for c in _columns_where(rows, is_date_line) if c not in times)
    if not times:
        return None
    heading = _heading(rows, times)
    labels = {c: flat(cell) for c, cell in rows[heading][1].items()} if heading >= 0 else {}
    content = sorted({c for _, row in rows for c in row if c not in times and c not in dates})
    named = {c: _field(labels.get(c, "")) for c in content}
    alike = len(content) > 1 and len({labels.get(c, "") for c in content}) == 1 and content[0] in labels
    if alike:  # "Section", "Section", "Section" tells nothing but that they stand side by side
        labels = {c: label for c, label in labels.items() if c not in content}
    parallel = alike or _parallel(rows, content, named, labels)
    if not parallel:
        counters = _counters(rows, content, heading)
        first = next(
            (c for c in content if named[c] in ("", "title") and c not in counters), -1
        )  # it must be somewhere
        named = {c: field if field or c == first else _by_content(rows, c, heading) for c, field in named.items()}
        named |= dict.fromkeys(counters, "ignored")
        if first < 0:
            named |= _promoted(named)
    hours = {number: stamp for number, row in rows if (stamp := _hour(row, times))}
    return Columns(times, dates, named, labels, rows[heading][0] if heading >= 0 else -1, parallel, hours)


def _hour(row: TableRow, times: Sequence[int]) -> Stamp | None:
    stamps = (stamp_of(flat_time(row[c])) for c in times if c in row)
    return next((stamp for stamp in stamps if stamp is not None), None)


def is_told_late(row: TableRow) -> bool:
    """Whether a row says what before it says when: "Registration:" and "8:30 – 17:30 in the foyer"."""
    if len(row) != 2:
        return False
    (_, first), (_, second) = sorted(row.items())
    return flat(first).endswith(":") and stamp_of(flat(first)) is None and stamp_of(flat(second)) is not None


def day_columns(rows: Sequence[tuple[int, TableRow]]) -> tuple[int, ...]:
    """The columns that hold days."""
    return _columns_where(rows, is_date_line)


def _is_time(text: str) -> bool:
    stamp = stamp_of(text)
    return stamp is not None and (stamp.place is Place.ALONE or is_room(stamp.text))


def _columns_where(rows: Sequence[tuple[int, TableRow]], test: Callable[[str], bool]) -> tuple[int, ...]:
    """The columns in which at least half of the cells (two or more, or all) pass the test."""
    found = []
    for column in sorted({c for _, row in rows for c in row}):
        cells = [flat_time(row[column]) for _, row in rows if column in row]
        good = sum(map(bool, map(test, cells)))
        if good and good >= 0.5 * (len(cells) - 1) and (good >= 2 or good >= len(cells) - 1):
            found.append(column)
    return tuple(found)


def _heading(rows: Sequence[tuple[int, TableRow]], times: Sequence[int]) -> int:
    """The place in `rows` of the row with the columns' names, -1 for none."""
    for at, (_, row) in enumerate(rows[:3]):
        texts = {c: flat_time(cell) for c, cell in row.items()}
        if any(_is_time(texts[c]) for c in times if c in texts):
            return -1
        if (len(texts) == 1 and len(rows) > 1) or is_told_late(row):
            continue
        known = sum(bool(_field(text)) for text in texts.values())
        if known >= 2 or all(len(text.split()) <= 7 for text in texts.values()):
            return at
    return -1


def _field(label: str) -> str:
    folded = fold(label).strip(" :*#.()")
    first = folded.split("/")[0].split(" & ")[0].split(" and ")[0].strip()
    for name in (folded, first):
        field = field_named(name)
        if field == "speakers" or (not field and name and role_of(name) is not None):
            return "people"
        if field:
            return field
    return ""


def _promoted(named: dict[int, str]) -> dict[int, str]:
    """The column that must hold the titles where none is called so: "Subject", "Theme", "Type", "Description"."""
    for wanted in ("track", "kind", "abstract"):
        for column, name in named.items():
            if name == wanted:
                return {column: "title"}
    return {}


def _counters(rows: Sequence[tuple[int, TableRow]], content: Sequence[int], heading: int) -> list[int]:
    """The columns that only number the rows: "1", "2.", "3.1"."""
    found = []
    for column in content:
        cells = [flat(row[column]) for at, (_, row) in enumerate(rows) if column in row and at != heading]
        if len(cells) > 2 and all(map(_COUNTER.fullmatch, cells)):
            found.append(column)
    return found


def _parallel(
    rows: Sequence[tuple[int, TableRow]], content: Sequence[int], named: dict[int, str], labels: dict[int, str]
) -> bool:
    if len(content) < 2:
        return False
    if labels and all(is_room(labels.get(c, "")) for c in content):
        return True
    if any(named.values()):
        return False
    if labels:
        return sum(bool(labels.get(c)) for c in content) >= 2
    return not any(_by_content(rows, c, -1) for c in content[1:]) and not _terse(rows, content)


def _terse(rows: Sequence[tuple[int, TableRow]], content: Sequence[int]) -> bool:
    """Whether the later columns say much less than the first: fields of it and no sessions beside it."""
    sizes = [sum(len(flat(row[c])) for _, row in rows if c in row) for c in content]
    return max(sizes[1:]) < 0.6 * sizes[0]


def _by_content(rows: Sequence[tuple[int, TableRow]], column: int, heading: int) -> str:
    """The field of a column without a known name: people or rooms, if most of its cells are."""
    found = [row[column] for at, (_, row) in enumerate(rows) if column in row and at != heading]
    single = [flat(cell) for cell in found if len(cell.blocks) == 1]
    cells = single if len(single) >= len(found) / 2 else [cell.blocks[0].text for cell in found]
    if not cells or (cells is not single and sum(peopled(cell) >= SURE for cell in cells) < 0.8 * len(cells)):
        return ""
    if sum(peopled(cell) >= SURE for cell in cells) >= len(cells) * 0.5:
        return "people"
    return "room" if sum(is_room(cell) for cell in cells) > len(cells) * 0.6 else ""
