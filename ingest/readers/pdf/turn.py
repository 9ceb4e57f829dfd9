"""From a page's own coordinates to those that a reader sees: origin at the top left, y down, rotation undone."""

from __future__ import annotations

from dataclasses import dataclass

Bounds = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Turn:
    """The visible part of a page in its own coordinates, and by how many degrees it is shown turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    degrees: int = 0

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.degrees in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.degrees in (90, 270) else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point is seen."""
        if self.degrees == 90:
            return y - self.bottom, x - self.left
        if self.degrees == 180:
            return self.right - x, y - self.bottom
        if self.degrees == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def box(self, x0: float, y0: float, x1: float, y1: float) -> Bounds:
        """Where a box is seen."""
        ax, ay = self.point(x0, y0)
        bx, by = self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
