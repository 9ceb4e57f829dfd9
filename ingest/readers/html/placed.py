"""Programmes drawn as a CSS grid: the lines that an element lies between are its times, its column is its room."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from ingest.readers.html.noise import drop
from ingest.readers.html.popups import text_of
from ingest.times import is_time, spot_times

_ROW = re.compile(r"grid-row(?:-start)?\s*:\s*([\w.-]+)(?:\s*/\s*([\w.-]+))?", re.IGNORECASE)
_ROW_END = re.compile(r"grid-row-end\s*:\s*([\w.-]+)", re.IGNORECASE)
_AREA = re.compile(r"grid-area\s*:\s*([\w.-]+)\s*/\s*([\w.-]+)\s*/\s*([\w.-]+)", re.IGNORECASE)
_COLUMN = re.compile(r"grid-column(?:-start)?\s*:\s*([\w.-]+)(?:\s*/\s*([\w.-]+))?", re.IGNORECASE)
_CLOCK = re.compile(r"(?:^|[^\d])([01]?\d|2[0-4])[:h._-]?([0-5]\d)(?:$|[^\d])")
_FEWEST = 3  # elements between lines of time
_LONGEST_HEAD = 60  # characters of a column's head


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where an element lies: its times and the first line of its column; "" where the style does not say."""

    start: str
    end: str
    column: str
    is_wide: bool = False


def print_places(root: etree._Element) -> None:
    """Print the times and rooms that only the styles of a grid's elements tell; the grid's own scale goes."""
    spots = [(node, spot) for node in root.iter(etree.Element) if (spot := _spot(node)) is not None]
    timed = [(node, spot) for node, spot in spots if spot.start and spot.end and text_of(node)]
    if len(timed) < _FEWEST:
        return
    heads = {spot.column: text_of(node) for node, spot in spots if _is_head(node, spot)}
    for node, spot in spots:
        if (_is_head(node, spot) and heads.get(spot.column)) or (not spot.end and is_time(text_of(node))):
            drop(node)
    for node, spot in timed:
        _print(node, spot, "" if spot.is_wide else heads.get(spot.column, ""))


def _spot(node: etree._Element) -> _Spot | None:
    style = node.get("style") or ""
    if "grid-" not in style:
        return None
    area, row, column = _AREA.search(style), _ROW.search(style), _COLUMN.search(style)
    end = _ROW_END.search(style)
    if area is not None:
        return _Spot(_clock(area[1]), _clock(area[3]), area[2])
    if row is None and column is None:
        return None
    lines = (row[1], row[2] or (end[1] if end else "")) if row is not None else ("", "")
    name = re.sub(r"-(?:start|end)$", "", column[1]) if column is not None else ""
    last = re.sub(r"-(?:start|end)$", "", column[2]) if column is not None and column[2] else name
    return _Spot(_clock(lines[0]), _clock(lines[1]), name, last != name and not last.isdigit())


def _clock(line: str) -> str:
    """The time in the name of a line ("time-0930" is 9:30), "" where it is none."""
    found = _CLOCK.search(line)
    return f"{int(found[1])}:{found[2]}" if found else ""


def _is_head(node: etree._Element, spot: _Spot) -> bool:
    text = text_of(node)
    return (
        bool(spot.column)
        and not spot.start
        and not spot.is_wide
        and 0 < len(text) <= _LONGEST_HEAD
        and not is_time(text)
    )


def _print(node: etree._Element, spot: _Spot, room: str) -> None:
    """The times first in the element, where it prints no full one itself, then the room."""
    printed = [span for span in spot_times(text_of(node)) if span.end]
    lines = ([] if printed else [("time", f"{spot.start} – {spot.end}")]) + ([("room", room)] if room else [])
    for name, text in reversed(lines):
        line = etree.Element("div")
        line.set("class", name)
        line.text = text
        line.tail, node.text = node.text, None
        node.insert(0, line)
