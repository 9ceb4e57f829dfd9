"""What stands in the wrong field: people, rooms and parts left in titles, others' names in affiliations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

from ingest.assembling.items import title_key
from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.kinds import role_of
from ingest.model import Person, Session
from ingest.people import looks_like_people

_SEPARATOR = re.compile(r"(?:[.?!]|\s[–—-]|\t|;|\sby)\s+")
_HONOURED = re.compile(r"\b(?:lecture|memorial|award|prize|medal|honou?r\w*|memor\w*|tribute|legacy)\b", re.IGNORECASE)
_PEOPLE = 0.6  # how much a title's tail must look like names
_TAILS = 4  # of a title that are asked
_BRACKETED = re.compile(r"(?:[A-Z]\w*|\.),?\s([^\W\d]\S+ [A-Z]\S+) \([^()]*\(?[^()]*\)?$")
_LIKELY = 0.55  # how much the words before a bracket must look like a name
_KNOWN = 2  # sessions that have a room before its name in a title is taken for that room
_MOST_ROLE_WORDS = 8


def left_over(sessions: Sequence[Session], people: Sequence[Person]) -> Iterator[Suspicion]:
    """The sessions whose title, room or affiliations keep what belongs to another field."""
    names = {key: person.id for person in people if len((key := title_key(person.name)).split()) > 1}
    by_id = {person.id: person for person in people}
    rooms = _rooms(sessions)
    for session in sessions:
        speaking = {appearance.person_id for appearance in session.speakers}
        if _keeps_people(session, names, speaking):
            yield Suspicion(session.id, "", "odd_title")
        if _ends_with_room(session, rooms):
            yield Suspicion(session.id, "", "odd_title")
        if session.room and _holds_room(title_key(session.room), rooms):
            yield Suspicion(session.id, "room", "odd_room")
        if any(_holds_others(text, names, speaking) for text in _places(session, by_id)):
            yield Suspicion(session.id, "speakers", "odd_name")


def _places(session: Session, by_id: Mapping[str, Person]) -> Iterator[str]:
    """The affiliations printed in the session; where none are, those that its people have elsewhere."""
    for one in session.speakers:
        yield from one.affiliations or (by_id[one.person_id].affiliations if one.person_id in by_id else ())


def _rooms(sessions: Sequence[Session]) -> frozenset[str]:
    """Keys of the rooms of several sessions, of more than one word."""
    counts = Counter(title_key(session.room) for session in sessions if session.room)
    return frozenset(room for room, count in counts.items() if count >= _KNOWN and len(room.split()) > 1)


def _keeps_people(session: Session, names: dict[str, str], speaking: Set[str]) -> bool:
    """Whether a title ends in names, or holds a participant's who is not among the session's people."""
    title = session.title
    if _HONOURED.search(title):
        return False
    parts = title.rsplit(",", 1)
    part = parts[-1].strip(" ()")
    if len(parts) == 2 and len(part.split()) <= 2 and role_of(part) and len(title.split()) <= _MOST_ROLE_WORDS:
        return True
    tails = [title[found.end() :] for found in _SEPARATOR.finditer(title)][:_TAILS]
    if not session.speakers and any(looks_like_people(tail) >= _PEOPLE for tail in tails):
        return True
    key = title_key(title)
    words = key.split()
    runs = {" ".join(words[n : n + size]) for size in (2, 3, 4) for n in range(len(words) - size + 1)}
    return any(names[run] not in speaking for run in runs & names.keys())


def _ends_with_room(session: Session, rooms: Set[str]) -> bool:
    key = title_key(session.title)
    return not session.room and any(key.endswith(f" {room}") for room in rooms)


def _holds_room(key: str, rooms: Set[str]) -> bool:
    """Whether a room is another room with a title before it."""
    return any(key.endswith(f" {room}") and len(key.split()) >= len(room.split()) + 2 for room in rooms)


def _holds_others(affiliation: str, names: dict[str, str], speaking: Set[str]) -> bool:
    """Whether an affiliation tells itself twice, as a run-on list does, or names other participants."""
    parts = Counter(key for part in affiliation.split(",") if len((key := title_key(part)).split()) > 1)
    if any(count > 1 for count in parts.values()) or affiliation.count(";") > 1 or _ends_with_another(affiliation):
        return True
    told = [title_key(part).split() for part in affiliation.split(",")]
    runs = {" ".join(words[n : n + size]) for words in told for size in (2, 3) for n in range(1, len(words) - size + 1)}
    return any(names[run] not in speaking for run in runs & names.keys())  # a part that begins so is named for somebody


def _ends_with_another(affiliation: str) -> bool:
    """Whether somebody with a place in brackets ends it: "Lakeside Clinic Ann Roe (Fjord Hospital)"."""
    found = _BRACKETED.search(affiliation)
    return found is not None and looks_like_people(found[1].title()) >= _LIKELY
