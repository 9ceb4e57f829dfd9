"""People whose name or letters cannot be right, whatever the document: half brackets, groups, doubled letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.model import Person, Session

_NO_NAME = re.compile(
    r"^(?:on behalf|for the)\b|\b(?:collaboration|consortium|project team|working group)$|^[^(]*\)|\([^)]*$"
    r"|\b(?:University|Hospital|Institute|College|GmbH|Inc)\b|_x[0-9A-F]{4}_|\?\?|\ufffd",
    re.IGNORECASE,
)


def broken(sessions: Sequence[Session], people: Sequence[Person]) -> Iterator[Suspicion]:
    """The sessions of people whose name is none or whose letters contradict each other, and of one told as two."""
    by_id = {person.id: person for person in people}
    odd = {person.id for person in people if _NO_NAME.search(person.name) or _contradict(person.credentials)}
    for session in sessions:
        told = [by_id[appearance.person_id].name for appearance in session.speakers if appearance.person_id in by_id]
        if any(appearance.person_id in odd for appearance in session.speakers) or _twice(told):
            yield Suspicion(session.id, "", "odd_name")


def _contradict(credentials: Sequence[str]) -> bool:
    """Whether one person has the same letters in two spellings: "Sp.X" and "Sp.X(K)"."""
    plain = [re.sub(r"\W", "", one).casefold() for one in credentials]
    return any(min(a, b, key=len) and max(a, b, key=len) in (a + "k", b + "k") for a, b in combinations(plain, 2))


def _twice(names: Sequence[str]) -> bool:
    """Whether a lone word is another's first name: one person was read as two."""
    firsts = {name.split()[0] for name in names if " " in name}
    return any(name in firsts for name in names if " " not in name)
