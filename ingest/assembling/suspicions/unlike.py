"""What a few leave open while nearly all of their document tell it: ends and affiliations.

Letters are not asked for: a few without any stand in every programme.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.model import Person, Session

_ENOUGH = 8
_ENDING, _DESCRIBED = 0.7, 0.85
"""From this share on, that the others tell their end or their affiliation is the document's habit."""


def unlike(sessions: Sequence[Session], people: Sequence[Person]) -> Iterator[Suspicion]:
    """The sessions without the end that others have, and those whose people lack the affiliation that others have."""
    yield from _endless([one for one in sessions if one.parent_id is None and one.start and not one.all_day])
    yield from _endless([one for one in sessions if one.parent_id is not None and one.start])
    yield from _unplaced(sessions, people)


def _endless(timed: Sequence[Session]) -> Iterator[Suspicion]:
    lost = [one for one in timed if one.end is None]
    if len(timed) >= _ENOUGH and len(timed) - len(lost) >= _ENDING * len(timed):
        yield from (Suspicion(one.id, "end", "end_missing") for one in lost)


def _unplaced(sessions: Sequence[Session], people: Sequence[Person]) -> Iterator[Suspicion]:
    here = {appearance.person_id for session in sessions for appearance in session.speakers}
    own = [person for person in people if person.id in here]
    lost = {person.id for person in own if not person.affiliations}
    if len(own) >= _ENOUGH and len(own) - len(lost) >= _DESCRIBED * len(own):
        for session in sessions:
            if any(one.person_id in lost for one in session.speakers):
                yield Suspicion(session.id, "speakers", "person_unlike")
