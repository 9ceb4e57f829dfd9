"""Signs that one session was misread, each from 0 to 1."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from math import log

from ingest.assembling.doubting.of_names import is_odd_name, is_odd_place
from ingest.assembling.doubting.of_titles import (
    ends_in_a_name,
    has_letters,
    has_marks,
    names_people,
    names_place,
    surely_people,
)
from ingest.assembling.doubting.view import BRIEF, View, share
from ingest.assembling.items import title_key
from ingest.model import Kind, Person, Session

Sign = Callable[[Session, View], float]
_RAREST = 0.02


def rarity(part: int, whole: int) -> float:
    """How surprising it is to be among `part` of `whole`: 0 where all are, 1 at one in fifty or fewer."""
    return log(max(share(part, whole), _RAREST)) / log(_RAREST)


def _lacks(have: Callable[[Session], bool], group: Callable[[View], tuple[Session, ...]]) -> Sign:
    """How rare it is among its like to lack something; 0 for those that have it."""

    @lru_cache(maxsize=1)
    def lacking(view: View) -> tuple[frozenset[str], float]:
        own = group(view)
        lost = frozenset(one.id for one in own if not have(one))
        return lost, rarity(len(lost), len(own))

    def sign(one: Session, view: View) -> float:
        lost, rare = lacking(view)
        return rare if one.id in lost else 0.0

    return sign


def _person(test: Callable[[Person], bool]) -> Sign:
    return lambda one, view: float(any(map(test, view.of(one))))


def _title(test: Callable[[str], bool]) -> Sign:
    return lambda one, view: float(test(one.title))


def _suspected(code: str) -> Sign:
    return lambda one, view: float(code in view.codes.get(one.id, ()))


def _some(have: Callable[[Person], bool]) -> Sign:
    """Whether some of its people have something and some have not."""
    return lambda one, view: float(len({have(person) for person in view.of(one)}) > 1)


def _unplaced(one: Session, view: View) -> float:
    """How rare the lack of an affiliation is, where somebody here lacks one."""
    if all(person.affiliations for person in view.of(one)):
        return 0.0
    return rarity(view.unplaced, len(view.people))


def _long(one: Session, view: View) -> float:
    return min(1.0, max(0.0, len(one.title.split()) / view.usual_words - 2) / 2)


def _twin(one: Session, view: View) -> float:
    """Whether it shares its time with another in a document where few do."""
    return float(bool(view.few_twins) and one.start is not None and view.slots[one.start, one.end] > 1)


def _flat(one: Session, view: View) -> float:
    brief = bool(one.start and one.end and one.end - one.start <= BRIEF)
    return float(brief and one.parent_id is None and bool(one.speakers) and not view.held[one.id])


_SUSPECTED = (
    "odd_title",
    "odd_room",
    "odd_text",
    "odd_name",
    "no_time",
    "room_missing",
    "parent_doubtful",
    "talks_doubtful",
)

SESSION: Mapping[str, Sign] = {
    **{code: _suspected(code) for code in _SUSPECTED},
    "title_tail": _title(ends_in_a_name),
    "title_marks": _title(has_marks),
    "title_letters": _title(has_letters),
    "title_surely_people": _title(surely_people),
    "title_place": _title(names_place),
    "title_small": _title(lambda title: title[:1].islower()),
    "title_stop": _title(lambda title: ". " in title or title.endswith(".")),
    "title_long": _long,
    "title_twice": lambda one, view: float(view.titles[title_key(one.title)] > 1),
    "only_talk": lambda one, view: float(view.held[one.parent_id or ""] == 1),
    "one_talk": lambda one, view: float(view.held[one.id] == 1),
    "lacks_room": _lacks(lambda one: bool(one.room), lambda view: view.tops),
    "lacks_end": _lacks(lambda one: one.end is not None, lambda view: view.tops),
    "lacks_people": _lacks(lambda one: bool(one.speakers), lambda view: view.speaking),
    "talk_lacks_people": _lacks(lambda one: bool(one.speakers), lambda view: view.talks),
    "talk_lacks_end": _lacks(lambda one: one.end is not None, lambda view: view.talks),
    "lacks_place": _unplaced,
    "some_places": _some(lambda person: bool(person.affiliations)),
    "some_letters": _some(lambda person: bool(person.credentials)),
    "odd_person": _person(lambda person: is_odd_name(person.name)),
    "single_name": _person(lambda person: " " not in person.name),
    "odd_place": _person(lambda person: any(map(is_odd_place, person.affiliations))),
    "many_places": _person(lambda person: len(person.affiliations) > 2),
    "room_crowded": lambda one, view: float(one.id in view.crowded),
    "text_people": lambda one, view: float(names_people((one.abstract or "")[:200])),
    "text_brief": lambda one, view: float(0 < len((one.abstract or "").split()) < 8),
    "twin": _twin,
    "flat": _flat,
    "break_with_people": lambda one, view: float(one.kind is Kind.BREAK and bool(one.speakers)),
}
"""Name and measure of every sign of a session."""
