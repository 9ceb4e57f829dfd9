"""What each piece of a kind of record means, learned from all records of that kind together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from ingest.extractors.records.field import Field
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.record import Record
from ingest.extractors.records.rooming import place_of_rooms
from ingest.extractors.records.spans import Tree
from ingest.extractors.records.titles import is_person_line, is_sentence
from ingest.extractors.records.words import (
    field_of,
    hint_of,
    is_duration,
    is_more,
    labelled,
    looks_like_room,
    names_people,
)
from ingest.kinds import labelled as kind_named

Rel = tuple[str, ...]
"""Where a leaf stands inside its record, and how it looks."""

_CODE = re.compile(r"[#(\[]?[A-Z]{0,4}[ -]?\d{1,4}[a-zA-Z]?(?:[-.]\d{1,3})?[)\].:]?")
LEAST_TITLE = 1.0
_SURELY = 0.8  # share of a place's leaves
_UNSURE = (Field.TRACK, Field.POSITION, Field.KIND)  # class names that rooms have too
SAMPLE = 200
LONGEST_NAMES = 2000  # characters of a place's usual list of persons


@dataclass(frozen=True)
class Meaning:
    """What a cluster's pieces mean: the places of titles, best first, and the field of the other places."""

    titles: tuple[Rel, ...] = ()
    fields: dict[Rel, Field] = field(default_factory=dict)


def rel_of(record: Record, leaf: Leaf) -> Rel:
    """The place of a leaf in its record."""
    names = leaf.sign[-2:] if record.cluster[:1] == ("flat",) else leaf.sign[record.depth :]
    column = field_of(leaf.label) if leaf.label else None
    look = f"{'b' if leaf.style.bold else ''}{leaf.style.size or ''}{leaf.style.level or ''}"
    return (*names, *((column.value,) if column is not None else ()), look)


def learn(tree: Tree, cluster: Sequence[Record]) -> Meaning:
    """The meaning of the places in these records."""
    places = _places(tree, cluster)
    scores = {rel: place.title_score(len(cluster)) for rel, place in places.items()}
    if max(scores.values(), default=LEAST_TITLE) < LEAST_TITLE:  # class names may mislead
        scores = {rel: place.title_score(len(cluster)) - min(0.0, place.hinted()) for rel, place in places.items()}
    titles = _by_worth(scores)
    others = {rel: found for rel, place in places.items() if (found := place.field()) is not None}
    if Field.ROOM not in others.values():
        others |= _unnamed_rooms(
            tree, cluster, {rel: p for rel, p in places.items() if rel not in (*titles[:1], *others)}
        )
    return Meaning(tuple(titles), others)


def _unnamed_rooms(tree: Tree, cluster: Sequence[Record], places: dict[Rel, _Place]) -> dict[Rel, Field]:
    """The place of the rooms among these, told by their times alone; {} where there is none."""
    free = {rel: place for rel, place in places.items() if not place.is_labelled()}
    named = {rel: [(cluster[o], leaf) for o, leaf in zip(p.owners, p.leaves, strict=True)] for rel, p in free.items()}
    rooms = place_of_rooms(tree, min(len(cluster), SAMPLE), named)
    return {rooms: Field.ROOM} if rooms is not None else {}


def _by_worth(scores: dict[Rel, float]) -> list[Rel]:
    """The places that may hold titles, best first; those that look like the best one come before the rest."""
    fit = sorted((rel for rel, score in scores.items() if score >= LEAST_TITLE), key=lambda rel: -scores[rel])
    look = fit[0][-1] if fit else ""
    return sorted(fit, key=lambda rel: (not (look and rel[-1] == look), -scores[rel]))


def _places(tree: Tree, cluster: Sequence[Record]) -> dict[Rel, _Place]:
    places: defaultdict[Rel, _Place] = defaultdict(_Place)
    for number, record in enumerate(cluster[:SAMPLE]):
        for position, leaf in enumerate(tree.leaves[n] for n in record.own):
            if leaf.sort is Sort.TEXT and not leaf.sign[-1].startswith("@s"):
                places[rel_of(record, leaf)].add(number, position, leaf, record.depth)
    return dict(places)


@dataclass
class _Place:
    """All leaves of a cluster at one place."""

    leaves: list[Leaf] = field(default_factory=list)
    records: set[int] = field(default_factory=set)
    owners: list[int] = field(default_factory=list)
    positions: list[int] = field(default_factory=list)
    hint: Field | None = None

    def add(self, record: int, position: int, leaf: Leaf, depth: int) -> None:
        if not self.leaves:
            self.hint = hint_within(leaf, depth)
        self.leaves.append(leaf)
        self.records.add(record)
        self.owners.append(record)
        self.positions.append(position)

    def title_score(self, total: int) -> float:
        return (self._firsts() if self._is_mixed() else self)._title_score(min(total, SAMPLE))

    def _firsts(self) -> _Place:
        """The place with the first leaf of each record only: in a place of titles and persons that is the title."""
        firsts = _Place(hint=self.hint)
        for record, position, leaf in zip(self.owners, self.positions, self.leaves, strict=True):
            if record not in firsts.records:
                firsts.add(record, position, leaf, 0)
        firsts.hint = self.hint
        return firsts

    def _title_score(self, total: int) -> float:
        count = len(self.leaves)
        length = sum(len(leaf.text) for leaf in self.leaves) / count
        score = 1.5 * len(self.records) / total + 0.8 * len({leaf.text for leaf in self.leaves}) / count
        score += 0.8 * self._share("emphasised") + (0.7 if 12 <= length <= 160 else 0.0)
        room = self._share("room")
        score -= 2.0 * self._share("labelled") + 1.6 * self._share("people") + (2.0 if room >= _SURELY else 1.0) * room
        score -= 0.8 * self._share("sentence") + 1.5 * self._share("code")
        score -= 2.0 * self._share("more") + 0.9 * self._share("kind") + (0.9 if length > 220 else 0.0)
        score -= 0.4 * (count / len(self.records) - 1) + 0.1 * min(sum(self.positions) / count, 10)
        return score + self.hinted()

    def hinted(self) -> float:
        if self.hint is Field.TITLE:
            return 1.2
        return 0.0 if self.hint in (None, Field.TIME) else -2.5

    def field(self) -> Field | None:
        if self.hint in _UNSURE and self._share("room") >= _SURELY:
            return Field.ROOM
        if self.hint is Field.TRACK and self._share("people") >= _SURELY and self._are_new():
            return Field.PEOPLE
        if self.hint not in (None, Field.TITLE, Field.TIME, Field.DATE):
            return self.hint
        length = sum(len(leaf.text) for leaf in self.leaves) / len(self.leaves)
        if self._share("duration") >= 0.5:
            return Field.DURATION
        if self._share("code") >= 0.5 and len({leaf.text for leaf in self.leaves}) > 0.8 * len(self.leaves):
            return Field.CODE
        if self._share("room") >= 0.5:
            return Field.ROOM
        if self._share("people") >= 0.5 and length < LONGEST_NAMES:
            return None if self._is_mixed() else Field.PEOPLE
        if length >= 140 or self._share("sentence") >= 0.7:
            return Field.ABSTRACT
        return Field.KIND if self._share("kind") >= 0.5 and length < 40 else None

    def _are_new(self) -> bool:
        """Whether hardly any of its texts comes again, as names of persons do not and those of tracks do."""
        return len({leaf.text for leaf in self.leaves}) >= _SURELY * len(self.leaves)

    def is_labelled(self) -> bool:
        """Whether most of its leaves say themselves what they are."""
        return self._share("labelled") >= 0.5

    def _is_mixed(self) -> bool:
        """Whether one place holds titles and persons in turn; then each line must speak for itself."""
        kinds: defaultdict[int, set[bool]] = defaultdict(set)
        for record, leaf in zip(self.owners, self.leaves, strict=True):
            kinds[record].add(names_people(leaf.text) > 0.0)
        return sum(len(seen) > 1 for seen in kinds.values()) >= 0.3 * len(kinds)

    def _share(self, trait: str) -> float:
        return sum(_TRAITS[trait](leaf) for leaf in self.leaves) / len(self.leaves)


def hint_within(leaf: Leaf, depth: int) -> Field | None:
    """The field that the head of the leaf's column, or the classes of the elements around it, hint at."""
    if leaf.label and (column := field_of(leaf.label)) is not None:
        return column
    names = leaf.sign[depth:] or leaf.sign[-1:]
    return next((hint for name in reversed(names) if (hint := hint_of(name)) is not None), None)


def _is_labelled(leaf: Leaf) -> bool:
    if leaf.style.level == 1:
        return False
    said = labelled(leaf.text)
    return said[1] is not Field.TITLE if said is not None else field_of(leaf.text) is not None


_TRAITS: dict[str, Callable[[Leaf], bool]] = {
    "emphasised": lambda leaf: leaf.emphasised,
    "labelled": lambda leaf: _is_labelled(leaf),
    "people": lambda leaf: is_person_line(leaf.text) and not looks_like_room(leaf.text),
    "room": lambda leaf: leaf.style.level != 1 and looks_like_room(leaf.text),
    "code": lambda leaf: bool(_CODE.fullmatch(leaf.text)),
    "more": lambda leaf: is_more(leaf.text),
    "kind": lambda leaf: len(leaf.text) < 40 and kind_named(leaf.text) is not None and len(leaf.text.split()) <= 4,
    "duration": lambda leaf: is_duration(leaf.text),
    "sentence": lambda leaf: is_sentence(leaf.text),
}
