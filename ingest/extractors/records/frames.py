"""Sessions side by side in one slot, each an element around its own timed talks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.extractors.records.items import title_leaf
from ingest.extractors.records.record import Record, own_leaves
from ingest.extractors.records.spans import Group, Tree

_COLUMN = re.compile(r":\d+")
_TITLED = 0.8  # of the elements that have a title


@dataclass(frozen=True, slots=True)
class _Frame:
    """An element inside a record."""

    begin: int
    stop: int
    depth: int

    def holds(self, record: Record) -> bool:
        return self.begin <= record.begin and record.stop <= self.stop


Frames = dict[Record, list[_Frame]]


def add_frames(tree: Tree, made: list[Record]) -> list[Record]:
    """The records, in reading order, with those of the elements between a slot and the talks in it."""
    clusters: defaultdict[Group, list[Record]] = defaultdict(list)
    for record in made:
        if record.parts:
            clusters[record.cluster].append(record)
    added = [frame for members in clusters.values() for frame in _of_cluster(tree, members)]
    return sorted([*made, *added], key=lambda record: (record.begin, -record.stop)) if added else made


def _of_cluster(tree: Tree, members: Sequence[Record]) -> Iterator[Record]:
    kinds: defaultdict[tuple[int, str], Frames] = defaultdict(dict)
    for record in members:
        for name, frame in _frames(tree, record):
            kinds[frame.depth, name].setdefault(record, []).append(frame)
    fit = [kind for kind, frames in kinds.items() if _are_sessions(tree, frames)]
    for record, frames in kinds[min(fit)].items() if fit else ():
        for frame in frames:
            yield _framed(record, frame, (f"frame {min(fit)[1]}",))
        own_leaves(record)


def _frames(tree: Tree, record: Record) -> Iterator[tuple[str, _Frame]]:
    """The elements inside a record that hold some of its own leaves, each with its name."""
    seen: set[int] = set()
    for leaf in (tree.leaves[number] for number in record.own):
        for depth in range(leaf.depth):
            node = leaf.steps[depth].node
            begin, stop = tree.ranges.get(node, (-1, -1))
            inside = record.begin <= begin and stop <= record.stop and stop - begin < record.stop - record.begin
            if node and node not in seen and inside:
                seen.add(node)
                yield _COLUMN.sub("", leaf.sign[depth]), _Frame(begin, stop, depth + 1)


def _are_sessions(tree: Tree, frames: Frames) -> bool:
    """Whether slots have several such elements, with titles of their own and talks in them."""
    if not any(len(found) > 1 and sum(_held(record, f) > 0 for f in found) > 1 for record, found in frames.items()):
        return False
    every = [(record, frame) for record, found in frames.items() for frame in found]
    titled = sum(
        title_leaf([tree.leaves[n] for n in record.own if f.begin <= n < f.stop]) is not None for record, f in every
    )
    return titled >= _TITLED * len(every)


def _held(record: Record, frame: _Frame) -> int:
    return sum(frame.holds(part) for part in record.parts)


def _framed(slot: Record, frame: _Frame, cluster: Group) -> Record:
    """The record of the element, with the talks that it holds."""
    made = Record(frame.begin, frame.stop, None, cluster, frame.depth, slot)
    made.parts = [part for part in slot.parts if frame.holds(part)]
    slot.parts = [*(part for part in slot.parts if not frame.holds(part)), made]
    for part in made.parts:
        part.parent = made
    own_leaves(made)
    return made
