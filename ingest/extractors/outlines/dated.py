"""Lists of lectures by date: each entry begins with its day, and the hour is printed once above all or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from ingest.blocks import Grid
from ingest.extractors.outlines.columns import columns_of, day_columns, flat, table_rows
from ingest.extractors.outlines.days import several_days
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.room import bare_room, is_room
from ingest.extractors.outlines.stamp import Place, Stamp, tidy
from ingest.times import is_date_line, spot_dates, spot_times

_FEWEST = 3
_MOST_STAMPED = 0.2
_AFTER_DATE = re.compile(r"\s*(?:$|\t|\s{2,}|[:|–—-]\s)")
_PARTS = re.compile(r"\s*[,|;•·()]\s*|\s+[–—-]\s+|\t+")


def with_dated(elements: Sequence[Line | Grid]) -> list[Line | Grid]:
    """The elements; where days and not hours begin the entries, each such line carries its day as its stamp."""
    lines = [element for element in elements if isinstance(element, Line)]
    if len(lines) < len(elements):
        return _tables_timed(elements)
    dated = {id(line): rest for line in lines if (rest := _rest(line)) is not None}
    first = next((n for n, line in enumerate(lines) if id(line) in dated), 0)
    stamped = sum(line.stamp is not None for line in lines[first:])
    if len(dated) < _FEWEST or stamped > _MOST_STAMPED * len(dated) or not dated:
        return list(elements)
    return list(_stamped(lines, first, dated))


def _tables_timed(elements: Sequence[Line | Grid]) -> list[Line | Grid]:
    """The elements; in tables whose rows have days and no hours, the hours printed once above stand beside the days."""
    above = list(takewhile(lambda element: isinstance(element, Line), elements))
    lines = [element for element in above if isinstance(element, Line)]
    time, room = _usual(lines)
    grids = [element for element in elements if isinstance(element, Grid)]
    days = {id(grid): column for grid in grids if (column := _day_column(grid)) is not None}
    if not time or not days:
        return list(elements)
    plain = [line for line in lines if line.stamp is None]
    told = [Line(f"Room: {room}", lines[0].where)] if room else []
    timed = [_with_time(e, days[id(e)], time) if isinstance(e, Grid) and id(e) in days else e for e in elements]
    return [*plain, *told, *timed[len(above) :]]


def _day_column(grid: Grid) -> int | None:
    """The column of a table's days, where no column holds hours."""
    rows = table_rows(grid)
    dates = day_columns(rows)
    return dates[0] if dates and columns_of(rows) is None else None


def _with_time(grid: Grid, column: int, time: str) -> Grid:
    cells = (
        replace(cell, blocks=(replace(cell.blocks[0], text=f"{flat(cell)}, {time}", runs=()),))
        if cell.column == column and cell.blocks and is_date_line(flat(cell))
        else cell
        for cell in grid.cells
    )
    return replace(grid, cells=tuple(cells))


def _rest(line: Line) -> str | None:
    """What stands behind the day with which the line begins; None for another line."""
    dates = spot_dates(line.text[:60])
    if not dates or dates[0].begin or line.stamp is not None or several_days(line.text):
        return None
    stop = dates[0].stop
    for date in dates[1:]:
        stop = date.stop if not line.text[stop : date.begin].strip(" ,") else stop
    after = line.text[stop:]
    return tidy(after) if _AFTER_DATE.match(after) and any(c.isdigit() for c in line.text[:stop]) else None


def _stamped(lines: Sequence[Line], first: int, dated: dict[int, str]) -> Iterator[Line]:
    time, room = _usual(lines[:first])
    for line in lines:
        rest = dated.get(id(line))
        if rest is None:
            yield line if line.stamp is None else replace(line, stampless=True)
            continue
        day = line.text[: len(line.text) - len(rest)] if rest else line.text
        dates = spot_dates(day)
        place = Place.HEAD if rest else Place.ALONE
        told = day[dates[0].begin : dates[-1].stop]
        yield replace(line, given=Stamp(place, time, time, date=told, text=rest))
        if room:
            yield Line(f"Room: {room}", line.where, line.indent)


def _usual(preamble: Sequence[Line]) -> tuple[str, str]:
    """The hours and the room printed once for all lectures, "" if they are not."""
    timed = [line for line in preamble if len(spot_times(line.text)) == 1]
    if len(timed) != 1:
        return "", ""
    span = spot_times(timed[0].text)[0]
    rooms = [part for line in preamble for part in _PARTS.split(line.text) if is_room(part)]
    return timed[0].text[span.begin : span.stop], bare_room(rooms[0]) if len(rooms) == 1 else ""
