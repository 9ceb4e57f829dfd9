"""What a page's layout is made of: anything with a box, and elements that are ready and only want their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ingest.blocks import Element


class Item(Protocol):
    """Anything with a box in points."""

    @property
    def left(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def bottom(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Placed:
    """Elements already in order (a table, a card) and the box that they fill."""

    elements: tuple[Element, ...]
    left: float
    top: float
    right: float
    bottom: float
