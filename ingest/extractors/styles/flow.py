"""The flow of a document read line by line into items: days, times, titles and what belongs to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ingest.extractors.outlines.labels import Labelled, labelled
from ingest.extractors.outlines.naming import SURE, names_institution, peopled
from ingest.extractors.outlines.room import bare_room
from ingest.extractors.outlines.stamp import Stamp
from ingest.extractors.outlines.words import fold
from ingest.extractors.styles.bar import Bar, names_people, same_time, stays_open
from ingest.extractors.styles.fields import is_generic, take_field
from ingest.extractors.styles.mark import CERTAIN, Mark, What
from ingest.extractors.styles.opening import Opening
from ingest.kinds import is_break, take_apart
from ingest.kinds import labelled as kind_named

_NAME_WORDS = 14


class Flow(Opening):
    """Takes marks in their order. `items` grows; `unread` are the marks that nothing took."""

    def read(self, marks: Iterable[Mark]) -> None:
        """Takes the marks in their order."""
        told = list(marks)
        for number, mark in enumerate(told):
            self.next = told[number + 1] if number + 1 < len(told) else None
            self._read(mark)
            self.last = mark

    def _read(self, mark: Mark) -> None:
        what = self._what(mark)
        role, self.role = self.role, ""
        if role and what in (What.NEUTRAL, What.PEOPLE) and self._names_for(mark):
            self._credit(mark, mark.text, role)
            self.role = role if what is What.PEOPLE else ""
            return
        _READERS[what](self, mark)

    def _what(self, mark: Mark) -> What:
        what = self.looks.what(mark)
        if what is What.PEOPLE and mark.people < SURE and self.bar is not None and not self._holds(self.bar):
            return What.NEUTRAL
        if what is What.PEOPLE and self.next is not None and self.next.dated and self.looks.is_title(mark):
            return What.NEUTRAL  # what stands over "Date: …" is a title, however much it looks like a name
        if what in (What.NEUTRAL, What.PEOPLE) and mark.is_under_a_name(self.last):
            return What.AFFILIATION
        if what is What.NEUTRAL and mark.look in self.looks.rooms and self.open and not self.open[-1].room:
            return What.ROOM
        return what

    def _names_for(self, mark: Mark) -> bool:
        if self.looks.is_title(mark) and mark.look not in self.looks.people:
            return mark.people >= CERTAIN
        return len(mark.text.split()) <= _NAME_WORDS or mark.people >= SURE

    # days and times

    def _day(self, mark: Mark) -> None:
        if mark.dated and self._titled_above():
            top = self.open[-1]
            self.bar, self.day, self.open = None, mark.label.value if mark.label else mark.text, [top]
            top.date, top.parent = self.day, ""
        elif mark.stamp is not None and mark.timed_day and self._titled_above():
            self.day = self.open[-1].date = mark.stamp.date
        elif fold(mark.text) != fold(self.day):
            self.close()
            self.day = mark.text
            self.open, self.room, self.group, self.hall = [], "", None, ""
        if mark.stamp is not None and mark.timed_day:
            self._lone(mark, mark.stamp)

    def close(self) -> None:
        """Ends the time in force; one that holds no session is a session itself."""
        bar, self.bar = self.bar, None
        self.early = []
        if bar and bar.name and bar.mark and not self._holds(bar):
            item = self._new(bar.mark, bar.name, bar.stamp)
            item.scope, item.room = bar.number, bar.room

    def _stamped(self, mark: Mark) -> None:
        stamp = mark.stamp
        assert stamp is not None
        told = labelled(stamp.text)
        if mark.lone or (told and told.field == "room"):
            self._lone(mark, stamp if mark.lone else replace(stamp, text=told.value if told else ""))
        elif self.looks.is_bar(mark) or self._is_heading(mark, stamp):
            self._headed(mark, stamp)
        else:
            self.close_below(mark)
            self._title(mark, stamp.text, stamp)

    def _is_heading(self, mark: Mark, stamp: Stamp) -> bool:
        """Whether a timed line names a type of session and the sessions follow in a lighter look."""
        after = self.next
        if after is None or self.looks.what(after) is not What.NEUTRAL or not mark.look.over(after.look):
            return False
        return self.looks.is_title(after) and is_generic(stamp.text.split("\t")[0])

    def close_below(self, mark: Mark) -> None:
        """A session with its own time ends the time in force, unless it is a talk under it."""
        if not (self.open and self.open[-1].look.over(mark.look)) and not any(
            i.look.over(mark.look) for i in self.open
        ):
            self.close()

    def _lone(self, mark: Mark, stamp: Stamp) -> None:
        if stamp.text:
            self.room = bare_room(stamp.text)
        top = self.open[-1] if self.open else None
        beside = stamp.labelled or mark.timed_day
        if top and top.stamp is None and (self.looks.titled_first(mark) or (beside and self._titled_above())):
            top.stamp, top.own_time, top.room = stamp, True, top.room or self.room
            self.room = ""
            return
        self.start(stamp, mark)

    def _titled_above(self) -> bool:
        """Whether a title without a time stands above, nothing but its labelled date between."""
        top = self.open[-1] if self.open else None
        near = self.last is not None and (self.last is self.titled_by or self.last.what is What.DAY)
        return near and top is not None and top.stamp is None and not (top.people or top.abstract)

    def start(self, stamp: Stamp, mark: Mark | None = None, name: str = "", room: str = "") -> None:
        """A time that holds from here on; headings without a time of their own stay open."""
        if self.bar is not None and not self._holds(self.bar) and same_time(self.bar.stamp, stamp):
            name, mark, self.bar = name or self.bar.name, mark or self.bar.mark, None
        self.close()
        self.scopes += 1
        self.bar = Bar(stamp, self.scopes, name, room, mark)
        self.open = [i for i in self.open if i is self.group or (not i.parent and stays_open(i, mark))]

    def _headed(self, mark: Mark, stamp: Stamp) -> None:
        """A bar: "8:00 – 11:00 AM  Skills Labs", "Poster Session 2, 12:30–1:45 PM, Exhibit Hall 2"."""
        parts = [part.strip() for part in stamp.text.split("\t") if part.strip()]
        rooms = [part for part in parts[1:] if mark.is_room(part)]
        name = parts[0] if parts else ""
        self.open = []
        self.start(stamp, mark, name, bare_room(rooms[0]) if rooms else "")
        if name and (rooms or not is_generic(name)):
            self._heading_item(mark, name, stamp)

    def _heading_item(self, mark: Mark, name: str, stamp: Stamp) -> None:
        """The bar's own session, or the one of the same name that the programme has told before."""
        assert self.bar is not None
        bare = fold(take_apart(name).title)
        told = next((i for i in self.items if fold(take_apart(i.title).title) == bare and i.own_time), None)
        told = told or next((i for i in self.items if fold(take_apart(i.title).title) == bare and i.stamp), None)
        if told is None:
            told = self._new(mark, name, stamp)
            told.scope, told.room = self.bar.number, self.bar.room
        told.heads = True
        self.bar = replace(self.bar, number=told.scope, name="")
        self.open = [told]

    # titles

    def _neutral(self, mark: Mark) -> None:
        fresh = self.bar is not None and not self._holds(self.bar)
        if self._goes_on(mark):
            self.open[-1].title += f" {mark.text}"
        elif (
            self.looks.is_title(mark)
            or (fresh and not self._is_label(mark))
            or self._introduces(mark)
            or self._stands_out(mark)
        ):
            self._title(mark, mark.text, None)
        elif not self.open:
            self.unread.append(mark)
        elif mark.look == self.open[-1].body or (not self.open[-1].abstract and len(mark.text.split()) > 8):
            self.open[-1].abstract.append(mark.text)
        else:
            self.unread.append(mark)
            self.skipped = self.open[-1]

    def _goes_on(self, mark: Mark) -> bool:
        """Whether a line of a table's cell is the rest of the title above it."""
        top = self.open[-1] if self.open else None
        if not mark.cell or top is None or top.cell != mark.cell or mark.block.gap > 2 or top.look != mark.look:
            return False
        return self.last is not None and self.last.where == mark.where and self.titled_by is self.last

    def _introduces(self, mark: Mark) -> bool:
        """Whether a line of an unknown look stands before people while the item above has its own."""
        if self.next is None or not 1 < len(mark.text.split()) <= 25:
            return False
        if mark.look in self.looks.people and not self._unlike_people(mark, self.next):
            return False
        told = self.looks.what(self.next) in (What.PEOPLE, What.ROLE) or names_people(self.next)
        return told and (not self.open or bool(self.open[-1].people) or mark.look.over(self.open[-1].look))

    def _unlike_people(self, mark: Mark, after: Mark) -> bool:
        """Whether a line in a look of people is none: no name or institution, and people follow."""
        quoted = mark.text[:1] in '“„«"'
        told = self.looks.what(after) is What.PEOPLE and (quoted or after.look != mark.look or after.certain)
        return told and mark.people < 0.2 and len(mark.text.split()) > 3 and not names_institution(mark.text)

    def _is_label(self, mark: Mark) -> bool:
        """Whether a line only names the type of the session whose title follows."""
        if self.next is None or self.looks.what(self.next) is not What.NEUTRAL or self.next.where != mark.where:
            return False
        if is_break(mark.text):
            return False
        return len(mark.text.split()) <= 3 and kind_named(mark.text) is not None and not self.looks.is_title(mark)

    def _stands_out(self, mark: Mark) -> bool:
        """Whether a line of a table's cell is as heavy as the titles before it there."""
        top = self.open[-1] if self.open else None
        return bool(mark.cell and top and top.cell == mark.cell and mark.look.bold and not top.look.over(mark.look))

    # what belongs to an item

    def _labelled(self, mark: Mark) -> None:
        label = mark.label
        assert label is not None
        if label.field == "people":
            self._labelled_people(mark, label)
        elif label.field == "title" and label.value:
            self._title(mark, label.value, None)
        elif label.field == "room" and ":" not in mark.text:
            self._place_of(mark)
        elif label.field == "room":
            self._place(label.value)
        elif label.field == "ignored" and self.bar is not None and not self._holds(self.bar):
            self._title(mark, mark.text, None)
        elif not self.open:
            self.preface.append(mark)
        else:
            take_field(self.open[-1], label)

    def _labelled_people(self, mark: Mark, label: Labelled) -> None:
        told = mark.people < 0.2 and len(label.value.split()) > 3 and peopled(label.value) < 0.3
        if told and self.looks.is_title(mark) and kind_named(label.label) is not None:
            self._title(mark, mark.text, None)
        elif label.value:
            self._credit(mark, label.value, label.label)
        else:
            self.role = label.label

    def _set_role(self, mark: Mark) -> None:
        self.role = mark.text.strip(" :")

    def _people(self, mark: Mark) -> None:
        self._credit(mark, mark.text, "")

    def _credit(self, mark: Mark, text: str, role: str) -> None:
        if self.bar is not None and not self._holds(self.bar) and not self.bar.name:
            self.early.append((text, role))  # people printed before their title
        elif self.open:
            self.open[-1].credit(text, role)
            if self.open[-1] is self.skipped and "speakers" not in self.open[-1].unsure:
                self.open[-1].unsure = (*self.open[-1].unsure, "speakers")
        else:
            self.unread.append(mark)

    def _place_of(self, mark: Mark) -> None:
        if self.looks.rooms_over and self.next is not None and self.next.what is What.STAMPED:
            self.close()
            self.open, self.hall = [], mark.room or mark.text
            return
        ends = self.next is None or self.next.what in (What.STAMPED, What.DAY)
        alone = ends and self.last is not None and self.last.lone and not mark.text.startswith("(")
        if self.bar is not None and not self._holds(self.bar) and alone:
            self._title(mark, mark.text, None)
        else:
            self._place(mark.room or mark.text)

    def _place(self, room: str) -> None:
        top = self.open[-1] if self.open else None
        told = self.next is not None and self.next.what not in (What.STAMPED, What.DAY)
        below = (
            (told or self.looks.rooms_below) and top is not None and top is self.placed and self.last is self.titled_by
        )
        if top is not None and top.parent and self.looks.rooms_last:
            top = next((item for item in self.open if not item.parent), top)
        if top is not None and (below or not top.room) and not (top.parent and top.people):
            top.room, self.placed = bare_room(room), None
        elif not self.room:
            self.room, self.around = bare_room(room), self.bar is None and top is None

    def _affiliation(self, mark: Mark) -> None:
        if self.open and self.open[-1].people:
            self.open[-1].affiliate(mark.text)
        else:
            self.unread.append(mark)

    def _prose(self, mark: Mark) -> None:
        if self.open:
            self.open[-1].abstract.append(mark.text)
            self.open[-1].body = mark.look
        else:
            self.unread.append(mark)

    def _continued(self, mark: Mark) -> None:
        if not self._reopens(mark.text):
            self._neutral(mark)

    def _note(self, mark: Mark) -> None:
        if not self.open:
            self.unread.append(mark)


_READERS = {
    What.DAY: Flow._day,
    What.STAMPED: Flow._stamped,
    What.LABELLED: Flow._labelled,
    What.ROLE: Flow._set_role,
    What.PEOPLE: Flow._people,
    What.ROOM: Flow._place_of,
    What.AFFILIATION: Flow._affiliation,
    What.PROSE: Flow._prose,
    What.NOTE: Flow._note,
    What.CONTINUED: Flow._continued,
    What.NEUTRAL: Flow._neutral,
}
