"""Parts of titles that many titles of a document share: the room or the stream that each of them stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.kinds import kind_of
from ingest.model import Kind, Session

_BETWEEN = re.compile(r"\s[–—|/-]\s|\t")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]$")
_TAIL = re.compile(r"[,.] ([^,.]{3,40})$")
_ABBREVIATION = re.compile(r"[A-Z]{2,6}s?")
_OFTEN = 3  # titles
_SHORT = 5  # words


def shared_segments(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    """The sessions without a room whose title begins or ends as several others do, set apart by a mark."""
    of_title = {one.title: _segments(one.title) for one in sessions if not one.room}
    counts = Counter(segment for segments in of_title.values() for segment in segments)
    for one in sessions:
        if any(counts[segment] >= _OFTEN for segment in of_title.get(one.title, ())):
            yield Suspicion(one.id, "", "odd_title")


def _segments(title: str) -> frozenset[str]:
    parts = _BETWEEN.split(title)
    edges = [parts[0], parts[-1]] if len(parts) > 1 else []
    ends = [found[1] for pattern in (_BRACKET, _TAIL) if (found := pattern.search(title))]
    return frozenset(part.strip() for part in (*edges, *ends) if _may_be_a_place(part.strip()))


def _may_be_a_place(part: str) -> bool:
    """Whether the part is a few words that name no kind of session, and no field by its initials."""
    short = 0 < len(part.split()) <= _SHORT and part[:1].isupper() and not _ABBREVIATION.fullmatch(part)
    return short and kind_of("", part, None) is Kind.OTHER
