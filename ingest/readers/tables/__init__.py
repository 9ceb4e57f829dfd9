"""Tables of a workbook or a text: lists with a header, time grids, and what joins them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.readers.records import records_from
from ingest.readers.tables.grids import grid_nodes
from ingest.readers.tables.headers import grid_row, header_rows, is_grid
from ingest.readers.tables.levels import nested
from ingest.readers.tables.lists import list_records
from ingest.readers.tables.numbers import joined_by_number
from ingest.readers.tables.shapes import is_day
from ingest.readers.tables.table import Table, table
from ingest.readers.values import Node
from ingest.rows import Finding
from ingest.times import spot_dates

__all__ = ["Table", "finding_of", "nodes_of", "table"]


def finding_of(tables: Sequence[Table]) -> Finding:
    """The sessions of all tables of one document; no rows where none of them looks like a programme."""
    data: Node = {}
    for one in tables:
        name = one.name if one.name not in data else f"{one.name} {len(data)}"
        nodes = nodes_of(one)
        if nodes:
            data[name] = nodes
    finding = joined_by_number(records_from({"": data} if len(data) == 1 else data))
    title, dates = next((told for told in map(_told_above, tables) if any(told)), ("", ""))
    return replace(finding, title=finding.title or title, dates=finding.dates or dates)


def _told_above(one: Table) -> tuple[str, str]:
    """The meeting's title and dates, where lines of text stand above the header of the first table."""
    header = next(iter(header_rows(one)), grid_row(one)) or 0
    texts = [one.cells[row][column] for row in range(header) for column in one.filled(row)[:2]]
    lines = [" ".join(text.split()) for text in texts]
    dated = next((text for text in lines if spot_dates(text) and re.search(r"\b(?:19|20)\d\d\b", text)), "")
    return next((text for text in lines if not spot_dates(text) and len(text) > 5), ""), dated


def nodes_of(one: Table) -> list[Node]:
    """The table's objects: cells of a time grid, records of a list, or nothing."""
    date = one.name if is_day(one.name) else ""
    headers = header_rows(one)
    grid = grid_row(one)
    if grid is not None and (is_grid(one, grid) or not headers):
        return grid_nodes(one, grid, date)
    if headers:
        return nested(list_records(one, headers, date))
    return nested(list_records(one, [-1], date)) if one.width > 1 else []
