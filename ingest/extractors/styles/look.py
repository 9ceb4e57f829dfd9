"""A look: the part of a block's style by which a document tells its titles from its people and rooms."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.blocks import Block, Style

_CLEARLY = 0.55  # what bold type one point smaller outweighs, and type half a point larger does not
_STEP = 8.0  # points of indent that make another look


@dataclass(frozen=True, slots=True)
class Look:
    """Size in half points, weight, slant, colour, capitals, steps of indent; `name` is the document's style name."""

    size: float
    bold: bool
    italic: bool
    colour: str
    capitals: bool
    indent: int
    bullet: bool
    name: str = ""

    @property
    def weight(self) -> float:
        """How much it stands out; more is a higher heading."""
        return self.size + (1.6 if self.bold else 0.0) + (0.4 if self.capitals else 0.0)

    def over(self, other: Look) -> bool:
        """Whether this look heads what has the other: clearly heavier, or of the same weight and further left."""
        difference = self.weight - other.weight
        if abs(difference) >= _CLEARLY:
            return difference > 0
        return self.indent < other.indent or (other.bullet and not self.bullet)


def look_of(block: Block) -> Look:
    """The look of a block; a centred line's indent says nothing."""
    style = block.style
    letters = [c for c in block.text if c.isalpha()]
    return Look(
        size=round(style.size * 2) / 2,
        bold=style.bold,
        italic=style.italic,
        colour=style.colour,
        capitals=len(letters) > 3 and all(c.isupper() for c in letters),
        indent=0 if _loose(style) else round(style.indent / _STEP),
        bullet=style.bullet,
        name=style.name,
    )


def _loose(style: Style) -> bool:
    """Whether the indent is so deep that it is a centred line's, not a step of a list."""
    return style.indent > 5 * _STEP
