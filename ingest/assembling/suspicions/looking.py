"""All suspicions about the sessions of one document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from ingest.assembling.suspicions.clashing import clashing
from ingest.assembling.suspicions.lacking import lacking, placed_by_tracks
from ingest.assembling.suspicions.left_over import left_over
from ingest.assembling.suspicions.names import odd_names
from ingest.assembling.suspicions.rooms import odd_rooms
from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.assembling.suspicions.texts import odd_texts
from ingest.assembling.suspicions.titles import odd_titles
from ingest.assembling.suspicions.unlike import unlike
from ingest.model import Person, Session
from ingest.people import looks_like_people

_MUCH = 0.2
"""From this share of odd sessions on, all are doubted."""
_MANY = 0.12
"""From this share of sessions with odd people on, all people are doubted."""
_ENOUGH = 5
_SOME = 3  # odd sessions that say something of all
_NAMES = 0.55  # a bare name of a person looks so much like one


def suspicions(sessions: Sequence[Session], people: Sequence[Person]) -> tuple[Suspicion, ...]:
    """All fields that look misread. For sessions of pages only: a file that keeps its fields apart means them."""
    found = (
        *odd_titles(sessions, people),
        *odd_rooms(sessions),
        *odd_texts(sessions),
        *lacking(sessions),
        *odd_names(sessions, people),
        *left_over(sessions, people),
    )
    habits = (
        *_all_people(sessions, found),
        *placed_by_tracks(sessions),
        *unlike(sessions),
        *clashing(sessions),
    )
    return tuple(dict.fromkeys((*found, *habits, *_whole(sessions, {one.session_id for one in found}))))


def _all_people(sessions: Sequence[Session], found: Sequence[Suspicion]) -> Iterator[Suspicion]:
    """All sessions with people, where many have odd ones: lists of this shape were not understood."""
    named = [session for session in sessions if session.speakers]
    odd = {one.session_id for one in found if one.field == "speakers"} & {session.id for session in named}
    if len(odd) >= max(_ENOUGH, _MANY * len(named)):
        yield from (Suspicion(session.id, "speakers", "odd_name") for session in named)


def confusion(sessions: Sequence[Session]) -> tuple[Suspicion, ...]:
    """All sessions of a document of fields, where people stand in the fields of rooms and titles."""
    if len(sessions) < _ENOUGH:
        return ()
    rooms = {room for room in {session.room for session in sessions} if room and looks_like_people(room) >= _NAMES}
    mixed = [one for one in sessions if one.room in rooms and looks_like_people(one.title) >= _NAMES]
    found = sessions if len(mixed) >= _MUCH * len(sessions) else ()
    return tuple(Suspicion(session.id, "", "layout_doubtful") for session in found)


def _whole(sessions: Sequence[Session], odd: Set[str]) -> Iterator[Suspicion]:
    """Where much is odd the layout was not understood, and what looks right may be wrong too."""
    if len(sessions) >= _ENOUGH and len(odd) >= max(_SOME, _MUCH * len(sessions)):
        yield from (Suspicion(session.id, "", "layout_doubtful") for session in sessions)
