"""Names that are none, and people where nobody speaks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime

from ingest.assembling.items import title_key
from ingest.assembling.suspicions.places import beginnings
from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.model import Kind, Person, Session

_ODD_NAME = re.compile(r"[;@:/\\|\"?!]|\d|\b(?:and|for|the|of the)\b|^(?:and|on behalf)\b|-$")
_RARE = 0.1
"""Up to this share an oddity is no habit."""
_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{3,5}(?![\w-])")
_MOST = 4  # words of a name
_PAIR = 2  # words
_BRIEF = 4  # words: a longer title may only speak of a break
_AT_ONCE = 3  # so many sessions that begin together: nobody can be in all of them


def odd_names(sessions: Sequence[Session], people: Sequence[Person]) -> Iterator[Suspicion]:
    """The sessions whose people hold a name that looks like something else, and breaks that name somebody."""
    odd = _odd_people(sessions, people) | _everywhere(sessions)
    for session in sessions:
        breaks = session.kind is Kind.BREAK and session.speakers and len(session.title.split()) <= _BRIEF
        if breaks or any(appearance.person_id in odd for appearance in session.speakers):
            yield Suspicion(session.id, "speakers", "odd_name")


def _odd_people(sessions: Sequence[Session], people: Sequence[Person]) -> frozenset[str]:
    """Ids of people whose name begins others' affiliation, is a title, or has a shape that few names here have."""
    places = beginnings(people)
    turned = {" ".join(sorted(place.split())) for place in places}
    titles = {title_key(session.title) for session in sessions}
    words = {word for title in titles for word in title.split()}
    odd = set()
    for person in people:
        key = title_key(person.name)
        parts = key.split()
        around = " ".join(sorted(parts)) in turned or (_long(parts) and not set(parts) - words and not _in(key, titles))
        if _ODD_NAME.search(person.name) or key in titles or key in places or around:
            odd.add(person.id)
    return frozenset(odd | _single(people) | _acronyms(sessions, people) | _lettered(people) | _around(people))


def _long(parts: Sequence[str]) -> bool:
    return len(parts) > 1 and min(map(len, parts)) > 2


def _in(name: str, titles: set[str]) -> bool:
    """Whether a title names the person: a lecture in somebody's honour."""
    return any(name in title for title in titles)


def _single(people: Sequence[Person]) -> frozenset[str]:
    """Ids of those with one bare word for a name, where few have that."""
    bare = [person for person in people if person.name.isascii() and not person.credentials]
    single = {person.id for person in bare if " " not in person.name.strip()}
    return frozenset(single if len(single) <= _RARE * len(people) else ())


def _acronyms(sessions: Sequence[Session], people: Sequence[Person]) -> frozenset[str]:
    """Ids of those whose name holds a word that affiliations and titles print in capitals: "Example Inst" for INST."""
    texts = [text for person in people for text in person.affiliations] + [session.title for session in sessions]
    mixed = [text for text in texts if not text.isupper()]
    capitals = {word for text in mixed for word in _CAPITALS.findall(text)}
    short = [person for person in people if 1 < len(person.name.split()) <= _MOST and not person.name.isupper()]
    return frozenset(one.id for one in short if {word.upper() for word in one.name.split()} & capitals)


def _lettered(people: Sequence[Person]) -> frozenset[str]:
    """Ids of several who share a word and differ in one letter beside it: "Heron A" and "Heron B" are rooms."""
    series: dict[str, set[str]] = defaultdict(set)
    for person in people:
        words = person.name.split()
        if len(words) == _PAIR and min(map(len, words)) == 1:
            series[max(words, key=len)].add(person.id)
    return frozenset(one for ids in series.values() if len(ids) > 1 for one in ids)


def _around(people: Sequence[Person]) -> frozenset[str]:
    """Ids of those whose name holds another's, with something before and behind it."""
    told = [(person.id, tuple(title_key(person.name).split())) for person in people]
    names = {words for _, words in told}
    inner = [(one, words[1:-1]) for one, words in told if len(words) >= 2 * _PAIR]
    return frozenset(one for one, words in inner if words[:_PAIR] in names or words[1 : 1 + _PAIR] in names)


def _everywhere(sessions: Sequence[Session]) -> frozenset[str]:
    """Ids of people who would speak in several sessions that begin together."""
    at: dict[datetime, Counter[str]] = defaultdict(Counter)
    for session in sessions:
        if session.start and session.parent_id is None:
            at[session.start].update({appearance.person_id for appearance in session.speakers})
    return frozenset(one for counts in at.values() for one, count in counts.items() if count >= _AT_ONCE)
