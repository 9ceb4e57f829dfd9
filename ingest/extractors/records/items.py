"""Parts of a record without a time of their own: talks of a session, sessions of a slot."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.extractors.outlines.naming import is_institution
from ingest.extractors.records.field import Field
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.record import Record, own_leaves
from ingest.extractors.records.spans import Group, Tree
from ingest.extractors.records.titles import is_person_line, with_people
from ingest.extractors.records.words import (
    field_of,
    hint_of,
    is_item_name,
    is_more,
    is_room,
    labelled,
    names_people,
)

_NUMBERED = re.compile(r"#?[A-Z]{0,4}[ -]?\d{1,4}(?:[-.]\d{1,3})?[.:)]?")
_SENTENCES = re.compile(r"[a-z]\. +[A-Z].*\.$|^.{100,}\.$", re.DOTALL)
LEAST = 0.5
SAMPLE = 150
LONGEST = 300  # characters of a title


@dataclass(frozen=True, slots=True)
class _Node:
    """An element inside a record."""

    begin: int
    stop: int
    step: int
    record: Record


def add_items(tree: Tree, made: list[Record]) -> list[Record]:
    """The records with their untimed parts, in reading order."""
    kinds = _kinds(tree, made)
    roots = {record.cluster for record in made if record.parent is not None}
    good = {group: nodes for group, nodes in kinds.items() if _worth(tree, group, nodes, roots) >= LEAST}
    inside: defaultdict[Record, list[tuple[Group, _Node]]] = defaultdict(list)
    for group, nodes in good.items():
        for node in nodes:
            inside[node.record].append((group, node))
    found = {record: _parts(tree, record, mine) for record, mine in inside.items()}
    usual = Counter(record.cluster for record, parts in found.items() if len(parts) > 1)
    parts = [part for record, parts in found.items() for part in _kept(tree, record, parts, usual[record.cluster] > 1)]
    for record in {part.parent for part in parts if part.parent is not None}:
        own_leaves(record)
    return sorted([*made, *parts], key=lambda record: (record.begin, -record.stop))


def _kinds(tree: Tree, made: Sequence[Record]) -> dict[Group, list[_Node]]:
    """The elements inside records that hold no time, by the names of their last steps."""
    kinds: defaultdict[Group, dict[int, _Node]] = defaultdict(dict)
    for record in made:
        own = set(record.own)
        for number in record.own:
            leaf = tree.leaves[number]
            for step in range(_own_step(tree, record, leaf), leaf.depth):
                node = leaf.steps[step].node
                begin, stop = tree.ranges.get(node, (number, number + 1))
                if node and stop <= record.stop and begin >= record.begin and not _timed(tree, begin, stop, own):
                    kinds[leaf.sign[: step + 1][-2:]].setdefault(node, _Node(begin, stop, step, record))
    return {group: list(nodes.values()) for group, nodes in kinds.items()}


def _own_step(tree: Tree, record: Record, leaf: Leaf) -> int:
    """The first step of a leaf's path that is not around the record's time as well."""
    if record.anchor is None:
        return record.depth
    around = tree.leaves[record.anchor].steps[: record.depth]
    shared = (n for n, (a, b) in enumerate(zip(around, leaf.steps, strict=False)) if a.node != b.node)
    return next(shared, record.depth)


def _timed(tree: Tree, begin: int, stop: int, own: set[int]) -> bool:
    return any(number not in own or tree.leaves[number].sort is not Sort.TEXT for number in range(begin, stop))


def _worth(tree: Tree, group: Group, nodes: list[_Node], roots: set[Group]) -> float:
    """How much the elements of one kind look like parts with titles of their own."""
    if any(hint_of(name) is Field.PEOPLE and not is_item_name(name) for name in group):
        return 0.0
    most: defaultdict[Record, int] = defaultdict(int)
    for node in nodes:
        most[node.record] += 1
    if max(most.values()) < 2 and not (len(nodes) >= 3 and (is_item_name(group[-1]) or group in roots)):
        return 0.0
    every = [list(tree.leaves[node.begin : node.stop]) for node in nodes[:SAMPLE]]
    seen = [leaves for leaves in every if not all(is_more(leaf.text) for leaf in leaves) and not _is_field(leaves)]
    if len(seen) < 0.5 * len(every):
        return 0.0
    titles = [title_leaf(leaves) for leaves in seen]
    if not seen or sum(title is not None for title in titles) < 0.6 * len(seen):
        return 0.0
    firsts = [leaves[0] for leaves in seen]
    found = [title for title in titles if title is not None]
    if _share(_is_card(leaves, title) for leaves, title in zip(seen, titles, strict=True)) >= 0.5:
        return 0.0
    score = _named(group, roots, found) + _linked(found)
    score += 0.6 * _share(
        any(_names(leaf) for leaf in leaves if leaf is not title) for leaves, title in zip(seen, titles, strict=True)
    )
    score += 0.6 * _share(with_people(title.text)[1] != "" for title in found)
    score -= 1.2 * _share(is_person_line(first.text) for first in firsts)
    score -= 0.8 * _share(labelled(first.text) is not None for first in firsts)
    score += 0.5 * _share(bool(_NUMBERED.fullmatch(first.text)) for first in firsts)
    return score - 0.6 * _share(_is_prose(with_people(title.text)[0]) for title in found)


def _is_card(leaves: Sequence[Leaf], title: Leaf | None) -> bool:
    """Whether what looks like a title is the institution below a person."""
    if title is None or not is_institution(title.text):
        return False
    return any(is_person_line(leaf.text) for leaf in leaves[: leaves.index(title)])


def _is_field(leaves: Sequence[Leaf]) -> bool:
    """Whether an element holds one line that says what it is: "Chair: Jane Doe" in a list of talks."""
    said = labelled(leaves[0].text) if len(leaves) == 1 else None
    return said is not None and said[1] is not Field.TITLE


def _is_prose(title: str) -> bool:
    return len(title) > 220 or bool(_SENTENCES.search(title))


def _named(group: Group, roots: set[Group], titles: Sequence[Leaf]) -> float:
    hinted = 0.4 * _share(hint_of(title.sign[-1]) is Field.TITLE or title.style.level > 0 for title in titles)
    return hinted + (0.5 if is_item_name(group[-1]) else 0.0) + (0.7 if group in roots else 0.0)


def _linked(titles: Sequence[Leaf]) -> float:
    links = [title.details or title.link for title in titles if title.details or title.link]
    if len(set(links)) < 0.8 * len(titles):
        return 0.0
    lengths = sorted(len(title.text) for title in titles)
    return 0.4 + (0.3 if len(titles) >= 5 and lengths[len(lengths) // 2] >= 18 else 0.0)


def title_leaf(leaves: Sequence[Leaf]) -> Leaf | None:
    """The leaf among them that may be a title: the first that is hinted or emphasised, else the first plain one."""
    fit = [leaf for leaf in leaves if _may_be_title(leaf)]
    hinted = next((leaf for leaf in fit if hint_of(leaf.sign[-1]) is Field.TITLE or leaf.style.level), None)
    return hinted or next((leaf for leaf in fit if leaf.emphasised), fit[0] if fit else None)


def _may_be_title(leaf: Leaf) -> bool:
    text = leaf.text
    if leaf.sort is not Sort.TEXT or len(text) < 3 or is_more(text) or field_of(text) is not None:
        return False
    if len(text) > LONGEST and not 0 < len(with_people(text)[0]) < min(len(text), LONGEST):
        return False
    said = labelled(text)
    if (said is not None and said[1] is not Field.TITLE) or is_person_line(text):
        return False
    return hint_of(leaf.sign[-1]) in (None, Field.TITLE, Field.KIND) and not is_room(text)


def _names(leaf: Leaf) -> bool:
    said = labelled(leaf.text)
    return (
        names_people(leaf.text) >= 0.6
        or (said is not None and said[1] is Field.PEOPLE)
        or hint_of(leaf.sign[-1]) is Field.PEOPLE
    )


def _share(facts: Iterator[bool] | Sequence[bool]) -> float:
    known = list(facts)
    return sum(known) / len(known) if known else 0.0


def _parts(tree: Tree, record: Record, mine: list[tuple[Group, _Node]]) -> list[Record]:
    """The widest good elements of a record, each a part of it."""
    found: list[Record] = []
    stop = -1
    for group, node in sorted(mine, key=lambda pair: (pair[1].begin, -pair[1].stop)):
        if node.begin < stop or (node.begin == record.begin and node.stop >= record.stop):
            continue
        leaves = tree.leaves[node.begin : node.stop]
        if title_leaf(leaves) is None:
            continue
        kind = ("part", *group) if group == record.cluster else group  # a list in a list of the same make
        part = Record(node.begin, node.stop, None, kind, node.step + 1, record, list(range(node.begin, node.stop)))
        found.append(part)
        stop = node.stop
    return found


def _kept(tree: Tree, record: Record, parts: list[Record], usual: bool) -> list[Record]:
    """The parts, unless there is but one and it is what the record itself is about."""
    if len(parts) < 2 and not usual and not _titled_without(tree, record, parts):
        return []
    record.parts += parts
    return parts


def _titled_without(tree: Tree, record: Record, parts: list[Record]) -> bool:
    """Whether the record keeps a title when its parts are taken out."""
    taken = {number for part in parts for number in part.own}
    return title_leaf([tree.leaves[number] for number in record.own if number not in taken]) is not None
