"""Which leaves make one record: the widest element around one time, or the lines up to the next time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from ingest.extractors.records.clock import minutes
from ingest.extractors.records.field import Field
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.words import field_of, hint_of, is_more, is_room, labelled, names_people

_MOSTLY = 0.8
_MIDNIGHT = 24 * 60
_RARE = 0.2
_SEVERAL = 4  # times; fewer may be one time in several zones
Group = tuple[str, ...]
"""Anchors of one kind: the last names of the elements around them."""


@dataclass(frozen=True, slots=True)
class Span:
    """The leaves `begin` to `stop` (excluded); `anchor` is the one with the time; `root` the step of the element that
    holds them all, None where they are lines that follow each other."""

    begin: int
    stop: int
    anchor: int
    group: Group
    root: int | None = None


@dataclass
class Tree:
    """The leaves with the range of each element."""

    leaves: Sequence[Leaf]
    ranges: dict[int, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, leaf in enumerate(self.leaves):
            for step in leaf.steps:
                if step.node:
                    begin, _ = self.ranges.get(step.node, (number, number))
                    self.ranges[step.node] = (begin, number + 1)

    def around(self, leaf: int, step: int) -> tuple[int, int]:
        """The range of the element at this step of the leaf's path; behind the path's end, of the leaf itself."""
        if step >= self.leaves[leaf].depth:
            return leaf, leaf + 1
        node = self.leaves[leaf].steps[step].node
        return self.ranges[node] if node else (leaf, leaf + 1)


def spans(tree: Tree) -> list[Span]:
    """The records around all times of the page, in order; nested ones after those that hold them."""
    alike: defaultdict[Group, list[int]] = defaultdict(list)
    for number, leaf in enumerate(tree.leaves):
        if leaf.sort is Sort.TIME or leaf.sign[-1:] == ("@start",):
            alike[group_of(leaf)].append(number)
    groups = {name: part for group, anchors in alike.items() for name, part in _ranked(tree, group, anchors)}
    found: list[Span] = []
    for group, anchors in groups.items():
        found += _of_group(tree, group, anchors, groups)
    return _distinct(tree, _without_asides(tree, found))


def _without_asides(tree: Tree, found: list[Span]) -> list[Span]:
    """The spans without those of a time in a title ("Night tour (day 2, 10:30)") whose like hold none elsewhere."""
    wider = [span for span in found if not _is_cut(tree, span.anchor)]
    if len(wider) in (0, len(found)):
        return found
    plain = Counter(leaf.sign for leaf in tree.leaves if leaf.sort is Sort.TEXT)
    cut = Counter(tree.leaves[span.anchor].sign[:-1] for span in found if _is_cut(tree, span.anchor))
    begins = [span.begin for span in wider]

    def is_aside(span: Span) -> bool:
        place = tree.leaves[span.anchor].sign[:-1]
        outer = wider[max(0, bisect_right(begins, span.anchor) - 1)]
        within = outer.begin <= span.anchor < outer.stop
        return _is_cut(tree, span.anchor) and within and cut[place] < _RARE * plain[place]

    wider.sort(key=lambda span: span.begin)
    begins.sort()
    return [span for span in found if not is_aside(span)]


def _is_cut(tree: Tree, anchor: int) -> bool:
    """Whether a time stands behind other words on its line."""
    return anchor > 0 and tree.leaves[anchor].sign[-1] == "@time" and tree.leaves[anchor - 1].sign[-1] == "@rest"


def group_of(leaf: Leaf) -> Group:
    """The kind of anchor that a leaf is."""
    return tuple(name for name in leaf.sign if not name.startswith("@"))[-3:]


def _ranked(tree: Tree, group: Group, anchors: list[int]) -> list[tuple[Group, list[int]]]:
    """Anchors of one kind as they are, or as ranges and the starts within them: sessions and their talks."""
    ranges = [number for number in anchors if (span := tree.leaves[number].span) is not None and span.end]
    ranged = set(ranges)
    starts = [number for number in anchors if number not in ranged]
    if len(ranges) < 2 or len(starts) < 1.5 * len(ranges):
        return [(group, anchors)]
    held = sum(_holds(tree, ranges, number) for number in starts)
    if held < 0.8 * len(starts):
        return [(group, anchors)]
    return [((*group, "range"), ranges), ((*group, "start"), starts)]


def _holds(tree: Tree, ranges: list[int], start: int) -> bool:
    """Whether the range before a start lasts longer than that."""
    place = bisect_left(ranges, start)
    outer, inner = tree.leaves[ranges[place - 1]].span if place else None, tree.leaves[start].span
    if outer is None or inner is None:
        return False
    span, moment = minutes(outer.start, outer.end), minutes(inner.start)
    return span is not None and moment is not None and span[0] <= moment[0] < span[1]


def _of_group(tree: Tree, group: Group, anchors: list[int], groups: dict[Group, list[int]]) -> list[Span]:
    rivals = anchors if len(anchors) > 1 else sorted(number for others in groups.values() for number in others)
    roots = _agreed(tree, anchors, [_root(tree, anchor, rivals) for anchor in anchors])
    bare = sum(_is_bare(tree, anchor, root) for anchor, root in zip(anchors, roots, strict=True))
    if 2 * bare > len(anchors):
        return _flat(tree, group, anchors, roots, groups)
    return [Span(*tree.around(anchor, root), anchor, group, root) for anchor, root in zip(anchors, roots, strict=True)]


def _root(tree: Tree, anchor: int, rivals: list[int]) -> int:
    """The step of the widest element around the anchor without another anchor that is as high in the tree."""
    depth = tree.leaves[anchor].depth
    position = bisect_left(rivals, anchor)
    earlier = (rivals[n] for n in range(position - 1, -1, -1))
    later = (rivals[n] for n in range(position + 1, len(rivals)))
    before = next((r for r in earlier if tree.leaves[r].depth <= depth), -1)
    after = next((r for r in later if tree.leaves[r].depth <= depth), len(tree.leaves))
    for step in range(depth):
        begin, stop = tree.around(anchor, step)
        if begin > before and stop <= after and _may_hold(tree, anchor, begin, stop):
            return step
    return depth


def _may_hold(tree: Tree, anchor: int, begin: int, stop: int) -> bool:
    """Whether the leaves may be one session: no second day among them, most other times within its own."""
    inner = [leaf.span for leaf in tree.leaves[begin:stop] if leaf.sort is Sort.TIME and leaf.span is not None]
    if len(inner) < _SEVERAL:
        return True
    days = {leaf.text for leaf in tree.leaves[begin:stop] if leaf.sort is Sort.DATE}
    own = tree.leaves[anchor].span
    whole = minutes(own.start, own.end) if own is not None else None
    starts = [moment[0] for span in inner if (moment := minutes(span.start, span.end)) is not None]
    if len(days) > 1 or whole is None or not starts:
        return len(days) < 2
    last = whole[1] if own is not None and own.end else _MIDNIGHT
    within = sum(whole[0] <= start < last or start == whole[0] for start in starts)
    return within >= _MOSTLY * len(starts)


def _agreed(tree: Tree, anchors: list[int], roots: list[int]) -> list[int]:
    """Anchors without neighbours climb too high: they come down to the kind of element that the others have."""
    names = [tree.leaves[anchor].sign[: root + 1][-2:] for anchor, root in zip(anchors, roots, strict=True)]
    heights = [tree.leaves[anchor].depth - root for anchor, root in zip(anchors, roots, strict=True)]
    usual = Counter(zip(names, heights, strict=True))
    common = [kind for kind, count in usual.items() if count >= 0.2 * len(anchors) or count == max(usual.values())]
    name, height = min(common, key=lambda kind: (kind[1], -usual[kind]))
    return [
        max(root, _step_named(tree.leaves[anchor], name, height, root))
        for anchor, root in zip(anchors, roots, strict=True)
    ]


def _step_named(leaf: Leaf, name: tuple[str, ...], height: int, root: int) -> int:
    """The step at that height under that name, else the root that the leaf has."""
    step = leaf.depth - height
    return step if step >= root and leaf.sign[: step + 1][-1:] == name[-1:] else root


def _is_bare(tree: Tree, anchor: int, root: int) -> bool:
    """Whether the element holds the time and nothing that may be a title."""
    begin, stop = tree.around(anchor, root)
    return not any(_speaks(leaf) for leaf in tree.leaves[begin:stop])


def _speaks(leaf: Leaf) -> bool:
    if leaf.sort is not Sort.TEXT or len(leaf.text) < 3 or is_more(leaf.text) or field_of(leaf.text) is not None:
        return False
    said = labelled(leaf.text)
    if said is not None and said[1] is not Field.TITLE:
        return False
    return not is_room(leaf.text)


def _flat(tree: Tree, group: Group, anchors: list[int], roots: list[int], groups: dict[Group, list[int]]) -> list[Span]:
    """Records that are runs of lines: from one anchor, or the title before it, to the next."""
    lead = _lead(tree, anchors, roots)
    begins = [lead(anchor, root) for anchor, root in zip(anchors, roots, strict=True)]
    fences = _fences(tree, group, anchors, groups)
    found = []
    for position, (anchor, root) in enumerate(zip(anchors, roots, strict=True)):
        following = begins[position + 1] if position + 1 < len(begins) else len(tree.leaves)
        ahead = bisect_right(fences, anchor)
        fence = fences[ahead] if ahead < len(fences) else len(tree.leaves)
        stop = min(following, fence, _home(tree, anchor, root, anchors))
        found.append(Span(begins[position], max(stop, anchor + 1), anchor, group))
    return found


def _home(tree: Tree, anchor: int, root: int, anchors: list[int]) -> int:
    """Where the element ends that holds the anchor with its neighbours."""
    place = bisect_left(anchors, anchor)
    beside = anchors[max(0, place - 1) : place] + anchors[place + 1 : place + 2]
    for step in range(root - 1, -1, -1):
        begin, stop = tree.around(anchor, step)
        if not beside or any(begin <= other < stop for other in beside):
            return stop
    return len(tree.leaves)


def _fences(tree: Tree, group: Group, anchors: list[int], groups: dict[Group, list[int]]) -> list[int]:
    """Leaves that no record of this group reaches beyond: days, and times of a higher rank."""
    own = tree.leaves[anchors[0]]
    higher = [
        number
        for other, members in groups.items()
        if other != group and _rank(tree.leaves[members[0]]) < _rank(own)
        for number in members
    ]
    days = [number for number, leaf in enumerate(tree.leaves) if leaf.sort is Sort.DATE and leaf.line != own.line]
    lines = {tree.leaves[anchor].line for anchor in anchors}
    days = [day for day in days if tree.leaves[day].line not in lines]
    if len(days) >= 0.8 * len(anchors) and len(anchors) > 3:  # as many days as times: each is a part of its record
        days = []
    return sorted([*higher, *days])


def _rank(leaf: Leaf) -> tuple[int, int]:
    return (leaf.style.level or (7 if leaf.emphasised else 8), leaf.depth)


def _lead(tree: Tree, anchors: list[int], roots: list[int]) -> Callable[[int, int], int]:
    """How to find a record's first leaf: its time's line, or the title printed before that line."""
    befores = [_before(tree, anchor) for anchor in anchors]
    afters = [_after(tree, anchor) for anchor in anchors]
    titled = sum(_title_like(tree, before) for before in befores)
    following = sum(_title_like(tree, after) for after in afters)
    if titled < 0.6 * len(anchors) or titled <= following or not _alike(tree, befores):
        return lambda anchor, root: _line_begin(tree, anchor)
    names = Counter(tree.leaves[before].sign[-2:] for before in befores if _title_like(tree, before))
    name = names.most_common(1)[0][0]

    def begin(anchor: int, root: int) -> int:
        before = _before(tree, anchor)
        first = before if before >= 0 and tree.leaves[before].sign[-2:] == name else _line_begin(tree, anchor)
        return _line_begin(tree, first)

    return begin


def _alike(tree: Tree, befores: list[int]) -> bool:
    names = Counter(tree.leaves[before].sign[-1:] for before in befores if before >= 0)
    return bool(names) and names.most_common(1)[0][1] >= 0.6 * len(befores)


def _line_begin(tree: Tree, number: int) -> int:
    line = tree.leaves[number].line
    while number and tree.leaves[number - 1].line == line:
        number -= 1
    return number


def _before(tree: Tree, anchor: int) -> int:
    return _line_begin(tree, anchor) - 1


def _after(tree: Tree, anchor: int) -> int:
    number = anchor + 1
    while number < len(tree.leaves) and tree.leaves[number].sort is not Sort.TEXT:
        number += 1
    return number


def _title_like(tree: Tree, number: int) -> bool:
    if not 0 <= number < len(tree.leaves):
        return False
    leaf = tree.leaves[number]
    if leaf.sort is not Sort.TEXT or len(leaf.text) > 250 or is_more(leaf.text) or labelled(leaf.text):
        return False
    if hint_of(leaf.sign[-1]) is Field.TITLE or leaf.style.level:
        return True
    return names_people(leaf.text) < 0.5 and not is_room(leaf.text) and leaf.emphasised


def _distinct(tree: Tree, found: list[Span]) -> list[Span]:
    """Of several times in one element the first range anchors it."""
    ordered = sorted(found, key=lambda span: (span.begin, -span.stop, span.anchor))
    kept: list[Span] = []
    for span in ordered:
        if kept and (kept[-1].begin, kept[-1].stop) == (span.begin, span.stop):
            kept[-1] = _better(tree, kept[-1], span)
        else:
            kept.append(span)
    return kept


def _better(tree: Tree, one: Span, other: Span) -> Span:
    ends = [bool((leaf_span := tree.leaves[span.anchor].span) and leaf_span.end) for span in (one, other)]
    chosen = other if ends == [False, True] else one
    return replace(chosen, root=one.root if one.root is not None else other.root)
