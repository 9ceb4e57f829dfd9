"""A time in force: what it says, and how it is compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extractors.outlines.stamp import Stamp
from ingest.extractors.outlines.words import fold
from ingest.extractors.styles.item import Item
from ingest.extractors.styles.mark import Mark


@dataclass(frozen=True)
class Bar:
    """A printed time that holds for the sessions under it, with what is printed beside it."""

    stamp: Stamp
    number: int
    name: str = ""
    room: str = ""
    mark: Mark | None = None

    @property
    def code(self) -> str:
        return self.mark.code if self.mark is not None else ""


def stays_open(item: Item, mark: Mark | None) -> bool:
    """Whether a session goes on over a lone time: it has none itself, or its own is printed as a higher one."""
    if item.stamp is None:
        return True
    return mark is not None and item.bar is not None and not mark.cell and item.bar.over(mark.look)


def clock(text: str) -> tuple[int, ...]:
    """The figures of a time."""
    return tuple(int(figure) for figure in re.findall(r"\d+", text))


def names_people(mark: Mark) -> bool:
    """Whether the mark is a labelled list of people."""
    return mark.label is not None and mark.label.field == "people"


def same_time(one: Stamp, two: Stamp) -> bool:
    """Whether two times are printed alike."""
    return (fold(one.start), fold(one.end)) == (fold(two.start), fold(two.end))
