"""A word on a page: its text, its box in points from the page's top left, and how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ingest.blocks import Style


class Word(NamedTuple):
    """`base` is the baseline; `hyphened` says that the word goes on in the next line; `angle` in degrees."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    base: float
    style: Style
    angle: int = 0
    hyphened: bool = False
    spaced: bool = True  # a space stands before it in the file
    unseen: bool = False  # drawn without ink

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Shape:
    """A path or picture on a page: its box, and its fill colour ("" if it is not filled)."""

    left: float
    top: float
    right: float
    bottom: float
    fill: str = ""
    picture: bool = False

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Edge:
    """A straight horizontal or vertical line of a table: a rule or the side of a box."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page as the engine gives it, origin at the top left; `words` in the file's own order."""

    number: int  # from 1
    width: float
    height: float
    words: tuple[Word, ...]
    shapes: tuple[Shape, ...] = ()
    edges: tuple[Edge, ...] = ()
    paths: int = 0
