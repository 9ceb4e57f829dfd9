"""A piece of evidence: which words of which session speak for what, and how loudly."""

from __future__ import annotations

from typing import NamedTuple

from app.matching.words import Words


class Evidence(NamedTuple):
    """Words number `first` to `last` of a field of a session speak for an interest, with `strength` 0 to 1."""

    session_id: str
    field: str  # "title", "track" or "abstract"
    words: Words  # of the whole title or track, or of one sentence of the abstract
    first: int
    last: int
    strength: float

    def weakened(self, part: float) -> Evidence:
        return self._replace(strength=self.strength * part)

    @property
    def phrase(self) -> tuple[str, ...]:
        return self.words.stems[self.first : self.last + 1]

    @property
    def quote(self) -> str:
        """The telling words, as printed."""
        return self.words.cut(self.first, self.last)

    @property
    def passage(self) -> str:
        """The whole title, track or sentence of the abstract, as printed."""
        return self.words.text
