"""All that the signs look at: the sessions of one document, their people, and the suspicions about them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from itertools import pairwise

from ingest.assembling.items import title_key
from ingest.assembling.suspicions import Suspicion
from ingest.model import Kind, Person, Session

ASIDE = (Kind.BREAK, Kind.SOCIAL, Kind.NETWORKING, Kind.MEETING, Kind.EXHIBIT)
PLACE = re.compile(
    r"\b(?:Universit\w*|Hospitals?|Institut\w*|Colleges?|Clinics?|School|Department|Dept|Foundation|Inc|GmbH|LLC|Ltd"
    r"|Laborator\w+|Medical (?:Center|Centre|College|School))\b"
)
BRIEF = timedelta(minutes=25)


@dataclass(frozen=True, eq=False)
class View:
    """One document's sessions, the people by id, and what the rules found suspicious."""

    sessions: Sequence[Session]
    everyone: Mapping[str, Person]
    found: Sequence[Suspicion]

    @cached_property
    def tops(self) -> tuple[Session, ...]:
        return tuple(one for one in self.sessions if one.parent_id is None)

    @cached_property
    def talks(self) -> tuple[Session, ...]:
        return tuple(one for one in self.sessions if one.parent_id is not None)

    @cached_property
    def roomed(self) -> tuple[Session, ...]:
        return tuple(one for one in self.tops if one.room)

    @cached_property
    def speaking(self) -> tuple[Session, ...]:
        """Sessions where somebody should speak, without talks of their own."""
        return tuple(one for one in self.tops if one.kind not in ASIDE and not self.held[one.id])

    @cached_property
    def held(self) -> Counter[str]:
        """How many talks each session holds."""
        return Counter(one.parent_id for one in self.talks if one.parent_id)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        here = dict.fromkeys(one.person_id for session in self.sessions for one in session.speakers)
        return tuple(self.everyone[one] for one in here if one in self.everyone)

    @cached_property
    def titles(self) -> Counter[str]:
        """How often each title stands, breaks aside."""
        return Counter(title_key(one.title) for one in self.sessions if one.kind is not Kind.BREAK)

    @cached_property
    def rooms(self) -> Counter[str]:
        return Counter(one.room for one in self.roomed if one.room)

    @cached_property
    def slots(self) -> Counter[tuple[datetime, datetime | None]]:
        """How many sessions take exactly the same time."""
        return Counter((one.start, one.end) for one in self.tops if one.start)

    @cached_property
    def few_twins(self) -> int:
        """How many share their time with another, where that is rare; 0 where parallel sessions are the habit."""
        paired = sum(count for count in self.slots.values() if count > 1)
        return paired if paired * 2 <= self.slots.total() else 0

    @cached_property
    def unplaced(self) -> int:
        return sum(not person.affiliations for person in self.people)

    @cached_property
    def usual_words(self) -> float:
        """Words of a title, in the mean."""
        return max(1.0, share(sum(len(one.title.split()) for one in self.sessions), len(self.sessions)))

    @cached_property
    def codes(self) -> Mapping[str, frozenset[str]]:
        """The suspicions about each session."""
        told: dict[str, set[str]] = defaultdict(set)
        for one in self.found:
            told[one.session_id].add(one.code)
        return {one: frozenset(codes) for one, codes in told.items()}

    @cached_property
    def crowded(self) -> frozenset[str]:
        """Ids of sessions that begin in a room before another there has ended."""
        of: dict[str, list[Session]] = defaultdict(list)
        for one in self.roomed:
            if one.start and one.end:
                of[one.room or ""].append(one)
        return frozenset(one for own in of.values() for one in _overlapping(own))

    def of(self, session: Session) -> list[Person]:
        return [self.everyone[one.person_id] for one in session.speakers if one.person_id in self.everyone]


def _overlapping(own: list[Session]) -> set[str]:
    ordered = sorted(own, key=lambda one: (str(one.start), str(one.end)))
    return {one.id for a, b in pairwise(ordered) if a.end and b.start and b.start < a.end for one in (a, b)}


def share(part: int, whole: int) -> float:
    """`part` of `whole`; 0 of nothing."""
    return part / whole if whole else 0.0


def mixed(part: int, whole: int) -> float:
    """1 where half have it, 0 where all or none do: a habit is no sign, a half is."""
    return 4 * share(part, whole) * (1 - share(part, whole))
