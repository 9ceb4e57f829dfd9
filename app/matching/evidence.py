"""A piece of evidence: which words of which session speak for what, and how loudly."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.matching.words import Words

_SENTENCE = re.compile(r"[.!?]\s+|\n+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words number `first` to `last` of a field of a session speak for an interest, with `strength` 0 to 1."""

    session_id: str
    field: str  # "title", "track" or "abstract"
    words: Words
    first: int
    last: int
    strength: float

    @property
    def phrase(self) -> tuple[str, ...]:
        return self.words.stems[self.first : self.last + 1]

    @property
    def quote(self) -> str:
        """The telling words, as printed."""
        return self.words.cut(self.first, self.last)

    @property
    def passage(self) -> str:
        """The whole title or track, or the sentences of the abstract in which the words stand, as printed."""
        if self.field != "abstract":
            return self.words.text
        start, end = self.words.span(self.first, self.last)
        return _sentences(self.words.text, start, end)


def _sentences(text: str, start: int, end: int) -> str:
    stops = [match.span() for match in _SENTENCE.finditer(text)]
    begin = max((after for _, after in stops if after <= start), default=0)
    finish = min((before + 1 for before, _ in stops if before >= end), default=len(text))
    return text[begin:finish].strip()
