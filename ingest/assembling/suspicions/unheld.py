"""All sessions of a file of fields, where many of its words stand in none of them: fields were not understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.model import Person, Session
from ingest.rows import Finding

_ENOUGH = 40  # words
_MANY, _MOST = 0.15, 0.4  # of the words, where a whole kind of field is empty, and anyway
_EMPTY = 0.9  # of the sessions or people lack it


def unheld(finding: Finding, sessions: Sequence[Session], people: Sequence[Person]) -> Iterator[Suspicion]:
    """Doubts about all sessions. Files may hold more than a programme needs, so some words are always left."""
    limit = _MANY if _lacks_a_field(sessions, people) else _MOST
    if finding.words >= _ENOUGH and len(finding.lost) >= limit * finding.words:
        yield from (Suspicion(one.id, "", "values_unread") for one in sessions)


def _lacks_a_field(sessions: Sequence[Session], people: Sequence[Person]) -> bool:
    """Whether nearly no session has a start, a room or people, or nearly nobody an affiliation."""
    told = (
        [bool(one.start) for one in sessions],
        [bool(one.room) for one in sessions],
        [bool(one.speakers) for one in sessions],
        [bool(one.affiliations) for one in people],
    )
    return any(sum(column) <= (1 - _EMPTY) * len(column) for column in told)
