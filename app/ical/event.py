"""One entry of the calendar, as a value that refuses what a calendar client would choke on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

_NAIVE_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001  floating times are compared with floating times only


class EventStatus(StrEnum):
    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class Event:
    """A timed entry. `start` and `end` are both aware (written as UTC) or both naive (floating: the zone is unknown).

    Raises ValueError for an empty summary, an end that is not after the start, or mixed awareness.
    """

    uid: str
    summary: str
    start: datetime
    end: datetime
    location: str = ""
    description: str = ""
    status: EventStatus = EventStatus.CONFIRMED
    transparent: bool = False
    alarm_minutes: int | None = None
    url: str = ""

    def __post_init__(self) -> None:
        if not self.summary.strip():
            raise ValueError("an event needs a summary")
        if (self.start.tzinfo is None) != (self.end.tzinfo is None):
            raise ValueError("start and end must both know their zone, or neither")
        if self.end <= self.start:
            raise ValueError("an event must end after it starts")

    @property
    def order(self) -> tuple[timedelta, str]:
        """Sorts events by instant, floating ones by their wall clock, then by UID."""
        if self.start.tzinfo is None:
            return self.start - _NAIVE_EPOCH, self.uid
        return self.start - datetime(1970, 1, 1, tzinfo=UTC), self.uid

    @property
    def fingerprint(self) -> str:
        """Changes when anything that a client shows changes; 16 hex digits."""
        shown = (self.summary, self.start.isoformat(), self.end.isoformat(), self.location, self.description)
        state = (self.status, str(self.transparent), str(self.alarm_minutes), self.url)
        return hashlib.sha256("\x1f".join((*shown, *state)).encode()).hexdigest()[:16]
