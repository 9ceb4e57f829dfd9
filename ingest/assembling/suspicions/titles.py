"""Titles that are cut off, or that are a room, a date, a name, an institution."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.assembling.items import title_key
from ingest.assembling.suspicions.places import beginnings
from ingest.assembling.suspicions.segments import shared_segments
from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.kinds import kind_of, role_of
from ingest.model import Kind, Person, Session
from ingest.people import looks_like_people
from ingest.times import is_date_line

_CUT = re.compile(
    r"(?:[,;:(\[/&]|\s[-–—]|[A-Za-z]-|\s(?:and|or|of|the|in|for|to|with|by|at|a|an))$|^[,;:)\]]|^[a-z]+[ ,]"
)
_CONTACT = re.compile(r"\b\S+@\S+\.\w+|\bwww\.|https?://|\b\S+\.(?:org|com|net)\b|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b")
_CITY = re.compile(r"(?:[A-Z][\w.'-]+ ){0,3}[A-Z][\w.'-]+, [A-Z]{2}")
_PREFIX = re.compile(
    r"(?!the )(?:[\w&-]+ ){0,3}(?:session|meeting)s? ?:"
    r"|(?:[\w&-]+ ){0,3}(?:session|lecture)s? (?:#|no\.? ?)?[\dIVX]+ ?:",
    re.IGNORECASE,
)
_EASY = (Kind.BREAK, Kind.SOCIAL, Kind.NETWORKING)
_PLAIN = re.compile(
    r"\b(?:welcome|opening|closing|remarks|discussions?|questions|q\W?(?:&|and|n)\W?a|introduction|tutorial|session"
    r"|business|conclusions?|summary|overview|debate|panel|live|tba|tbd)\b",
    re.IGNORECASE,
)
_OFTEN = 3  # so many sessions of one short title that names no kind: a room or a heading
_SHORT = 3  # words


def odd_titles(sessions: Sequence[Session], people: Sequence[Person]) -> Iterator[Suspicion]:
    """The sessions whose title is probably something else, or keeps something that does not belong to it."""
    strays = _strays(sessions, people)
    for session in sessions:
        if _odd(session.title) or (_PREFIX.match(session.title) and session.kind not in _EASY) or session.id in strays:
            yield Suspicion(session.id, "title", "odd_title")
    yield from shared_segments(sessions)
    parents = dict.fromkeys(session.parent_id for session in sessions if session.id in strays and session.parent_id)
    yield from (Suspicion(parent, "", "talks_doubtful") for parent in parents)


def _strays(sessions: Sequence[Session], people: Sequence[Person]) -> frozenset[str]:
    """Ids of those whose title is an institution, a person or a room of the programme: what belongs to another."""
    others = beginnings(people, whole=True) | {title_key(person.name) for person in people} | _repeated(sessions)
    return frozenset(session.id for session in sessions if title_key(session.title) in others)


def _repeated(sessions: Sequence[Session]) -> frozenset[str]:
    """Keys of short titles that stand often without naming a kind of session."""
    keys = Counter(title_key(session.title) for session in sessions if not _plain(session.title))
    return frozenset(key for key, count in keys.items() if count >= _OFTEN and len(key.split()) <= _SHORT)


def _plain(title: str) -> bool:
    """Whether the title is one that a programme may repeat: a break, a session of some kind."""
    return kind_of("", title, None) is not Kind.OTHER or bool(_PLAIN.search(title))


def _odd(title: str) -> bool:
    letters = sum(letter.isalpha() for letter in title)
    return bool(
        (letters < 4 and title.isascii())
        or _CUT.search(title)
        or _CONTACT.search(title)
        or _CITY.fullmatch(title)
        or is_date_line(title)
        or (len(title.split()) <= 2 and role_of(title))
        or (len(title.split()) <= 8 and looks_like_people(title) >= 0.9)
    )
