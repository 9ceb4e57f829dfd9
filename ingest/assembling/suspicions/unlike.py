"""What a few leave open while nearly all of their document tell it: their ends.

Affiliations and letters are not asked for here: a few people without any stand in every programme.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.model import Session

_ENOUGH = 8
_ENDING = 0.7
"""From this share on, that the others tell their end is the document's habit."""


def unlike(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    """The sessions without the end that others have."""
    yield from _endless([one for one in sessions if one.parent_id is None and one.start and not one.all_day])
    yield from _endless([one for one in sessions if one.parent_id is not None and one.start])


def _endless(timed: Sequence[Session]) -> Iterator[Suspicion]:
    lost = [one for one in timed if one.end is None]
    if len(timed) >= _ENOUGH and len(timed) - len(lost) >= _ENDING * len(timed):
        yield from (Suspicion(one.id, "end", "end_missing") for one in lost)
