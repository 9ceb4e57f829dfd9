"""Rooms that hold more than a room, or are a title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.assembling.items import title_key
from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.model import Session
from ingest.people import looks_like_people

_NO_ROOM = re.compile(r"\bDrs?\.|[\])]\s*(?:--|–|—)|--|[?!]|@|\d{1,2}:\d\d|^[^(]*\)|\([^)]*$|^[^[]*\]|\[[^]]*$")
_LONG = 90  # characters


def odd_rooms(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    """The sessions whose room holds a person, a time, half a bracket, or is the title of another session."""
    titles = Counter(title_key(session.title) for session in sessions)
    for session in sessions:
        if session.room and (_odd(session.room) or _a_title(session, titles)):
            yield Suspicion(session.id, "room", "odd_room")


def _odd(room: str) -> bool:
    return bool(_NO_ROOM.search(room) or len(room) > _LONG or looks_like_people(room) >= 0.9)


def _a_title(session: Session, titles: Counter[str]) -> bool:
    key = title_key(session.room or "")
    return titles[key] > 0 and key != title_key(session.title)
