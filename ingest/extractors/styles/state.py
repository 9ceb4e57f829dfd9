"""Where the reading of a document stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.extractors.styles.bar import Bar
from ingest.extractors.styles.item import Item
from ingest.extractors.styles.learning import Looks
from ingest.extractors.styles.mark import Mark


@dataclass
class State:
    """What has been read, and what holds for the next line."""

    looks: Looks
    rooms: frozenset[str] = frozenset()  # the document's learned rooms, folded
    items: list[Item] = field(default_factory=list)
    unread: list[Mark] = field(default_factory=list)
    day: str = ""
    bar: Bar | None = None
    open: list[Item] = field(default_factory=list)
    role: str = ""
    room: str = ""
    hall: str = ""  # the room over all that follows, where rooms stand over their sessions
    around: bool = False  # whether that room stood before any time of its day: the venue's, or the first session's
    placed: Item | None = None  # the item that has such a room
    early: list[tuple[str, str]] = field(default_factory=list)  # people and roles that stand before their title
    preface: list[Mark] = field(default_factory=list)
    scopes: int = 0
    tables: int = 0
    head: list[tuple[str, float]] = field(default_factory=list)  # a heading row over tables: texts, middles in points
    last: Mark | None = None  # the line read before
    next: Mark | None = None  # the line after
    skipped: Item | None = None  # the item in which a line was not understood: what follows may not be its own
    titled_by: Mark | None = None  # the line that began the newest item
    group: Item | None = None  # the session that a line over rows of a table names
    line: Mark | None = None  # a line over the table that is being read
