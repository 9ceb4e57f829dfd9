"""The values that go into and come out of understanding a programme's times."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from ingest.rows import Row
from ingest.times.calendar import Day
from ingest.times.meridiem import Reading
from ingest.times.moments import Moment
from ingest.times.notices import Notice
from ingest.times.venue import Venue


@dataclass(frozen=True, slots=True)
class Hints:
    """What the documents say as a whole, and the user's word: an IANA name and a year."""

    timezone: str | None = None
    year: int | None = None
    zones: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()  # days on which documents were written
    others: tuple[str, ...] = ()  # lines of the documents that no session took: covers, footers


@dataclass(frozen=True, slots=True)
class Entry:
    """A row, the document that it stands in and the position of the row that holds it."""

    row: Row
    document: int = 0
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """When a row takes place. `day` is known even where the hour is not; `doubts` are names of doubtful fields."""

    start: datetime | None = None
    end: datetime | None = None
    day: date | None = None
    all_day: bool = False
    doubts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Timetable:
    """The slots of all entries, in their order, with the venue's zone and the meeting's printed days."""

    slots: tuple[Slot, ...]
    venue: Venue
    first: date | None = None
    last: date | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(slots=True)
class Work:
    """One entry while it is understood: its fields taken apart, then its day, then its hour."""

    entry: Entry
    start: Moment
    end: Moment
    day: Day | None = None
    reading: Reading | None = None
    doubts: set[str] = field(default_factory=set)

    @property
    def zone_text(self) -> str:
        """The zone that the row itself prints."""
        return self.entry.row.zone or self.start.zone

    @property
    def prints_end(self) -> bool:
        """Whether any end is printed, understood or not."""
        return bool(self.end.start or self.end.instant or self.start.ending)
