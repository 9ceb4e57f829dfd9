"""An entry of an outline: the lines that one printed time, or one heading, holds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Setting:
    """What the headings above an entry say; `group` is the number of the entry that heads a group of talks, or -1."""

    date: str = ""
    room: str = ""
    track: str = ""
    group: int = -1


@dataclass(frozen=True, slots=True)
class Entry:
    """`lines` in their order, without the printed time; `anchor` is the line that carries the time, or the heading."""

    anchor: Line
    lines: tuple[Line, ...]
    stamp: Stamp | None = None
    setting: Setting = Setting()
    heading: bool = False  # it heads other entries and is printed without a time
    heads: int = 0  # how many of the lines stand before the time: the title is among them

    @property
    def date(self) -> str:
        return (self.stamp.date if self.stamp else "") or self.setting.date


def opened(line: Line) -> Line:
    """The line that a stamped line leaves when its time is taken out."""
    assert line.stamp is not None
    return replace(line, text=line.stamp.text, code=line.code or line.stamp.code, runs=(), given=None, stampless=True)
