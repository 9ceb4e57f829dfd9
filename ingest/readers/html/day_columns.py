"""Tables whose first column names the day of several rows: each day becomes a table under its heading."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from ingest.readers.html.noise import drop
from ingest.readers.html.popups import text_of
from ingest.times import is_date_line

_MOST_HEADS = 2  # rows above the first day


def lift_days(root: etree._Element) -> None:
    """Rewrite every such table; days that stand beside one row only stay where they are."""
    for table in list(root.iter("table")):
        rows = list(table.iterdescendants("tr"))
        days = list(_days(rows))
        heads = days[0][0] if days else 0
        if len(days) < 1 or heads > _MOST_HEADS or sum(_rows_of(cell) for _, cell in days) != len(rows) - heads:
            continue
        if not any(_rows_of(cell) > 1 for _, cell in days) or not _is_grid(rows[:heads]):
            continue
        for row in rows[:heads]:
            _shift(row)
        _divide(table, rows[:heads], [(rows[at : at + _rows_of(cell)], cell) for at, cell in days])


Day = tuple[list[etree._Element], etree._Element]


def _divide(table: etree._Element, heads: list[etree._Element], days: list[Day]) -> None:
    """Put a heading and a table with the same head before the table for each day, and take the table away."""
    for rows, cell in days:
        heading, own = etree.Element("h3"), etree.Element("table", {"class": table.get("class") or ""})
        heading.text = text_of(cell)
        drop(cell)
        own.extend([*map(deepcopy, heads), *rows])
        table.addprevious(heading)
        table.addprevious(own)
    drop(table)


def _days(rows: list[etree._Element]) -> Iterator[tuple[int, etree._Element]]:
    """The rows that begin with a day, with its cell."""
    for number, row in enumerate(rows):
        first = next(row.iterchildren("td", "th"), None)
        if first is not None and _rows_of(first) >= 1 and is_date_line(text_of(first)) and len(row) > 1:
            yield number, first


def _is_grid(heads: list[etree._Element]) -> bool:
    """Whether the table's head has a cell of its own for the days."""
    return all(next(row.iterchildren("td", "th"), None) is not None for row in heads[:1])


def _rows_of(cell: etree._Element) -> int:
    value = (cell.get("rowspan") or "1").strip()
    return int(value) if value.isascii() and value.isdigit() else 1


def _shift(row: etree._Element) -> None:
    """Take the head of the days' column away, unless it stands over more columns than that."""
    first = next(row.iterchildren("td", "th"), None)
    if first is not None and (first.get("colspan") or "1").strip() == "1":
        drop(first)
