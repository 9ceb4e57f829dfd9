"""What looks misread in an otherwise whole programme: odd titles, rooms and names, and what only a few sessions lack.

Every rule compares a session with the others of its programme, so that a habit of the programme is no suspicion.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from ingest.assembling.items import title_key
from ingest.kinds import role_of
from ingest.model import Kind, Person, Problem, Session, Severity
from ingest.people import looks_like_people

_CUT = re.compile(
    r"(?:[,;:(\[/&]|\s[-–—]|[A-Za-z]-|\s(?:and|or|of|the|in|for|to|with|by|at|a|an))$|^[,;:)\]]|^[a-z]+[ ,]"
)
_CONTACT = re.compile(r"\b\S+@\S+\.\w+|\bwww\.|https?://|\b\S+\.(?:org|com|net)\b|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b")
_CITY = re.compile(r"(?:[A-Z][\w.'-]+ ){0,3}[A-Z][\w.'-]+, [A-Z]{2}")
_NO_ROOM = re.compile(r"\bDrs?\.|[\])]\s*(?:--|–|—)|--|[?!]|@|\d{1,2}:\d\d|^[^(]*\)|\([^)]*$|^[^[]*\]|\[[^]]*$")
_ODD_NAME = re.compile(r"[;@:/\\|\"?!]|\d{2}|\b(?:and|for|the|of the)\b|^(?:and|on behalf)\b|-$")
_PERSONLESS = re.compile(
    r"\b(?:welcome|opening|closing|ceremony|remarks|discussions?|q\W?(?:&|and|n)\W?a|questions|tbd)\b", re.IGNORECASE
)
_IN_ROOMS = (Kind.PLENARY, Kind.SYMPOSIUM, Kind.COURSE, Kind.WORKSHOP, Kind.ORAL, Kind.PANEL)
_MOST = 0.75
"""From this share on, what the others have is expected."""
_RARE = 0.1
"""Up to this share an oddity is no habit."""
_MUCH = 0.2
"""From this share of odd sessions on, all are doubted."""
_ENOUGH = 5
_FEW, _TIMELESS = 4, 0.4  # siblings, and the share without a time above which that is the programme's habit


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A field of a session that looks misread, with the rule that says so."""

    session_id: str
    field: str
    code: str


_SAID = {
    "odd_title": "The titles of {} look cut off or like something else than a title",
    "odd_room": "The rooms of {} hold more than a room",
    "odd_name": "Among the people of {} are names that look like something else",
    "no_time": "No time was found for {}, while those beside them have one",
    "room_missing": "{} have no room, while nearly all others have one",
    "layout_doubtful": "The layout of the pages with {} was hardly understood",
    "people_missing": "{} name nobody, while nearly all others do",
}


def suspicions(sessions: Sequence[Session], people: Sequence[Person]) -> tuple[Suspicion, ...]:
    """All fields that look misread. For sessions of pages only: a file that keeps its fields apart means them."""
    found = (
        *_titles(sessions),
        *_rooms(sessions),
        *_missing(sessions),
        *_timeless(sessions),
        *_names(sessions, people),
    )
    return tuple(dict.fromkeys((*found, *_whole(sessions, {one.session_id for one in found}))))


def _whole(sessions: Sequence[Session], odd: Set[str]) -> Iterator[Suspicion]:
    """Where much is odd the layout was not understood, and what looks right may be wrong too."""
    if len(sessions) >= _ENOUGH and len(odd) >= _MUCH * len(sessions):
        yield from (Suspicion(session.id, "", "layout_doubtful") for session in sessions)


def as_problems(found: Sequence[Suspicion], sessions: Sequence[Session]) -> Iterator[Problem]:
    """One problem for each rule, naming the sessions."""
    where = {session.id: session.source for session in sessions}
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in found:
        groups[one.code, one.field].append(one.session_id)
    for (code, field), ids in groups.items():
        count = "1 session" if len(ids) == 1 else f"{len(ids)} sessions"
        message = f"{_SAID[code].format(count)}; please check."
        yield Problem(
            code=code,
            severity=Severity.WARNING,
            message=message,
            source=where[ids[0]],
            session_ids=tuple(ids),
            field=field or None,
        )


def _titles(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    odd = [session for session in sessions if _odd_title(session.title)]
    yield from (Suspicion(session.id, "title", "odd_title") for session in odd)


def _odd_title(title: str) -> bool:
    letters = sum(letter.isalpha() for letter in title)
    return bool(
        (letters < 4 and title.isascii())
        or _CUT.search(title)
        or _CONTACT.search(title)
        or _CITY.fullmatch(title)
        or (len(title.split()) <= 2 and role_of(title))
        or (len(title.split()) <= 8 and looks_like_people(title) >= 0.9)
    )


def _rooms(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    for session in sessions:
        if session.room and (_NO_ROOM.search(session.room) or len(session.room) > 90):
            yield Suspicion(session.id, "room", "odd_room")


def _missing(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    held = {session.parent_id for session in sessions}
    whole = [session for session in sessions if session.parent_id is None and session.kind in _IN_ROOMS]
    yield from _lacking([s for s in whole if s.start], [s for s in whole if s.start and s.room], "room", "room_missing")
    leaves = [session for session in sessions if session.parent_id and session.id not in held]
    speaking = [session for session in leaves if session.kind is Kind.TALK and not _PERSONLESS.search(session.title)]
    yield from _lacking(speaking, [s for s in speaking if s.speakers], "speakers", "people_missing")


def _lacking(group: Sequence[Session], having: Sequence[Session], field: str, code: str) -> Iterator[Suspicion]:
    if len(group) >= _ENOUGH and len(having) >= _MOST * len(group):
        ids = {session.id for session in having}
        yield from (Suspicion(session.id, field, code) for session in group if session.id not in ids)


def _names(sessions: Sequence[Session], people: Sequence[Person]) -> Iterator[Suspicion]:
    odd = _odd_people(sessions, people)
    for session in sessions:
        breaks = session.kind is Kind.BREAK and session.speakers
        if breaks or any(appearance.person_id in odd for appearance in session.speakers):
            yield Suspicion(session.id, "speakers", "odd_name")


def _odd_people(sessions: Sequence[Session], people: Sequence[Person]) -> frozenset[str]:
    """Ids of people whose name begins others' affiliation, is a title, or has a shape that few names here have."""
    places = _beginnings(people)
    titles = {title_key(session.title) for session in sessions}
    odd = {
        person.id
        for person in people
        if _ODD_NAME.search(person.name) or title_key(person.name) in titles or title_key(person.name) in places
    }
    bare = [person for person in people if person.name.isascii() and not person.credentials]
    single = {person.id for person in bare if " " not in person.name.strip()}
    return frozenset(odd | (single if len(single) <= _RARE * len(people) else set()))


def _beginnings(people: Sequence[Person]) -> frozenset[str]:
    """The first two, three and four words of every affiliation's parts, and the whole parts."""
    found: set[str] = set()
    for text in {text for person in people for text in person.affiliations}:
        for part in (text, *text.split(",")):
            words = title_key(part).split()
            found |= {" ".join(words[:count]) for count in (2, 3, 4, len(words)) if len(words) >= count > 0}
    return frozenset(found)


def _timeless(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    """Sessions without a time among others that nearly all have one: the time was probably not found."""
    groups: dict[str | None, list[Session]] = defaultdict(list)
    for session in sessions:
        if session.kind is not Kind.POSTER:
            groups[session.parent_id].append(session)
    for group in groups.values():
        lost = [session for session in group if session.start is None]
        if len(group) >= _FEW and len(lost) <= _TIMELESS * len(group):
            yield from (Suspicion(session.id, "start", "no_time") for session in lost)
