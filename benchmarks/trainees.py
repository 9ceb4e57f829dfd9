"""A dozen trainees for any programme, with wishes taken from the programme itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from app.matching import concepts
from app.model import Level, Profile
from app.outreach.institutions import institution
from ingest import Program, Session, Status

_WORD = re.compile(r"[a-z]{6,}")
_DULL = frozenset(
    {"session", "program", "welcome", "opening", "closing", "coffee", "introduction", "through", "between"}
)


@dataclass(frozen=True, slots=True)
class Trainee:
    """A profile and what it is there to try."""

    name: str
    profile: Profile


def trainees(program: Program) -> Iterator[Trainee]:
    """Profiles that try every wish a trainee may have."""
    ids = [concept.id for concept in concepts()]
    subjects = _subjects(program)
    plain = Profile(name="Robin Example", institution="Birch Hospital", email="robin@example.org")
    one = _with(plain, interests={ids[n]: 1 for n in (len(program.sessions) % len(ids),)})
    some = _with(plain, interests={name: 1 + n % 3 for n, name in enumerate(ids[3:8])}, topics=subjects[:2])
    yield Trainee("no interest", plain)
    yield Trainee("one interest", one)
    yield Trainee("five interests", some)
    yield Trainee("all interests", _with(plain, interests=dict.fromkeys(ids, 1), conversations_per_day=12))
    yield Trainee("subjects", _with(plain, topics=subjects, level=Level.MS3, institution="University of Elmford"))
    yield from _acquainted(program, some, subjects)
    yield from _limited(program, some, subjects)
    yield from _wilful(program, some)


def _acquainted(program: Program, some: Profile, subjects: Sequence[str]) -> Iterator[Trainee]:
    people = [person.name for person in program.people]
    places = Counter(institution(one) for person in program.people for one in person.affiliations[:1])
    common = [place for place, _ in places.most_common(6) if place]
    wishes = {"topics": subjects, "target_institutions": common[:2], "alma_maters": common[2:4]}
    yield Trainee("targets", _with(some, **wishes))
    known = {"already_know": people[::4], "has_read": people[1::4], "topics": subjects}
    yield Trainee("known people", _with(some, **known))
    if people:
        yield Trainee("one of the speakers", _with(some, name=people[0], level=Level.FELLOW, topics=subjects))


def _limited(program: Program, some: Profile, subjects: Sequence[str]) -> Iterator[Trainee]:
    days = sorted({session.start.date() for session in program.sessions if session.start})
    rooms = [room for room, _ in Counter(one.room for one in program.sessions if one.room).most_common(3)]
    table = {f"{one} | {other}": 25 for one, other in combinations(rooms, 2)}
    yield Trainee("one day", _with(some, days=days[:1], topics=subjects, conversations_per_day=1))
    yield Trainee("two sessions a day", _with(some, sessions_per_day=2, topics=subjects, level=Level.PGY4))
    yield Trainee("long ways", _with(some, walking=table, walking_minutes=12, meeting_minutes=20, topics=subjects))


def _wilful(program: Program, some: Profile) -> Iterator[Trainee]:
    timed = [one for one in program.sessions if one.start and one.end and not one.parent_id and one.kind != "break"]
    timed = [one for one in timed if one.status is Status.CONFIRMED]
    titles = [session.title for session in timed]
    clash = next((pair for pair in combinations(timed[:80], 2) if _overlap(*pair)), tuple(timed[:2]))
    musts = [*(session.id for session in clash), "A session that there is not", *titles[-1:]]
    yield Trainee("musts that clash", _with(some, must_attend=musts, sessions_per_day=1))
    talks = [one.title for one in program.sessions if one.parent_id and one.start]
    yield Trainee("must talks", _with(some, must_attend=[*talks[:2], *talks[-1:]], avoid=titles[::3]))
    yield Trainee("likes", _with(some, starred=titles[::5], dismissed=titles[1::5], avoid=titles[:1], level=Level.PGY1))


def _overlap(one: Session, other: Session) -> bool:
    assert one.start and one.end and other.start and other.end
    return one.start < other.end and other.start < one.end


def _subjects(program: Program) -> list[str]:
    """Words that several titles share."""
    words = Counter(word for one in program.sessions for word in set(_WORD.findall(one.title.casefold())) - _DULL)
    return [word for word, number in words.most_common(8) if number > 1][:4]


def _with(profile: Profile, **changes: object) -> Profile:
    return Profile.model_validate(profile.model_dump() | changes)
