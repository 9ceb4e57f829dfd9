"""A line of an outline with the stamp that it carries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from ingest.blocks import Block, Run
from ingest.extractors.outlines.naming import SURE, peopled
from ingest.extractors.outlines.stamp import Place, Stamp, stamp_of
from ingest.extractors.outlines.words import fold, words

_LEAD = re.compile(r"^:\s+(?=\S)|^\s*[-–—]\s+(?=[^\W\d_])|^\[[ xX]?\]\s+|^[\s•●○▪▫■◦‣►▸➢➤✓>*]+(?=\S)")
_LEADERS = re.compile(r"\s+(?:\.{3,}|…+)\s+(?=\w)|\.{5,}\s*(?=\w)|_{4,}\s*(?=\w)")
_RULE = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Line:
    """A line's text and looks; `gap` is the empty space above it, `indent` its depth in the document's own unit."""

    text: str
    where: str
    indent: float = 0.0
    gap: float = 0.0
    bold: bool = False
    level: int = 0
    bullet: bool = False
    runs: tuple[Run, ...] = ()
    code: str = ""  # printed before the text, taken from it
    numbered: bool = False  # an item of a numbered list
    given: Stamp | None = None  # a stamp that the line's own text does not tell
    stampless: bool = False  # the time in its text tells nothing about entries

    @cached_property
    def stamp(self) -> Stamp | None:
        """The time that the line carries in a place where programmes list times; None for a time in a sentence."""
        return self.given or (None if self.stampless else stamp_of(self.text))

    @property
    def heading(self) -> bool:
        return self.level > 0 or (self.bold and not self.bullet)


def lines_of(blocks: Iterable[Block]) -> Iterator[Line]:
    """The blocks that hold text, split at their newlines; a start and an end on two lines become one."""
    waiting: Line | None = None
    for line in _lines(blocks):
        if waiting is not None and _completes(waiting, line):
            yield replace(waiting, text=f"{waiting.text} {line.text}")
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = line
    if waiting is not None:
        yield waiting


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        look = block.style
        gap = block.gap
        for part in block.text.split("\n"):
            text = _LEADERS.sub(
                "\t", _LEAD.sub("", _told_apart(block) if block.runs and part == block.text else part)
            ).strip()
            if not text or _RULE.fullmatch(text) or _is_button(text):
                gap += 1
                continue
            bullet = look.bullet or text != part.strip()
            runs = block.runs if "\n" not in block.text else ()
            yield Line(text, block.where, look.indent, gap, look.bold, look.level, bullet, runs)
            gap = 0.0


def _told_apart(block: Block) -> str:
    """The line with a tab where a bold title ends and people in plain type, or in italics, begin behind a time."""
    at = 0
    for first, second in pairwise(block.runs):
        at += len(first.text)
        changes = (first.style.bold, first.style.italic) != (second.style.bold, second.style.italic)
        left, right = block.text[:at].rstrip(), block.text[at:].strip()
        if changes and left and block.text[:at] + block.text[at:] == block.text and peopled(right) >= SURE:
            stamp = stamp_of(left)
            if stamp is not None and stamp.place is Place.HEAD and left[-1].isalnum():
                return f"{left}\t{right}"
    return block.text


def _is_button(text: str) -> bool:
    """Whether the line is there to be pressed: "Add to my schedule"."""
    return len(text) < 32 and fold(text).strip(" +>»…›[]•.") in words("lines", "buttons")


_OPEN_END = re.compile(r"[-–—]\s*$")
_OPEN_START = re.compile(r"[-–—]\s*\d")


def _completes(first: Line, second: Line) -> bool:
    """Whether the second line is the end of the range that the first begins: "10:00 –" and "11:15"."""
    if len(first.text) > 40 or not (_OPEN_END.search(first.text) or _OPEN_START.match(second.text)):
        return False
    alone = first.stamp is not None and not first.stamp.text and not first.stamp.end
    return alone and second.stamp is not None and not second.stamp.end
