"""The flow with what cards and tables need: cells at their times, rows under a line, labels beside content."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.extractors.outlines.stamp import Stamp
from ingest.extractors.styles.bar import Bar, clock, names_people
from ingest.extractors.styles.flow import Flow
from ingest.extractors.styles.mark import Mark, What


class PageFlow(Flow):
    """Reads a whole page: lines, cards, the cells of tables."""

    def card(self, setting: Sequence[Mark], title: Mark, others: Sequence[Mark]) -> None:
        """A panel: what stands around the session's title, the title, and what belongs to it."""
        self.open, self.room = [], ""
        self.read(setting)
        self._title(title, title.text, None)
        self.read(others)
        self.open = []

    def cell(self, marks: Sequence[Mark], stamp: Stamp, parent: str) -> None:
        """A cell at its printed time; under `parent` (a key) its items are talks with a time of their own."""
        before, self.open, begin = self.bar, [], len(self.items)
        self.scopes += 1
        self.bar = Bar(stamp, self.scopes)
        self.titled(marks)
        for item in self.items[begin:]:
            if parent and not item.parent:
                item.parent = parent
        self._under_line(begin)
        self.bar, self.open = before, []

    def titled(self, marks: Sequence[Mark]) -> None:
        """Marks of which the first that can be a title is one, unless a known title look comes later."""
        first = next((m for m, after in zip(marks, [*marks[1:], None], strict=True) if self._may_open(m, after)), None)
        first = first or next((m for m in marks if self.looks.what(m) is What.NEUTRAL), None)
        first = first or next((m for m in marks if m.what in (What.PEOPLE, What.PROSE)), None)
        opened = False
        for mark in marks:
            if mark is first and not opened:
                self._title(mark, mark.text, None)
                opened = True
                self.last = mark
            elif not opened and self.looks.what(mark) is What.NEUTRAL:
                self.unread.append(mark)
            else:
                self.read([mark])

    def _may_open(self, mark: Mark, after: Mark | None) -> bool:
        """Whether a cell's line is a title: by its look, or since people follow."""
        if self.looks.what(mark) is not What.NEUTRAL:
            return False
        told = after is not None and (self.looks.what(after) in (What.PEOPLE, What.ROLE) or names_people(after))
        return told or self.looks.is_title(mark)

    def beside(self, label: Sequence[Mark], content: Sequence[Mark], titled: bool) -> None:
        """A row of a table: what the left cell says holds for the right one."""
        self.open = [self.group] if self.group else []
        kinds: list[str] = []
        for mark in label:
            if titled and self.looks.what(mark) in (What.NEUTRAL, What.PEOPLE):
                kinds.append(mark.text)
            else:
                self.next = next(iter(content), None)
                self._read(mark)
                self.last = mark
        begin = len(self.items)
        if titled and not any(self.looks.is_title(mark) for mark in content):
            self.titled(content)
        else:
            self.read(content)
        for item in self.items[begin:]:
            if not item.parent and kinds:
                item.kind = " ".join(kinds)
        self._under_line(begin)

    def head_group(self, mark: Mark) -> None:
        """A line over several rows of a table, each with its time: the session that holds them."""
        self.close()
        self.open, self.group = [], None
        before = len(self.items)
        self._title(mark, mark.stamp.text if mark.stamp else mark.text, mark.stamp)
        if len(self.items) > before:
            self.group = self.items[before]
            self.group.heads = True

    def holds(self, table_starts: str) -> None:
        """The open session holds the table that follows if the table's first time is when the session starts."""
        top = self.open[-1] if self.open else None
        if top is not None and top.stamp is not None and clock(top.stamp.start) == clock(table_starts):
            self.group, top.heads = top, True

    def headline(self, mark: Mark) -> None:
        """A line over a whole table: what kind of session it is."""
        self.line = mark

    def _under_line(self, begin: int) -> None:
        """Several items under a line over the table are what that session holds; of a single one it is the kind."""
        mark, self.line = self.line, None
        tops = [item for item in self.items[begin:] if not item.parent]
        if mark is None or not tops:
            self.line = mark
        elif len(tops) > 1 and not tops[0].led and tops[0].stamp is not None:
            self.open = []
            head = self._new(mark, mark.text, tops[0].stamp)
            head.room, head.parent, head.kind = tops[0].room, "", ""
            for item in tops:
                item.parent, item.stamp, item.room = head.key, None, ""
        else:
            for item in tops:
                item.kind = item.kind or mark.text
