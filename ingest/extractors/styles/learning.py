"""What each look stands for in this document: learned from the neighbours of its blocks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ingest.extractors.styles.look import Look
from ingest.extractors.styles.mark import Mark, What

_BELONGING = (What.PEOPLE, What.ROLE, What.ROOM, What.LABELLED)
_TITLE = 0.5
_SHARE = 0.5
_OWN = 0.34


@dataclass
class _Count:
    """How often the blocks of one look are what, and how often a neutral one stands where titles stand."""

    whats: Counter[What] = field(default_factory=Counter)
    neutral: int = 0
    titled: float = 0.0
    bars: int = 0
    entries: int = 0

    def share(self, what: What) -> float:
        total = sum(self.whats.values())
        return self.whats[what] / total if total else 0.0


@dataclass(frozen=True)
class Looks:
    """The looks of titles, of people, of rooms, and of the bars that carry a time for the sessions under them."""

    titles: frozenset[Look]
    people: frozenset[Look]
    rooms: frozenset[Look]
    bars: frozenset[Look]
    title_first: bool = False

    def is_title(self, mark: Mark) -> bool:
        return mark.look in self.titles

    def is_bar(self, mark: Mark) -> bool:
        return mark.look in self.bars


def learn(flows: Iterable[Sequence[Mark]]) -> Looks:
    """The looks of a document from its flows of marks (a page's text, a cell's text)."""
    counts: dict[Look, _Count] = defaultdict(_Count)
    kept = [list(flow) for flow in flows]
    for flow in kept:
        _count(flow, counts)
    titles = frozenset(look for look, count in counts.items() if _are_titles(count) and count.share(What.ROOM) < 0.4)
    people = frozenset(look for look, count in counts.items() if count.share(What.PEOPLE) >= _SHARE)
    rooms = frozenset(look for look, count in counts.items() if count.share(What.ROOM) >= _SHARE)
    bars = frozenset(
        look for look, count in counts.items() if count.bars > count.entries and look not in titles - people
    )
    return Looks(titles, people, rooms, bars, _votes(kept, titles) > 0)


def _are_titles(count: _Count) -> bool:
    """Whether neutral lines of the look stand where titles stand, and the look is not mostly something else."""
    if not count.neutral or count.titled / count.neutral < _TITLE:
        return False
    return count.share(What.NEUTRAL) + count.share(What.STAMPED) >= _OWN


def _count(flow: Sequence[Mark], counts: dict[Look, _Count]) -> None:
    for number, mark in enumerate(flow):
        before = flow[number - 1] if number else None
        after = flow[number + 1] if number + 1 < len(flow) else None
        count = counts[mark.look]
        count.whats[mark.what] += 1
        if mark.what is What.NEUTRAL:
            count.neutral += 1
            count.titled += _title_place(before, after)
        elif mark.what is What.STAMPED and not mark.lone:
            _count_stamped(mark, after, count)


def _title_place(before: Mark | None, after: Mark | None) -> float:
    """1 where people, a room or labels follow; less after a lone time."""
    if after is not None and after.what in _BELONGING:
        return 1.0
    if after is not None and after.what is What.STAMPED and after.lone:
        return 0.7
    if before is not None and before.what is What.STAMPED and before.lone:
        return 0.8
    return 0.0


def _count_stamped(mark: Mark, after: Mark | None, count: _Count) -> None:
    """A stamped line is a bar where a title follows it, an entry where its people or the next entry do."""
    if after is None or after.what in (What.PEOPLE, What.PROSE, What.STAMPED, What.DAY, What.ROOM):
        count.entries += 1
    elif after.what is What.NEUTRAL and after.look != mark.look:
        count.bars += 1
    elif after.what is What.LABELLED:
        count.entries += 1


def _votes(flows: Sequence[Sequence[Mark]], titles: frozenset[Look]) -> float:
    """Above 0 where lone times follow their titles."""
    votes = 0.0
    for flow in flows:
        for number, mark in enumerate(flow):
            if mark.what is What.STAMPED and mark.lone:
                votes += _vote(flow, number, titles)
    return votes


def _vote(flow: Sequence[Mark], at: int, titles: frozenset[Look]) -> float:
    before = flow[at - 1] if at else None
    after = flow[at + 1] if at + 1 < len(flow) else None
    titled_before = before is not None and before.what is What.NEUTRAL and before.look in titles
    titled_after = after is not None and after.what is What.NEUTRAL and after.look in titles
    if titled_before != titled_after:
        return 1.0 if titled_before else -1.0
    if titled_before and before is not None and after is not None:
        if flow[at].block.gap > after.block.gap + 1:
            return -1.0
        if after.block.gap > flow[at].block.gap + 1:
            return 1.0
    return -0.2
