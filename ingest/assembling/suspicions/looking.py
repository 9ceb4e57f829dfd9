"""All suspicions about the sessions of one document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from ingest.assembling.suspicions.lacking import lacking
from ingest.assembling.suspicions.names import odd_names
from ingest.assembling.suspicions.rooms import odd_rooms
from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.assembling.suspicions.texts import odd_texts
from ingest.assembling.suspicions.titles import odd_titles
from ingest.model import Person, Session

_MUCH = 0.2
"""From this share of odd sessions on, all are doubted."""
_ENOUGH = 5


def suspicions(sessions: Sequence[Session], people: Sequence[Person]) -> tuple[Suspicion, ...]:
    """All fields that look misread. For sessions of pages only: a file that keeps its fields apart means them."""
    found = (
        *odd_titles(sessions, people),
        *odd_rooms(sessions),
        *odd_texts(sessions),
        *lacking(sessions),
        *odd_names(sessions, people),
    )
    return tuple(dict.fromkeys((*found, *_whole(sessions, {one.session_id for one in found}))))


def _whole(sessions: Sequence[Session], odd: Set[str]) -> Iterator[Suspicion]:
    """Where much is odd the layout was not understood, and what looks right may be wrong too."""
    if len(sessions) >= _ENOUGH and len(odd) >= _MUCH * len(sessions):
        yield from (Suspicion(session.id, "", "layout_doubtful") for session in sessions)
