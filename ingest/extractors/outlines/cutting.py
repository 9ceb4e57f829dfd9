"""An outline cut into entries: a time and what belongs to it, under the headings above."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from itertools import groupby

from ingest.blocks import Grid
from ingest.extractors.outlines.days import day_of, with_days_beside, with_joined_labels
from ingest.extractors.outlines.direction import titles_first
from ingest.extractors.outlines.echoes import without_echoes
from ingest.extractors.outlines.entry import Entry, Setting, opened
from ingest.extractors.outlines.headings import (
    begins_group,
    begins_section,
    heads_led,
    is_closing,
    is_division,
    is_led,
    is_one_of,
    names_track,
)
from ingest.extractors.outlines.hours import with_bare_hours
from ingest.extractors.outlines.house import room_in
from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import SURE, peopled, taken_apart
from ingest.extractors.outlines.numbering import heads_of_lists, with_codes
from ingest.extractors.outlines.room import bare_room, is_room
from ingest.extractors.outlines.run_on import without_run_on
from ingest.extractors.outlines.stamp import Place
from ingest.extractors.outlines.table import Slot, slots_of
from ingest.kinds import is_break


@dataclass
class _Cutter:
    """Where the cutting stands: the open entry's lines, and the headings above."""

    title_first: bool
    listed: AbstractSet[Line]
    entries: list[Entry] = field(default_factory=list)
    loose: list[Line] = field(default_factory=list)  # lines that belong to no entry
    setting: Setting = field(default_factory=Setting)
    anchor: Line | None = None
    open: list[Line] = field(default_factory=list)
    heads: int = 0
    titled: bool = False  # the open lines are a session's title above its day
    heads_of_lists: AbstractSet[Line] = frozenset()  # what stands over lists by number ("Posters")
    closed: bool = False  # after a mail's closing words

    def day(self, line: Line, day: str) -> None:
        if self.anchor is None and self.open and not line.gap and begins_group(self.open[0].text):
            self.setting = replace(self.setting, date=day)
            self.titled = True
            return
        title = self._title_above(line)
        self.close()
        self.setting = Setting(date=day, room=room_in(line.text))
        self.open, self.titled = title, bool(title)
        self.closed = False

    def time(self, line: Line) -> None:
        assert line.stamp is not None
        if self.closed and line.stamp.place is Place.TAIL:
            self.loose.append(line)
            return
        heads = self._heads_of(line) if self.title_first and line.stamp.place is Place.ALONE else []
        if self.titled and self.anchor is None and line.stamp.place is Place.ALONE and not heads:
            heads, self.open = self.open, []
        sections = [] if heads else self._sections(line)
        self.close()
        for section in sections:
            self.section(section)
        self.anchor, self.open, self.heads = line, list(heads), len(heads)
        self.closed = False
        if line.stamp.date:
            self.setting = replace(self.setting, date=line.stamp.date)
        if line.stamp.text:
            self.open.append(opened(line))

    def text(self, line: Line) -> None:
        if is_closing(line):
            self.closed = True
        if self.closed:
            self.loose.append(line)
        else:
            self.open.append(line)

    def slot(self, slot: Slot) -> None:
        """A row or cell of a table."""
        if slot.stamp is None:
            for line in slot.lines:
                self.line(line)
            return
        self.close()
        if slot.date or slot.stamp.date:
            self.setting = replace(self.setting, date=slot.date or slot.stamp.date)
        own = replace(self.setting, room=slot.room or self.setting.room, track=slot.track or self.setting.track)
        self.entries.append(Entry(slot.anchor, slot.lines, slot.stamp, own))

    def line(self, line: Line) -> None:
        if line in self.listed:
            self.close()
            self.closed = True
            return
        day = day_of(line)
        if day:
            self.day(line, day)
        elif line.stamp is not None:
            self.time(line)
        elif line in self.heads_of_lists:
            self.close()
            self.open, self.closed = [line], False
        elif (
            not self.closed and self._untimed and (line.numbered or (self.anchor and begins_section(line, self.anchor)))
        ):
            self.close()
            self.anchor = line if line.numbered else None
            self.open = [line]
        else:
            if self._leaves(line):
                self.close()
            self.text(line)

    def _leaves(self, line: Line) -> bool:
        """Whether a heading of the document leaves the entry that is open: what follows is no part of it."""
        if self.title_first or self.anchor is None or not self.open or not line.level:
            return False
        return begins_section(line, self._standing(self.anchor))

    def _standing(self, anchor: Line) -> Line:
        """The open entry's anchor with the level of the title right below a lone time: its parts stand deeper."""
        titled = self.open[0].level if self.open and not self.heads and not anchor.level else 0
        return replace(anchor, level=titled) if titled else anchor

    @property
    def _untimed(self) -> bool:
        """Whether no printed time holds the next line."""
        return self.anchor is None or self.anchor.stamp is None

    def close(self) -> None:
        """End the open entry; lines before any time go to the headings or stay loose."""
        if self.anchor is None:
            started = bool(self.entries or self.setting.date)
            for section in _paragraphs(self.open):
                if started or begins_group(section[0].text):
                    self.section(section)
                else:
                    self.loose.extend(section)
        else:
            stamp = self.anchor.stamp
            self.entries.append(Entry(self.anchor, tuple(self.open), stamp, self.setting, heads=self.heads))
        self.anchor, self.open, self.heads, self.titled = None, [], 0, False

    def _title_above(self, line: Line) -> list[Line]:
        """The last line of the open entry if it is the title of the session whose day is `line`: "Session 2"."""
        last = self.open[-1] if len(self.open) > self.heads else None
        if self.anchor is None or last is None or line.gap or not last.gap or not begins_group(last.text):
            return []
        return [self.open.pop()]

    def section(self, lines: Sequence[Line]) -> None:
        """A heading above entries, with what stands under it before the first time."""
        head = lines[0]
        named = labelled(head.text)
        if is_division(head.text):
            room = room_in(head.text)
            self.setting = replace(self.setting, room=room, group=-1) if room else self.setting
            return
        if is_room(head.text) or (named and named.field == "room"):
            room = room_in(head.text) or bare_room(named.value if named else head.text)
            self.setting = replace(self.setting, room=room, group=-1)
        elif names_track(head) or (named and named.field == "track"):
            track = named.value if named and named.field == "track" else head.text
            self.setting = replace(self.setting, track=track, group=-1)
        elif begins_section(head) or is_led(lines):
            self.entries.append(Entry(head, tuple(lines), None, replace(self.setting, group=-1), heading=True))
            self.setting = replace(self.setting, group=len(self.entries) - 1)
        else:
            self.loose.extend(lines)

    def _heads_of(self, line: Line) -> list[Line]:
        """The lines before a lone time that are its title, taken from the open entry."""
        if line.gap > 0 and self.anchor is not None and len(self.open) == self.heads:
            return []
        cut = len(self.open)
        while cut > self.heads:
            cut -= 1
            here = self.open[cut]
            if here.gap > 0 or (here.heading and not (cut and self.open[cut - 1].heading)):
                break
        else:
            cut = max(self.heads, len(self.open) - 1) if self.anchor is not None else 0
        heads, self.open = self.open[cut:], self.open[:cut]
        return heads

    def _sections(self, line: Line) -> list[list[Line]]:
        """The headings at the end of the open entry that belong to what follows, each with its lines."""
        if self.anchor is None:
            return []
        sections: list[list[Line]] = []
        anchor = self._standing(self.anchor)
        resting = line.stamp is not None and is_break(line.stamp.text)  # no section of talks begins before a break
        begin = next((n for n in range(1, len(self.open)) if self._parts(n, anchor, resting)), None)
        if begin is not None:
            for n, here in enumerate(self.open[begin:], start=begin):
                if self._parts(n, anchor, resting) or not sections:
                    sections.append([here])
                else:
                    sections[-1].append(here)
            self.open = self.open[:begin]
        return sections

    def _parts(self, at: int, anchor: Line, resting: bool) -> bool:
        """Whether the open entry ends before its line `at`, which heads what follows."""
        here, before = self.open[at], self.open[:at]
        if before and is_one_of(here.text, before[0].text):
            return False
        if begins_section(here, anchor):
            return True
        whole = anchor.stamp is not None and not resting and _is_whole(before, here)
        return whole and heads_led(self.open[at:], before)


def _is_whole(before: Sequence[Line], here: Line) -> bool:
    """Whether nothing more is awaited of the entry before a line: it is a break, names its people, or space follows."""
    titled = before[0].stampless  # the title stands beside the time, not below it
    spoken = any(peopled(line.text) >= SURE or taken_apart(line.text).people for line in before)
    if is_room(here.text) or not before:
        return False
    apart = bool(here.gap) or (here.heading and not before[0].heading)
    resting = is_break(before[0].text)
    return (apart and (spoken or titled or resting)) or (titled and (spoken or resting))


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    paragraphs: list[list[Line]] = []
    for line in lines:
        named = labelled(line.text)
        if not paragraphs or ((line.gap > 0 or line.heading) and not (named and named.field == "people")):
            paragraphs.append([])
        paragraphs[-1].append(line)
    return paragraphs


def cut(elements: Sequence[Line | Grid], listed: AbstractSet[Line] = frozenset()) -> tuple[list[Entry], list[Line]]:
    """The entries of `prepared` elements in their order, and the lines that belong to none.

    `listed` are the lines of lists of persons: no entry goes on over them.
    """
    lines = [element for element in elements if isinstance(element, Line)]
    cutter = _Cutter(titles_first(lines), listed, heads_of_lists=heads_of_lists(lines))
    for together, group in groupby(elements, key=lambda element: isinstance(element, Line)):
        if together:
            for line in group:
                cutter.line(line) if isinstance(line, Line) else None
            continue
        for grid in group:
            cutter.close()
            for slot in slots_of(grid) if isinstance(grid, Grid) else ():
                cutter.slot(slot)
            cutter.close()
    cutter.close()
    return cutter.entries, cutter.loose


def prepared(elements: Sequence[Line | Grid]) -> list[Line | Grid]:
    """The elements with labelled dates joined to their times and list numbers apart from their lines."""
    lines = iter(with_codes(with_bare_hours([element for element in elements if isinstance(element, Line)])))
    coded = [next(lines) if isinstance(element, Line) else element for element in elements]
    prepared: list[Line | Grid] = []
    for together, group in groupby(coded, key=lambda element: isinstance(element, Line)):
        run = list(group)
        prepared.extend(_joined([e for e in run if isinstance(e, Line)]) if together else run)
    return prepared


def _joined(lines: Sequence[Line]) -> list[Line]:
    return without_echoes(list(with_joined_labels(with_days_beside(list(without_run_on(lines))))))
