"""A table with a header: one record in each row, with days and sections printed between the rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.readers.records.headings import collection, heading, names_a_period, normal
from ingest.readers.records.item import WHERE
from ingest.readers.tables.shapes import is_day, shape
from ingest.readers.tables.table import Table
from ingest.readers.values import Node
from ingest.times import spot_times

_SHAPED = {"start": {"start", "time"}, "date": {"date", "start"}, "people": {"people", "name", "last_name"}}
_SHAPED |= {
    "title": {"title", "topic"},
    "abstract": {"abstract"},
    "email": {"email"},
    "url": {"url"},
    "code": {"code", "key"},
}
_SHAPED |= {"end": {"end", "duration"}, "room": {"room", "venue"}}
_LOOSE = {"track", "kind", "key", "name", "topic"}
_PEOPLE = {"people", "name", "first_name", "last_name", "affiliation", "position", "email", "role", "credentials"}
_DAY_FIRST = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_DAYS_FIRST = {
    ("fecha",),
    ("jour",),
    ("datum",),
    ("tag",),
    ("giorno",),
    ("dia",),
    ("data",),
    ("dag",),
}  # never month first
SECTION = "\x00\x00"
"""The key under which a record keeps the locator of the section that it stands in."""


def list_records(table: Table, headers: list[int], date: str) -> list[Node]:
    """The records below each header row, cells by header; section rows come as records of their own."""
    found: list[Node] = []
    for header, stop in zip(headers, [*headers[1:], table.height], strict=True):
        day = next((t for row in range(header - 1, -1, -1) for t in table.cells[row] if is_day(t)), date)
        found += _records(table, range(header + 1, stop), names_of(table, header, stop), day)
    return found


def names_of(table: Table, header: int, stop: int) -> list[str]:
    """A name for each column: the header, or what the values look like; "" for a column that tells nothing."""
    printed = list(table.cells[header]) if header >= 0 else [""] * table.width
    known = {heading(name).field for name in printed if name}
    names: list[str] = []
    for column, name in enumerate(printed):
        values = [table.cells[row][column] for row in range(header + 1, stop)]
        name = _as_valued(name, values, known)
        if not heading(name).field and not marks_parts(name):
            seen = shape(values)
            seen = "end" if seen == "start" and known & _SHAPED[seen] else seen
            name = seen if seen and not known & _SHAPED[seen] else ""
            known |= {seen}
        while name and name in names:
            name += f" {sum(other.startswith(name) for other in names) + 1}"
        names.append(name)
    return _with_title(names)


def _as_valued(name: str, values: list[str], known: set[str]) -> str:
    """The header, unless the values contradict it: days under "Tag", numbers under "Panel"."""
    meaning = heading(name)
    if meaning.field in _LOOSE and "date" not in known and shape(values) == "date":
        return "date"
    numbers = meaning.field == "people" and collection(name) == "talks" and shape(values) == "code"
    return "session number" if numbers else name


def _with_title(names: list[str]) -> list[str]:
    """Where no column is a title but one is a topic, that is the title, and a plain name is the speaker's."""
    fields = [heading(name).field for name in names]
    if "title" in fields or "topic" not in fields:
        return names
    told = {"topic": "title", "name": "speaker name"}
    return [
        told.get(field, name) if not heading(name).level else name for field, name in zip(fields, names, strict=True)
    ]


def marks_parts(name: str) -> bool:
    """Whether the column tells sessions from their parts ("Session or sub-session")."""
    return "sub" in normal(name)


def _records(table: Table, rows: range, names: list[str], date: str) -> Iterator[Node]:
    day, section = date, ""
    above: Node = {}
    for row in rows:
        filled = table.filled(row)
        if not filled:
            continue
        if (text := _section(table, row, names)) != "":
            day = text if is_day(text) else day
            section = "" if is_day(text) or names_a_period(text) else table.where(row, filled[0])
            if section:
                yield _section_node(text, section, day)
            above = {}
            continue
        record = _record(table, row, names)
        record = _carried(record, above)
        if day and not any(heading(name).field == "date" for name in record):
            record["date"] = day
        above = record
        yield {**record, **({SECTION: section} if section else {})}


def _record(table: Table, row: int, names: list[str]) -> Node:
    record: Node = {WHERE: table.where(row, table.filled(row)[0])}
    for column, name in enumerate(names):
        text = table.cells[row][column] or _merged_from_above(table, row, column)
        if name and text:
            record[name] = _DAY_FIRST.sub(r"\1.\2.\3", text) if normal(name)[:1] in _DAYS_FIRST else text
    return record


def _merged_from_above(table: Table, row: int, column: int) -> str:
    """The text of the merged cell that reaches down to this one."""
    for top in range(row - 1, max(-1, row - 200), -1):
        height, _ = table.span(top, column)
        if table.cells[top][column]:
            return table.cells[top][column] if top + height > row else ""
    return ""


def _carried(record: Node, above: Node) -> Node:
    """A date printed once holds for the rows below; a row with people alone continues the one above it."""
    fields = {heading(name).field for name in record if name != WHERE}
    if above and fields and fields <= _PEOPLE:
        kept = {name: value for name, value in above.items() if heading(name).field not in _PEOPLE}
        return {**kept, **{k: v for k, v in record.items() if k != WHERE}}
    dates = {name: v for name, v in above.items() if heading(name).field == "date" and name not in record}
    return {**dates, **record}


def _section(table: Table, row: int, names: list[str]) -> str:
    """The text of a row that is a heading between records, "" if it is a record."""
    filled = table.filled(row)
    text = " ".join(table.cells[row][filled[0]].split())
    if len(filled) > 1:
        repeated = {table.cells[row][column] for column in filled}
        return text if len(repeated) == 1 and len(filled) > 2 else ""
    wide = table.span(row, filled[0])[1] >= max(2, table.width // 2)
    if is_day(text) and heading(names[filled[0]] or "x").field not in {"title", "topic"}:
        return text
    if len([name for name in names if name]) < 3 and not wide:
        return ""
    field = heading(names[filled[0]]).field if names[filled[0]] else ""
    return (
        text if wide or is_day(text) or (filled[0] == 0 and field not in {"title", "topic", "people", "name"}) else ""
    )


def _section_node(text: str, where: str, day: str) -> Node:
    spans = spot_times(text)
    node: Node = {WHERE: where, SECTION: where, "title": text, "date": day}
    if spans:
        node["title"] = (text[: spans[0].begin] + text[spans[0].stop :]).strip(" -–—|,;:()") or text
        node["time"] = text[spans[0].begin : spans[0].stop]
    return {key: value for key, value in node.items() if value}
