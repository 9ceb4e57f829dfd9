"""Leaf: the smallest piece of a page that means one thing, with the elements around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from ingest.blocks import Step, Style
from ingest.times import TimeSpan


class Sort(Enum):
    """What the text of a leaf is by itself."""

    TIME = auto()
    DATE = auto()
    DAYS = auto()  # several days: the meeting's dates
    HEAD = auto()  # a table's column head
    TEXT = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """`sign` names the elements around it, outermost first; `line` numbers the printed line that it is part of."""

    text: str
    where: str
    steps: tuple[Step, ...]
    sign: tuple[str, ...]
    style: Style
    line: int
    sort: Sort = Sort.TEXT
    span: TimeSpan | None = None
    link: str = ""
    details: str = ""
    value: str = ""
    label: str = ""  # the head of its table column

    @property
    def depth(self) -> int:
        """How many elements are around it; the mark of a line that was cut is none."""
        return len(self.steps) - (self.sign[-1][:1] == "@") if self.sign else 0

    @property
    def emphasised(self) -> bool:
        return bool(self.style.level or self.style.bold or self.style.size > 12.5)
