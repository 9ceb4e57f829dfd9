"""Records: spans nested in each other, each with the leaves of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.extractors.outlines.headings import begins_group
from ingest.extractors.records.clock import minutes
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.spans import Group, Span, Tree, spans


@dataclass
class Record:
    """A session, a talk, a slot of parallel sessions: its leaves without those of the records inside it."""

    begin: int
    stop: int
    anchor: int | None
    cluster: Group
    depth: int  # steps of the path that are around the whole record
    parent: Record | None = None
    own: list[int] = field(default_factory=list)
    parts: list[Record] = field(default_factory=list)

    def __hash__(self) -> int:
        return id(self)


def records(tree: Tree) -> list[Record]:
    """The timed records of the page in reading order, nested."""
    found = _with_tails(tree, spans(tree))
    made: list[Record] = []
    open_: list[Record] = []
    for span in sorted(found, key=lambda s: (s.begin, -s.stop)):
        while open_ and (open_[-1].stop <= span.begin or _is_over(tree, open_[-1], span)):
            over = open_.pop()
            over.stop = min(over.stop, span.begin)
        record = _record(tree, span)
        if open_:
            record.stop = min(record.stop, open_[-1].stop)
            record.parent = open_[-1]
            open_[-1].parts.append(record)
        made.append(record)
        open_.append(record)
    for record in made:
        own_leaves(record)
    return made


def _is_over(tree: Tree, flat: Record, span: Span) -> bool:
    """Whether a run of lines ends, by its own time, before the record begins that stands among its lines."""
    outer = tree.leaves[flat.anchor].span if flat.anchor is not None and flat.cluster[:1] == ("flat",) else None
    inner = tree.leaves[span.anchor].span
    if outer is None or inner is None or not outer.end or span.begin <= (flat.anchor or 0):
        return False
    before, after = minutes(outer.start, outer.end), minutes(inner.start, inner.end)
    return before is not None and after is not None and before[0] < before[1] <= after[0]


def own_leaves(record: Record) -> None:
    """Set the leaves that belong to the record and to none of its parts."""
    taken = {number for part in record.parts for number in range(part.begin, part.stop)}
    record.own = [number for number in range(record.begin, record.stop) if number not in taken]


def _record(tree: Tree, span: Span) -> Record:
    leaf = tree.leaves[span.anchor]
    if span.root is None:
        return Record(span.begin, span.stop, span.anchor, ("flat", *span.group), _shared_depth(tree, span))
    cluster = leaf.sign[: span.root + 1][-2:]
    return Record(span.begin, span.stop, span.anchor, cluster, span.root + 1)


def _shared_depth(tree: Tree, span: Span) -> int:
    """How many steps all leaves of the span have in common."""
    first, depth = tree.leaves[span.anchor], 0
    for depth, step in enumerate(first.steps):
        if not step.node or any(
            len(leaf.steps) <= depth or leaf.steps[depth].node != step.node
            for leaf in tree.leaves[span.begin : span.stop]
        ):
            return depth
    return depth


def _with_tails(tree: Tree, found: list[Span]) -> list[Span]:
    """What follows a record's element up to the next one belongs to it, if that is how the page is made."""
    kinds: defaultdict[Group, list[Span]] = defaultdict(list)
    for span in found:
        kinds[span.group].append(span)
    ordered = sorted(found, key=lambda span: span.begin)
    result: list[Span] = []
    for group in kinds.values():
        longer = [_lengthened(tree, span, group, ordered) for span in group]
        grown = sum(new.stop > old.stop for new, old in zip(longer, group, strict=True))
        result += longer if grown >= max(2, 0.3 * len(group)) else group
    return result


def _lengthened(tree: Tree, span: Span, group: Sequence[Span], every: Sequence[Span]) -> Span:
    if span.root is None:
        return span
    depth = tree.leaves[span.anchor].depth
    first = bisect_left(every, span.stop, key=lambda other: other.begin)
    later = (every[number] for number in range(first, len(every)))
    nexts = (other.begin for other in later if other.group == span.group or _beside(tree, span, other, depth))
    stop = min(next(nexts, len(tree.leaves)), _home_stop(tree, span, group))
    for number in range(span.stop, stop):
        if _is_fence(tree.leaves[number], tree.leaves[span.anchor]) or _heads_rows(tree, span, number):
            stop = number
            break
    return Span(span.begin, max(stop, span.stop), span.anchor, span.group, span.root)


def _beside(tree: Tree, span: Span, other: Span, depth: int) -> bool:
    """Whether a record of another kind stands as high as this one."""
    assert span.root is not None
    return tree.leaves[other.anchor].depth <= depth or (other.root is not None and other.root <= span.root)


def _is_fence(leaf: Leaf, anchor: Leaf) -> bool:
    """Whether a leaf opens something new: a day, or a heading that ranks as high as the record's own."""
    if leaf.sort in (Sort.DATE, Sort.DAYS):
        return True
    ranks = not anchor.style.level or leaf.style.level <= anchor.style.level
    return leaf.style.level > 0 and leaf.depth <= anchor.depth and ranks


def _heads_rows(tree: Tree, span: Span, number: int) -> bool:
    """Whether a leaf begins a table row in bold below a row that already names its session."""
    assert span.root is not None
    leaf, own = tree.leaves[number], tree.leaves[span.begin : span.stop]
    row = leaf.steps[min(span.root, leaf.depth - 1)]
    if not row.name.startswith("tr") or not tree.leaves[span.anchor].steps[span.root].name.startswith("tr"):
        return False
    begins = tree.ranges.get(row.node, (number, number))[0] == number
    named = any(one.sort is Sort.TEXT and len(one.text) > 5 for one in own)
    return begins and named and (leaf.emphasised or begins_group(leaf.text))


def _home_stop(tree: Tree, span: Span, group: Sequence[Span]) -> int:
    """Where the element ends that holds this record and its neighbours."""
    assert span.root is not None
    place = bisect_left(group, span.begin, key=lambda other: other.begin)
    beside = [other.begin for other in group[max(0, place - 1) : place + 3] if other is not span]
    for step in range(span.root - 1, -1, -1):
        begin, stop = tree.around(span.anchor, step)
        if any(begin <= other < stop for other in beside):
            return stop
    return span.stop
