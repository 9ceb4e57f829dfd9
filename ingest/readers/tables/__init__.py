"""Tables of a workbook or a text: lists with a header, time grids, and what joins them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from ingest.readers.records import records_from
from ingest.readers.records.headings import collection
from ingest.readers.tables.above import Above, told_above
from ingest.readers.tables.carrying import carried
from ingest.readers.tables.day_columns import with_dates
from ingest.readers.tables.grids import grid_nodes
from ingest.readers.tables.headers import grid_corner, header_rows, is_grid, is_of_another_kind, is_turned
from ingest.readers.tables.levels import nested
from ingest.readers.tables.lists import list_records
from ingest.readers.tables.numbers import joined_by_number
from ingest.readers.tables.shapes import is_day
from ingest.readers.tables.sheets import with_places
from ingest.readers.tables.stacked_headers import with_one_header
from ingest.readers.tables.table import Table, table
from ingest.readers.values import Node
from ingest.rows import Finding

__all__ = ["Table", "finding_of", "nodes_of", "table"]


def finding_of(tables: Sequence[Table]) -> Finding:
    """The sessions of all tables of one document; no rows where none of them looks like a programme."""
    sheets: dict[str, list[Node]] = {}
    for one in tables:
        name = one.name if one.name not in sheets else f"{one.name} {len(sheets)}"
        nodes = nodes_of(one)
        if nodes:
            sheets[name] = nodes
    data: Node = {**with_places(sheets)}
    finding = joined_by_number(records_from({"": data} if len(data) == 1 else data))
    told = next((told for told in map(told_above, tables) if any(told)), Above())
    return replace(
        finding,
        title=finding.title or told.title,
        dates=finding.dates or told.dates,
        zone=finding.zone or told.zone,
        place=finding.place or told.place,
    )


def nodes_of(one: Table) -> list[Node]:
    """The table's objects: cells of a time grid, records of a list, or nothing."""
    one = with_one_header(with_dates(one))
    date = one.name if is_day(one.name) else ""
    headers = header_rows(one)
    if is_of_another_kind(one):
        return []
    turned = is_turned(one)
    if turned is not None and not headers:
        day = next((text for row in one.cells[:turned] for text in row if is_day(text)), date)
        return grid_nodes(one.turned(turned), 0, 0, day)
    corner = grid_corner(one)
    if corner is not None and (is_grid(one, *corner) or not headers):
        return grid_nodes(one, *corner, date)
    if headers and collection(PurePosixPath(one.name).stem) == "people":
        return list_records(one, headers, date)
    if headers:
        return nested(carried(list_records(one, headers, date)))
    return nested(list_records(one, [-1], date)) if one.width > 1 else []
