"""The parts of a data file: its objects, what each is, and what it inherits from where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ingest.readers.records.headings import Heading, heading
from ingest.readers.values import Node, is_node

WHERE = "\x00"
"""The key under which a maker of objects (a table) gives the object's place in its document."""


class What(StrEnum):
    """What an object of a data file is."""

    SESSION = "session"
    PERSON = "person"
    ROOM = "room"
    TRACK = "track"
    TYPE = "type"
    DAY = "day"
    SLOT = "slot"
    MEETING = "meeting"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around an object and holds for it where it says nothing itself."""

    date: str = ""
    start: str = ""
    end: str = ""
    room: str = ""
    track: str = ""
    kind: str = ""
    parent: str = ""  # the locator of the session that holds it
    key: str = ""  # its key, where objects stand under keys
    grouping: str = ""  # "room" or "track" where the keys of the map around it name these


@dataclass(frozen=True)
class Item:
    """One object of the file. `where` is unique; `name` is the name of the list in which it stands."""

    where: str
    name: str
    node: Node
    what: What
    context: Context = Context()
    fields: dict[str, list[tuple[Heading, object]]] = field(default_factory=dict, compare=False)

    def values(self, name: str) -> list[tuple[Heading, object]]:
        """The values of all keys that mean this field, those of the plainest names first."""
        return self.fields.get(name, [])

    @property
    def key(self) -> str:
        """The object's own id, "" if it has none."""
        return own_key(self) or self.context.key


def fields_of(node: Node) -> dict[str, list[tuple[Heading, object]]]:
    """The object's values by what their keys mean; empty values and unknown keys are left out."""
    found: dict[str, list[tuple[Heading, object]]] = {}
    for name, value in node.items():
        meaning = heading(name)
        if meaning.field == "role" and isinstance(value, list) and any(map(is_node, value)):
            meaning = Heading("people")  # {"roles": [{"type": "Chair", "person": …}]}
        if meaning.field and meaning.field != "ignored" and value not in (None, "", [], {}):
            found.setdefault(meaning.field, []).append((meaning, value))
    return found


def own_key(item: Item) -> str:
    """The value of the plain id key; of several the shortest named ("id" before "session_id")."""
    level = {"talks": "talk", "sessions": "session"}.get(item.name, "")
    options = [
        (bool(meaning.level), meaning.level != level, n, value)
        for n, (meaning, value) in enumerate(item.values("key"))
        if isinstance(value, (str, int)) and not isinstance(value, bool)
    ]
    return str(min(options)[-1]) if options else _persons_key(item)


def _persons_key(item: Item) -> str:
    """The value of "PersonId" beside a name: the person's own id, not that of somebody whom the record names."""
    if not item.fields.keys() & {"first_name", "last_name"} or item.fields.keys() & {"title", "start", "time"}:
        return ""
    ids = (value for meaning, value in item.values("people") if meaning.level == "person")
    return next((str(value) for value in ids if isinstance(value, (str, int)) and not isinstance(value, bool)), "")
