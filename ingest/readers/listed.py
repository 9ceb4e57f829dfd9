"""Tables in data files: lists of lists under a header, columns as lists or objects; turned into plain records."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.readers.records.item import WHERE
from ingest.readers.tables import nodes_of, table
from ingest.readers.tables.levels import has_two_levels, with_sessions
from ingest.readers.values import Node, is_node, text_of

_FEWEST = 2  # rows, and columns
_DEEPEST = 4  # objects within objects in which a table is looked for


def untabled(data: object, depth: int = 0, where: str = "") -> object:
    """The data with every table in it as a list of records; anything else comes back unchanged."""
    if depth > _DEEPEST:
        return data
    if isinstance(data, list):
        return _records(data) if _is_table(data) else _levelled(data, where)
    if not is_node(data):
        return data
    if (turned := _from_columns(data)) is not None:
        return turned
    names = next((value for value in data.values() if isinstance(value, list) and _are_names(value)), [])
    return {key: _under(names, value, (depth, f"{where}/{key}".lstrip("/"))) for key, value in data.items()}


def _levelled(values: list[object], where: str) -> list[object]:
    """Records that each repeat their session's title and time, put into these sessions."""
    records = [value for value in values if is_node(value)]
    if len(records) < len(values) or not has_two_levels(records):
        return values
    places = [{WHERE: f"{where}/{number}".lstrip("/"), **record} for number, record in enumerate(records)]
    return [*with_sessions(places)]


def _under(names: list[object], value: object, place: tuple[int, str]) -> object:
    """A table without a header of its own gets the names beside it."""
    if names and isinstance(value, list) and _is_table(value) and len(value[0]) == len(names):
        return _records([names, *value])
    return untabled(value, place[0] + 1, place[1])


def _is_table(rows: Sequence[object]) -> bool:
    lists = [row for row in rows if isinstance(row, list) and len(row) >= _FEWEST]
    return len(rows) >= _FEWEST and len(lists) == len(rows) and not any(is_node(one) for row in lists for one in row)


def _records(rows: list[list[object]]) -> object:
    """The records of a table that has a header or times; the lists themselves where it has neither."""
    texts = [[text_of(cell) for cell in row] for row in rows]
    return nodes_of(table("", texts, letters=False)) or rows


def _are_names(texts: list[object]) -> bool:
    return len(texts) >= _FEWEST and all(isinstance(one, str) and 0 < len(one) < 60 for one in texts)


def _from_columns(node: Node) -> list[Node] | None:
    """The records of {"title": {"0": …, "1": …}, "start": {"0": …}}; None for any other object."""
    columns = [value for value in node.values() if is_node(value)]
    if len(columns) <= _FEWEST or len(columns) != len(node) or len(columns[0]) < _FEWEST:
        return None
    keys = list(columns[0])
    if not all(key.isdigit() for key in keys) or any(list(column) != keys for column in columns):
        return None
    if any(is_node(value) for column in columns for value in column.values()):
        return None
    return [{name: column[key] for name, column in zip(node, columns, strict=True)} for key in keys]
