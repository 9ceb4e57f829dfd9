"""Around: what stands above and below the line that is read."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.extractors.outlines.line import Line


@dataclass(frozen=True, slots=True)
class Around:
    """`last` is the line read before, `rest` are the next lines; `followed` where the one before was about a person."""

    last: Line | None = None
    rest: tuple[Line, ...] = ()
    followed: bool = False

    @property
    def below(self) -> Line | None:
        """The next line, None at the end of the entry."""
        return self.rest[0] if self.rest else None
