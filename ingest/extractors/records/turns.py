"""Sessions of one slot that follow each other as plain lines, each under a heading of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ingest.extractors.records.field import Field
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.record import Record, own_leaves
from ingest.extractors.records.spans import Group, Tree
from ingest.extractors.records.titles import is_person_line, with_people
from ingest.extractors.records.words import field_of, hint_of, is_more, labelled, looks_like_room
from ingest.kinds import role_of
from ingest.model import Role

LEAST_SHARE = 0.6
LEADS = (Role.CHAIR, Role.MODERATOR, Role.DIRECTOR, Role.ORGANIZER)


def add_turns(tree: Tree, made: list[Record]) -> list[Record]:
    """The records with the parts that stand under headings inside them, in reading order."""
    clusters: defaultdict[Group, list[Record]] = defaultdict(list)
    for record in made:
        clusters[record.cluster].append(record)
    parts = [part for members in clusters.values() for part in _of_cluster(tree, members)]
    return sorted([*made, *parts], key=lambda record: (record.begin, -record.stop))


def _of_cluster(tree: Tree, members: Sequence[Record]) -> list[Record]:
    places = _headings(tree, members)
    for place in sorted(places, key=lambda place: (place[-1], -len(places[place]))):
        parts = _parts(tree, place, places[place])
        if parts:
            return parts
    return []


def _headings(tree: Tree, members: Sequence[Record]) -> dict[Group, list[tuple[Record, int]]]:
    """The headings inside the records by their places; only of places that come several times in one record."""
    marked: defaultdict[Group, list[tuple[Record, int]]] = defaultdict(list)
    for record in members:
        for number in record.own:
            if _stands_out(tree.leaves[number]):
                marked[_place(tree.leaves[number])].append((record, number))
    several = {place: found for place, found in marked.items() if len({record for record, _ in found}) < len(found)}
    return {
        place: [(record, number) for record, number in found if not is_person_line(tree.leaves[number].text)]
        for place, found in several.items()
    }


def _place(leaf: Leaf) -> Group:
    return (*leaf.sign[-2:], f"{leaf.style.level or 9}{leaf.style.bold}{leaf.style.size}")


def _stands_out(leaf: Leaf) -> bool:
    """Whether a line may be a heading, if it names no person."""
    if leaf.sort is not Sort.TEXT or not (leaf.emphasised or hint_of(leaf.sign[-1]) is Field.TITLE):
        return False
    if is_more(leaf.text) or field_of(leaf.text) is not None or len(leaf.text) > 250 or looks_like_room(leaf.text):
        return False
    return labelled(leaf.text) is None and leaf.sign[-1] != "@rest"


def _parts(tree: Tree, place: Group, found: list[tuple[Record, int]]) -> list[Record]:
    """A part for each heading of this place, if they look like titles of sessions rather than of chapters."""
    runs: defaultdict[Record, list[int]] = defaultdict(list)
    for record, number in found:
        runs[record].append(number)
    several = [record for record, numbers in runs.items() if len(numbers) > 1]
    if not several:
        return []
    sections = {record: _sections(record, numbers) for record, numbers in runs.items()}
    told = [_tells(tree, section) for record in several for section in sections[record]]
    if sum(told) < max(2, LEAST_SHARE * len(told)):
        return []
    made: list[Record] = []
    for record in runs:
        made += _made(tree, place, record, _led(tree, sections[record]))
    return made


def _sections(record: Record, numbers: list[int]) -> list[list[int]]:
    stops = [*numbers[1:], record.stop]
    return [[n for n in record.own if begin <= n < stop] for begin, stop in zip(numbers, stops, strict=True)]


def _tells(tree: Tree, section: list[int]) -> bool:
    """Whether persons or a room are named under the heading."""
    leaves = [tree.leaves[number] for number in section[1:]]
    return any(_names(leaf) or looks_like_room(leaf.text) for leaf in leaves) or bool(
        with_people(tree.leaves[section[0]].text)[1]
    )


def _names(leaf: Leaf) -> bool:
    said = labelled(leaf.text)
    named = said[1] if said is not None else field_of(leaf.text)
    return named in (Field.PEOPLE, Field.ROOM) or is_person_line(leaf.text) or bool(with_people(leaf.text)[1])


def _led(tree: Tree, sections: list[list[int]]) -> list[list[int]]:
    """The sections without the first, where that is the session's own: it alone names a chair."""
    chairs = [any(_role(tree.leaves[number]) in LEADS for number in section) for section in sections]
    return sections[1:] if len(sections) > 1 and chairs[0] and not any(chairs[1:]) else sections


def _role(leaf: Leaf) -> Role | None:
    said = labelled(leaf.text)
    return role_of(said[0] if said is not None else leaf.text)


def _made(tree: Tree, place: Group, record: Record, sections: list[list[int]]) -> list[Record]:
    head = [n for n in record.own if sections and n < sections[0][0]]
    titled = any(tree.leaves[n].sort is Sort.TEXT and not looks_like_room(tree.leaves[n].text) for n in head)
    if not sections or (len(sections) < 2 and not titled):
        return []
    parts = [
        Record(section[0], section[-1] + 1, None, ("flat", *place), record.depth, record, section)
        for section in sections
    ]
    record.parts += parts
    own_leaves(record)
    return parts
