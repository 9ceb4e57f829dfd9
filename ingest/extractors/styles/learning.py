"""What each look stands for in this document: learned from the words of its blocks and from their neighbours."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import dropwhile, pairwise

from ingest.extractors.outlines.naming import names_institution
from ingest.extractors.styles.look import Look
from ingest.extractors.styles.mark import Mark, What

_BELONGING = (What.PEOPLE, What.ROLE, What.ROOM, What.LABELLED)
_LIKE = 0.5  # how much a line must look like people to be asked
_FEW = 3
_UNDER = 1.1  # entries under each room, in the mean
_TITLE = 0.5
_OWN = 0.34
_MOSTLY = 0.75
_TOLD = 0.6
_NAME_WORDS, _TITLE_WORDS = 14, 32


@dataclass
class _Names:
    """How often the lines of one look name people."""

    lines: int = 0
    sure: int = 0
    like: int = 0
    heads: int = 0  # lines over a time or a label

    @property
    def people(self) -> bool:
        if not self.lines or (self.heads >= 0.5 * self.lines and self.sure < 0.2 * self.lines):
            return False
        enough = self.lines >= _FEW or self.sure > 0
        return self.sure / self.lines >= 0.4 or (enough and (self.sure + self.like) / self.lines >= 0.65)


@dataclass
class _Count:
    """How often the blocks of one look are what, and how often a neutral one stands where titles stand."""

    whats: Counter[What] = field(default_factory=Counter)
    neutral: int = 0
    titled: float = 0.0
    bars: int = 0
    entries: int = 0

    def share(self, *whats: What) -> float:
        total = sum(self.whats.values())
        return sum(self.whats[what] for what in whats) / total if total else 0.0

    @property
    def titles(self) -> bool:
        """Whether neutral lines of the look stand where titles stand, and the look is not mostly something else."""
        if not self.neutral or self.titled / self.neutral < _TITLE:
            return False
        return self.share(What.NEUTRAL, What.STAMPED) >= _OWN and self.share(What.ROOM) < 0.4


@dataclass(frozen=True)
class Looks:
    """The looks of titles, of people, of rooms, and of the bars that carry a time for the sessions under them.

    `title_first` (in a table's cells: `cells_title_first`), `rooms_below`: on which side of their lone times and of
    their rooms the titles stand. `rooms_over`: a room stands over all sessions that are in it; `rooms_last`: below all
    else that is told of its session, talks too. `coded`: numbers of papers begin titles, whatever their look.
    """

    titles: frozenset[Look] = frozenset()
    people: frozenset[Look] = frozenset()
    rooms: frozenset[Look] = frozenset()
    bars: frozenset[Look] = frozenset()
    affiliations: frozenset[Look] = frozenset()  # of lines under names that tell institutions
    names: frozenset[Look] = frozenset()  # looks of which too few lines are people for a doubtful one to be
    title_first: bool = False
    cells_title_first: bool = False
    rooms_below: bool = False
    rooms_over: bool = False
    rooms_last: bool = False
    coded: bool = False

    def is_title(self, mark: Mark) -> bool:
        return mark.look in self.titles or (self.coded and mark.coded)

    def titled_first(self, mark: Mark) -> bool:
        """Whether a lone time like this belongs to the title before it."""
        return self.cells_title_first if mark.cell else self.title_first

    def is_bar(self, mark: Mark) -> bool:
        return mark.look in self.bars

    def what(self, mark: Mark) -> What:
        """The words' reading of a block, corrected by its look where the words are not sure."""
        what, look, count = mark.what, mark.look, len(mark.text.split())
        if look in self.affiliations and what in (What.NEUTRAL, What.ROOM, What.PEOPLE, What.NOTE):
            return What.AFFILIATION
        titled = look in self.titles and look not in self.people
        if what is What.PEOPLE and not mark.certain and (titled or look in self.names):
            return What.NEUTRAL
        if what is What.PROSE and titled and count <= _TITLE_WORDS:
            return What.NEUTRAL
        if (mark.both or mark.coded) and what in (What.NEUTRAL, What.PEOPLE):
            return What.NEUTRAL
        if what is What.NEUTRAL and look in self.people and not titled and (mark.people > 0 or _like_names(mark.text)):
            return What.PEOPLE
        return what


def _like_names(text: str) -> bool:
    """Whether the words are capitalised, two small ones aside, and there are as many as names have."""
    words = text.replace(",", " ").split()
    small = [word for word in words if not word[0].isupper()]
    few = len(small) <= 2 and all(len(word) <= 3 for word in small)
    return 2 <= len(words) <= _NAME_WORDS and len(small) < len(words) / 2 and few and not text.isupper()


def learn(flows: Iterable[Sequence[Mark]]) -> Looks:
    """The looks of a document from its flows of marks (a page's text, a cell's text)."""
    kept = [list(flow) for flow in flows]
    looks = _names(kept)
    counts: dict[Look, _Count] = defaultdict(_Count)
    for flow in kept:
        _count(flow, counts, looks)
    titles = frozenset(look for look, count in counts.items() if count.titles)
    rooms = frozenset(look for look, count in counts.items() if count.share(What.ROOM) >= 0.5)
    bars = frozenset(look for look, count in counts.items() if count.bars > count.entries)
    return replace(
        looks,
        titles=titles,
        rooms=rooms,
        bars=bars,
        title_first=_votes((flow for flow in kept if not _in_cells(flow)), titles, looks) > 0,
        cells_title_first=_votes(filter(_in_cells, kept), titles, looks) > 0,
        rooms_below=sum(map(_rooms_below, kept)) > 0,
        rooms_over=any(map(_rooms_over, [*kept, [mark for flow in kept if not _in_cells(flow) for mark in flow]])),
        rooms_last=_rooms_last(kept),
        coded=sum(mark.coded for flow in kept for mark in flow) >= _FEW,
    )


def _names(flows: Sequence[Sequence[Mark]]) -> Looks:
    """The looks in which people are named, by how many of their lines look like it."""
    names: dict[Look, _Names] = defaultdict(_Names)
    for flow in flows:
        for before, mark, after in zip([None, *flow], flow, [*flow[1:], None], strict=False):
            named = mark.what in (What.NEUTRAL, What.PEOPLE, What.PROSE) and not mark.coded
            if named and not mark.is_under_a_name(before):
                names[mark.look].heads += after is not None and (after.dated or after.what is What.LABELLED)
                names[mark.look].lines += 1
                names[mark.look].sure += mark.certain
                names[mark.look].like += not mark.certain and mark.people >= _LIKE
    below = _affiliations(flows)
    people = frozenset(look for look, count in names.items() if count.people and look not in below)
    return Looks(
        people=people,
        affiliations=below,
        names=frozenset(k for k, v in names.items() if k not in people and v.lines >= _FEW),
    )


def _affiliations(flows: Sequence[Sequence[Mark]]) -> frozenset[Look]:
    """The looks whose lines stand right under lines of people in another look, and mostly tell institutions."""
    told: dict[Look, list[tuple[bool, bool, bool]]] = defaultdict(list)
    for before, mark in (pair for flow in flows for pair in pairwise(flow)):
        if mark.what in (What.NEUTRAL, What.ROOM, What.PEOPLE):
            under = before.what is What.PEOPLE or (before.label is not None and before.label.field == "people")
            told[mark.look].append((under, before.look == mark.look, names_institution(mark.text) and not mark.certain))
    return frozenset(look for look, lines in told.items() if len(lines) >= _FEW and _are_below(lines))


def _are_below(lines: Sequence[tuple[bool, bool, bool]]) -> bool:
    under, goes_on, institutions = (sum(line[n] for line in lines) for n in range(3))
    count = len(lines)
    return 2 * under >= count and under + goes_on >= _MOSTLY * count and institutions >= _TOLD * count


def _count(flow: Sequence[Mark], counts: dict[Look, _Count], looks: Looks) -> None:
    whats = [
        What.AFFILIATION if mark.is_under_a_name(before) else looks.what(mark)
        for before, mark in zip([None, *flow], flow, strict=False)
    ]
    for number, (mark, what) in enumerate(zip(flow, whats, strict=True)):
        count = counts[mark.look]
        count.whats[What.STAMPED if mark.timed_day else what] += 1
        after = whats[number + 1] if number + 1 < len(flow) else None
        if what is What.NEUTRAL:
            count.neutral += 1
            count.titled += 1.0 if mark.both else _title_place(flow, whats, number)
        elif what is What.STAMPED and not mark.lone:
            _count_stamped(count, after, number + 1 < len(flow) and flow[number + 1].look != mark.look)


def _title_place(flow: Sequence[Mark], whats: Sequence[What], at: int) -> float:
    """1 where people, a room or labels follow; less beside a lone time."""
    if at + 1 < len(flow):
        if whats[at + 1] in _BELONGING or flow[at + 1].dated:
            return 1.0
        if flow[at + 1].timed_day or (whats[at + 1] is What.STAMPED and flow[at + 1].lone):
            return 0.7
    if at and whats[at - 1] is What.STAMPED and flow[at - 1].lone:
        return 0.8
    return 0.0


def _count_stamped(count: _Count, after: What | None, other_look: bool) -> None:
    """A stamped line is a bar where a title follows it, an entry where its people or the next entry do."""
    if after is What.NEUTRAL and other_look:
        count.bars += 1
    elif after is not What.NEUTRAL:
        count.entries += 1


def _rooms_below(flow: Sequence[Mark]) -> int:
    """Above 0 where rooms stand below their titles: no day begins with a room, many end with one."""
    votes = 0
    for mark, after in zip(flow, [*flow[1:], None], strict=True):
        if after is None or after.what is What.DAY:
            votes += 1 if mark.what is What.ROOM else -1 if mark.what is What.STAMPED and not mark.lone else 0
        elif mark.what is What.DAY:
            votes += -1 if after.what is What.ROOM else 1 if after.what is What.STAMPED and not after.lone else 0
    return votes


def _rooms_over(flow: Sequence[Mark]) -> bool:
    """Whether days begin with a room, rooms stand over times and end no entry, and are fewer than the entries."""
    flow = list(dropwhile(lambda mark: mark.what is not What.DAY, flow))
    rooms = [(flow[n - 1] if n else None, after) for n, (mark, after) in enumerate(pairwise(flow)) if mark.room]
    entries = sum(mark.what is What.STAMPED for mark in flow)
    over = sum(after.what is What.STAMPED for _, after in rooms)
    first = any(before is not None and before.what is What.DAY for before, _ in rooms)
    ends = any(mark.room and after.what is What.DAY for mark, after in pairwise(flow)) or bool(flow and flow[-1].room)
    return first and not ends and len(rooms) > 1 and over >= 0.9 * len(rooms) and entries >= _UNDER * len(rooms)


def _rooms_last(flows: Sequence[Sequence[Mark]]) -> bool:
    """Whether most rooms end an entry, and no day begins with a room."""
    pairs = [pair for flow in flows for pair in zip(flow, [*flow[1:], None], strict=True)]
    ends = [after is None or after.what in (What.STAMPED, What.DAY) for mark, after in pairs if mark.what is What.ROOM]
    first = any(mark.what is What.DAY and after is not None and after.what is What.ROOM for mark, after in pairs)
    return not first and len(ends) >= _FEW and sum(ends) >= _MOSTLY * len(ends)


def _in_cells(flow: Sequence[Mark]) -> bool:
    return bool(flow and flow[0].cell)


def _votes(flows: Iterable[Sequence[Mark]], titles: frozenset[Look], looks: Looks) -> float:
    """Above 0 where lone times follow their titles."""
    votes = 0.0
    for flow in flows:
        for number, mark in enumerate(flow):
            if mark.what is What.STAMPED and mark.lone:
                votes += _vote(flow, number, titles, looks)
    return votes


def _vote(flow: Sequence[Mark], at: int, titles: frozenset[Look], looks: Looks) -> float:
    before = next((mark for mark in reversed(flow[:at]) if mark.what is not What.ROOM), None)
    after = next((mark for mark in flow[at + 1 :] if mark.what is not What.ROOM), None)
    titled_before = before is not None and looks.what(before) is What.NEUTRAL and before.look in titles
    titled_after = after is not None and looks.what(after) is What.NEUTRAL and after.look in titles
    if titled_before != titled_after:
        return 1.0 if titled_before else -1.0
    if titled_before and before is not None and after is not None:
        if flow[at].block.gap > after.block.gap + 1:
            return -1.0
        if after.block.gap > flow[at].block.gap + 1:
            return 1.0
    return -0.2
