"""Talks that tell their start as minutes after that of their session."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from ingest.rows import Row

_CLOCK = re.compile(r"(?P<before>^|T| )(?P<hour>\d{1,2})[:.](?P<minute>\d\d)")
_NOON = re.compile(r"(?i)\d\s*([ap])\.?m\b")


def with_relative_starts(rows: list[Row], offsets: Mapping[str, int]) -> list[Row]:
    """The rows; `offsets` are the minutes after the start of its session for each row's place that tells them."""
    if not offsets:
        return rows
    holders = {row.key: row for row in rows if row.key}
    return [_started(row, holders.get(row.parent), offsets.get(row.where)) for row in rows]


def _started(row: Row, holder: Row | None, offset: int | None) -> Row:
    match = _CLOCK.search(holder.start) if holder else None
    if holder is None or match is None or offset is None or row.start:
        return row
    begin = (int(match["hour"]) + _half_day(holder.start, int(match["hour"]))) * 60 + int(match["minute"]) + offset
    clock = f"{match['before']}{begin // 60 % 24:02}:{begin % 60:02}"
    tail = holder.start[match.end() :] if match["before"] == "T" else ""  # its seconds and offset
    return replace(row, date=row.date or holder.date, start=f"{holder.start[: match.start()]}{clock}{tail}")


def _half_day(text: str, hour: int) -> int:
    """The hours to add for a time that says "pm", or to take for midnight at "12 am"."""
    said = _NOON.search(text)
    if said is None:
        return 0
    return 12 * (said[1].lower() == "p") - 12 * (hour == 12)
