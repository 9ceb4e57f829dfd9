"""Items opened where their titles stand: under the time in force, inside the session that holds them."""

from __future__ import annotations

from dataclasses import replace

from ingest.extractors.outlines.stamp import Stamp
from ingest.extractors.outlines.words import fold
from ingest.extractors.styles.bar import Bar
from ingest.extractors.styles.continued import continued
from ingest.extractors.styles.fields import without_room
from ingest.extractors.styles.item import Item
from ingest.extractors.styles.mark import Mark
from ingest.extractors.styles.naming import named
from ingest.extractors.styles.state import State


class Opening(State):
    """A state that can begin an item."""

    def _holds(self, bar: Bar) -> bool:
        return any(item.scope == bar.number for item in reversed(self.items))

    def _title(self, mark: Mark, text: str, stamp: Stamp | None) -> None:
        bare, placed = without_room(text, mark.rooms) if mark.rooms else (text, "")
        naming = named(mark.block, bare if placed else text)
        title, room = without_room(naming.title, mark.rooms)
        room = room or placed
        if not title:
            title, naming = naming.people, replace(naming, people="")
        if not any(c.isalpha() for c in title):
            self.unread.append(mark)
            return
        if self._reopens(title):
            return
        item = self._new(mark, title, stamp)
        if room:
            item.room = room
        if naming.people:
            item.credit(naming.people, naming.role)

    def _reopens(self, title: str) -> bool:
        """Whether the line says that a session goes on, which then is open again."""
        before = continued(title)
        told = next((item for item in reversed(self.items) if before and fold(item.title) == before), None)
        if told is not None:
            self.open, told.heads = [told], True
        return told is not None

    def _new(self, mark: Mark, title: str, stamp: Stamp | None) -> Item:
        parent = self._parent(mark)
        self._close_under(mark, stamp)
        item = Item(key=f"r{len(self.items) + 1}", where=mark.where, look=mark.look, title=title, date=self.day)
        item.cell = mark.cell
        if stamp is not None:
            item.stamp, item.own_time = stamp, True
            if stamp.date and parent is None:
                self.day = stamp.date
        elif self.bar is not None and (parent is None or parent.scope != self.bar.number):
            item.stamp = self.bar.stamp
            item.bar = self.bar.mark.look if self.bar.mark is not None else None
        item.parent = parent.key if parent else ""
        item.date = parent.date if parent and item.stamp is None else item.date
        if self.bar is not None and stamp is None:
            item.scope = self.bar.number
            item.kind = self.bar.name if parent is None else ""
            item.code = self.bar.code
            item.room = self.bar.room if parent is None else ""
        if self.room and parent is None:
            item.room, self.room = self.room, ""
            self.placed, self.around = (item if self.around else None), False
        item.room = item.room or (self.hall if parent is None else "")
        for text, role in self.early:
            item.credit(text, role)
        self.early = []
        self.items.append(item)
        self.open.append(item)
        self.titled_by = mark
        return item

    def _close_under(self, mark: Mark, stamp: Stamp | None) -> None:
        """A line that is heavier than the session at the time in force is a heading beyond that time."""
        bar = self.bar
        if bar is None or bar.name or stamp is not None or mark.cell:
            return
        held = [item for item in self.items if item.scope == bar.number and not item.heads]
        if held and all(mark.look.over(item.look) and mark.look.weight > item.look.weight + 0.5 for item in held):
            self.bar = None

    def _parent(self, mark: Mark) -> Item | None:
        """The open item that holds what begins here; those that cannot are closed."""
        while self.open:
            top = self.open[-1]
            if top.heads and (top.look != mark.look or mark.cell):
                return top
            if top.look.over(mark.look):
                return top
            self.open.pop()
        return None
