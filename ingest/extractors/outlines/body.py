"""The lines of an entry read as items: a session with what belongs to it, then talks or parallel sessions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.extractors.outlines.about import tells_affiliation, tells_position, tells_role
from ingest.extractors.outlines.around import Around
from ingest.extractors.outlines.cells import cells_of, room_ahead, room_apart
from ingest.extractors.outlines.entry import opened
from ingest.extractors.outlines.habits import Habits
from ingest.extractors.outlines.item import Item
from ingest.extractors.outlines.labels import Labelled, labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import (
    SURE,
    Naming,
    name_colon_title,
    peopled,
    taken_apart,
    title_comma_name,
    titled_behind,
)
from ingest.extractors.outlines.neighbours import (
    LIKE_NAME,
    heads_talks,
    is_talk_beside,
    is_title_above,
    is_title_beside,
)
from ingest.extractors.outlines.opening import awaits_title, continues, goes_on, opens
from ingest.extractors.outlines.room import bare_room, is_room, is_room_alone, is_room_code, without_room
from ingest.extractors.outlines.telling import is_prose, is_quoted, is_role
from ingest.extractors.outlines.words import fold, words
from ingest.extractors.outlines.zone import is_zone
from ingest.kinds import labelled as kind_named
from ingest.rows import Credit

_BY = re.compile(r"(chaired|moderated|hosted|led|facilitated|presented)\s+by:?\s+", re.IGNORECASE)
_LINK = re.compile(r"^<?(?:https?://|www\.)\S+>?$")


@dataclass
class Body:
    """Reads lines one by one into items."""

    habits: Habits
    items: list[Item] = field(default_factory=list)
    role: str | None = None  # the label of a list of people that is being read
    around: Around = field(default_factory=Around)
    about: bool = False  # the line read is about the last person

    def read(self, lines: Sequence[Line]) -> list[Item]:
        for at, line in enumerate(lines):
            last = lines[at - 1] if at else None
            self.around, self.about = Around(last, tuple(lines[at + 1 : at + 4]), self.about), False
            if line.stamp is not None:
                self._timed(line)
            elif not _LINK.match(line.text):
                self._cells(line, at == 0)
        return self.items

    def _timed(self, line: Line) -> None:
        """A talk with a time of its own inside the entry."""
        self.items.append(Item(line, stamp=line.stamp))
        self.role = None
        if line.stamp and line.stamp.text:
            self._cells(opened(line), True)

    def _cells(self, line: Line, first: bool) -> None:
        whole, cells = labelled(line.text), cells_of(line.text)
        kept = len(cells) > 1 and whole is not None and whole.field == "people"
        listed = kept and ("\t" in line.text or (whole is not None and kind_named(whole.label) is not None))
        if whole and not (kept and all(map(labelled, cells[1:]))) and not listed:
            cells = [line.text]
        if first and len(cells) > 1 and is_title_beside(cells[0], cells[1]):
            self._titled(line, cells.pop(0))
            first = False
        elif not first and self.items and self.items[-1].title and is_talk_beside(cells):
            self.items.append(Item(line, cells.pop(0).strip(), code=line.code))
            self.role = None
        for at, cell in enumerate(cells):
            self._cell(replace(line, text=cell.strip()), fresh=first and at == 0, along=at > 0)

    def _cell(self, line: Line, fresh: bool, along: bool) -> None:
        named = labelled(line.text)
        if named and heads_talks(named, self.around.rest, bool(room_apart(named.value, self.habits.rooms)[1])):
            self._said(line, False, False)
        elif named:
            self._labelled(line, named)
        elif is_zone(line.text):
            self._zoned(line)
        elif self._calls(line):
            self.role = line.text.strip(" :")
        elif not along and (person := self._person_told(line)):
            self.items[-1].people[-1] = person
            self.about = True
        elif self.role is not None and self._lists(line):
            self._credit(line.text, self.role)
        elif self._is_place(line.text, along, fresh):
            if not self.items:
                self.items.append(Item(line))
            self.items[-1].room = bare_room(line.text)
        elif not fresh and self.items and not self.items[-1].room and (placed := room_ahead(line.text))[0]:
            self.items[-1].room = placed[0]
            self.items[-1].abstract.append(placed[1])
        else:
            self.role = None
            self._said(line, fresh, along)

    def _person_told(self, line: Line) -> Credit | None:
        """The last person with what the line says about them; None for a line that says nothing about them."""
        people = self.items[-1].people if self.items else []
        if not people:
            return None
        person = people[-1]
        if tells_role(line, person, self.around):
            return replace(person, role=line.text)
        if tells_position(line, person, self.around):
            return replace(person, position=line.text)
        listed = self.role is not None and self._lists(line)
        if not listed and tells_affiliation(line, person, self.around, self.habits.affiliated):
            where = f"{person.affiliation}, {line.text}" if person.affiliation else line.text
            return replace(person, affiliation=where)
        return None

    def _calls(self, line: Line) -> bool:
        """Whether the line says what the people below it are: "Vice Chair:", "Hosts for the evening:", "Speakers"."""
        short = len(line.text.split()) <= 5 and (line.text.endswith(":") or is_role(line.text))
        return short and bool(self.items and self.around.below) and peopled(self.around.rest[0].text) >= SURE

    def _zoned(self, line: Line) -> None:
        if not self.items:
            self.items.append(Item(line))
        self.items[-1].zone = self.items[-1].zone or line.text.strip("()")

    def _lists(self, line: Line) -> bool:
        return not (line.gap and line.heading) and (peopled(line.text) >= LIKE_NAME or (line.bullet and not line.gap))

    def _is_place(self, text: str, along: bool, fresh: bool) -> bool:
        if (self.items and self.items[-1].room) or (fresh and not is_room_alone(text)):
            return False
        if bare_room(text) in self.habits.rooms:
            return True
        if peopled(text) >= SURE and not is_room(text):
            return False
        return is_room(text) or (along and is_room_code(text))

    def _labelled(self, line: Line, named: Labelled) -> None:
        self.role = None
        if named.field == "title":
            self._title_labelled(line, named.value)
            return
        if named.field == "people" and named.value and not self._believable(named):
            self._said(line, False, False)
            return
        if not self.items:
            self.items.append(Item(line))
        item = self.items[-1]
        if named.field == "people":
            self._people(line, named)
        elif named.field == "room":
            item.room = item.room or named.value
        elif named.field == "abstract":
            item.abstract.append(named.value)
        elif named.field == "track":
            item.tracks.append(named.value)
        elif named.field == "affiliation" and item.people:
            item.people[-1] = replace(item.people[-1], affiliation=named.value)
        elif named.field in ("kind", "code", "duration", "status", "zone"):
            setattr(item, named.field, getattr(item, named.field) or named.value)

    def _title_labelled(self, line: Line, title: str) -> None:
        naming = taken_apart(title)
        if naming.title and naming.people and naming.role:  # "Session: Grip (moderator: Jane Doe)"
            self._title_labelled(line, naming.title)
            self._credit(naming.people, naming.role)
            return
        item = self.items[-1] if self.items else None
        if item and awaits_title(item, line):
            item.kind, item.title = item.title, title
        else:
            self._titled(line, title)

    def _believable(self, named: Labelled) -> bool:
        """Whether what follows a role's label can be people: "Chair: not yet known" can, "Panel: who pays?" cannot."""
        untitled = not self.items or not self.items[-1].title
        if untitled and kind_named(named.label) is not None:
            return peopled(named.value) >= SURE and not taken_apart(named.value).title
        return peopled(named.value) >= 0.2 or (len(named.value.split()) <= 6 and not named.value.endswith("?"))

    def _people(self, line: Line, named: Labelled) -> None:
        people, title = titled_behind(named.value) if not self.items[-1].title else (named.value, "")
        self.items[-1].title = self.items[-1].title or title
        if people:
            self._credit(people, named.label)
        column = line.indent + len(named.label) + 2
        below = self.around.below
        beneath = below is not None and abs(below.indent - column) <= 2 and not below.gap
        if not named.value or named.value.endswith((",", ";")) or beneath:
            self.role = named.label

    def _said(self, line: Line, fresh: bool, along: bool) -> None:
        """A line without a label: title, people, both, or prose."""
        if not fresh and fold(line.text).strip(" ()") in words("lines", "everybody"):
            return
        shown, room = room_apart(line.text, self.habits.rooms)
        naming = taken_apart(shown)
        if self.habits.colons:
            naming = name_colon_title(shown) or naming
        if self.habits.commas and not (naming.people and naming.title):
            naming = title_comma_name(shown) or naming
        if naming.people and naming.title and not room:
            title, room = room_apart(naming.title, self.habits.rooms)
            naming = replace(naming, title=title)
        if naming.people and not naming.title and fresh and is_title_above(naming.people, self.around.rest):
            naming = Naming(naming.people)
        if naming.people and not naming.title:
            self._named(line, naming.people, naming.role)
        elif self._takes_title(replace(line, text=shown), naming, along, bool(room)):
            if naming.people:
                self._credit(naming.people, naming.role)
            self.items[-1].room = self.items[-1].room or room

    def _takes_title(self, line: Line, naming: Naming, along: bool, placed: bool) -> bool:
        """Put the title where it belongs; False where the line was no title."""
        item = self.items[-1] if self.items else None
        if item is None or not item.title or (line.numbered and not along):
            self._titled(line, naming.title)
        elif not (along or line.bullet) and (not item.people or is_quoted(line.text)) and awaits_title(item, line):
            item.kind, item.title = item.title, naming.title
        elif naming.people and goes_on(item, line):
            item.title = f"{item.title} {naming.title}"
        elif naming.people or (placed and (line.gap or line.bullet or item.room)):
            self.items.append(Item(line, naming.title, code=line.code))
        elif along:
            self._aside(line, line.text)
            return False
        elif continues(item, line, self.around, len(self.items) == 1):
            item.title = f"{item.title} {line.text}"
        elif not is_prose(line.text) and opens(item, line, self.around, self.habits.talks):
            self.items.append(Item(line, naming.title, code=line.code))
        else:
            item.abstract.append(line.text)
            return False
        return True

    def _aside(self, line: Line, text: str) -> None:
        """A cell beside the title that is neither people nor a known room."""
        item = self.items[-1]
        if peopled(text) >= LIKE_NAME and not item.people:
            self._credit(text, "")
        elif fold(text) in words("lines", "everybody"):
            return
        elif not item.room and len(text.split()) <= 5:
            item.room = bare_room(text)
        else:
            item.abstract.append(text)

    def _titled(self, line: Line, title: str) -> None:
        if self.items and not self.items[-1].title and not self._is_talk(self.items[-1]):
            self.items[-1].title = title
            self.items[-1].code = self.items[-1].code or line.code
        else:
            self.items.append(Item(line, title, code=line.code))

    def _is_talk(self, item: Item) -> bool:
        """Whether a title is that of the first talk of a session of which only the chairs are named."""
        alone = len(self.items) == 1 and item.led and not item.spoken
        below = self.around.below
        return alone and below is not None and not labelled(below.text) and peopled(below.text) >= SURE

    def _named(self, line: Line, people: str, role: str) -> None:
        if not self.items:
            self.items.append(Item(line))
        self._credit(people, role)

    def _credit(self, text: str, role: str) -> None:
        said = _BY.match(text)
        if said and not role:
            text, role = text[said.end() :], said[1]
        if not self.items[-1].room:
            text, self.items[-1].room = without_room(text)
        self.items[-1].people.append(Credit(text.strip(" ;"), role=role))
        self.about = True
