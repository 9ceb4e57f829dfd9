"""What stands above the header of a table: the meeting's title, dates, place and time zone."""

from __future__ import annotations

import re
from typing import NamedTuple

from ingest.readers.tables.headers import grid_corner, header_rows
from ingest.readers.tables.table import Table
from ingest.times import spot_dates

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ZONE = re.compile(
    r"(?i)\btime ?zone\b|\ball times\b|\btimes are\b|\b(?:UTC|GMT)\b|\((?-i:[A-Z]{2,4}T)\)|\b(?-i:C?[ECMPB][SD]T)\b"
)


_ZONE_IN_NAME = re.compile(r"\((?:[A-Z]{2,4}T|UTC|GMT|CET|WIB|UTC[+-]\d+|GMT[+-]\d+)\)")  # "Time (EDT)"


class Above(NamedTuple):
    """Texts as printed, "" where there is none."""

    title: str = ""
    dates: str = ""
    place: str = ""
    zone: str = ""


def told_above(one: Table) -> Above:
    """The lines of text above the first header, told apart by what they hold."""
    corner = grid_corner(one)
    header = next(iter(header_rows(one)), corner[0] if corner else 0)
    if not one.cells:
        return Above()
    cells = (one.cells[row][column] for row in range(header) for column in one.filled(row)[:2])
    lines = [" ".join(text.split()) for text in cells]
    dated = next((line for line in lines if spot_dates(line) and _YEAR.search(line)), "")
    title = next((line for line in lines if not spot_dates(line) and len(line) > 5 and not _ZONE.search(line)), "")
    named = (found[0].strip("()") for cell in one.cells[header] for found in [_ZONE_IN_NAME.search(cell)] if found)
    return Above(title, dated, _rest(dated), next(filter(_ZONE.search, lines), "") or next(named, ""))


def _rest(dated: str) -> str:
    """What the line of the dates says beside them: the place."""
    spans = spot_dates(dated)
    if not spans:
        return ""
    return dated[spans[-1].stop :].partition(".")[0].strip(" ,;·|–-")
