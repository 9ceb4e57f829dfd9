"""Rows of one cell over the whole width of a table: they head the rows that follow."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ingest.extractors.grids.table import Box
from ingest.extractors.styles.mark import Mark, What
from ingest.extractors.styles.page_flow import PageFlow

_OF_A_HEAD = (What.LABELLED, What.ROLE, What.PEOPLE, What.ROOM)
"""What stands with a session's title in a row over its talks."""


def following(rows: Sequence[Sequence[Box]]) -> int:
    """How many rows with a time of their own follow before the next row of one cell."""
    inside = list(takewhile(lambda row: len(row) > 1, rows))
    return sum(row[0].timed for row in inside) if len(inside) > 1 else -len(inside)


def read_alone(flow: PageFlow, box: Box, below: int) -> None:
    """A row of one cell; `below`: see `following`, of the rows under it."""
    first, *rest = box.marks
    wide = box.cell.column_span > 1 and _may_head(first)
    if wide and below > 1 and all(mark.what in _OF_A_HEAD for mark in rest):
        flow.head_group(first)
        flow.read(rest)
    elif wide and not rest and below:
        flow.headline(first)
    else:
        flow.group = flow.group if any(mark.stamp for mark in box.marks) else None
        flow.open = [flow.group] if flow.group else []
        flow.read(box.marks)


def _may_head(mark: Mark) -> bool:
    return mark.what in (What.NEUTRAL, What.PEOPLE) or (mark.what is What.STAMPED and not mark.lone)
