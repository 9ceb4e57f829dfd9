"""SEQUENCE and LAST-MODIFIED of each event, so that a second import moves an event instead of doubling it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.ical.event import Event


@dataclass(frozen=True, slots=True)
class Revision:
    """The state in which an event was last given out. `changed` is an aware instant."""

    fingerprint: str
    sequence: int
    changed: datetime


def revise(known: Mapping[str, Revision], events: Iterable[Event], now: datetime) -> dict[str, Revision]:
    """Revisions for `events`: unchanged ones keep theirs, changed ones count up, new ones begin at 0."""
    return {event.uid: _revision(known.get(event.uid), event, now) for event in events}


def _revision(known: Revision | None, event: Event, now: datetime) -> Revision:
    if known is None:
        return Revision(event.fingerprint, 0, now)
    if known.fingerprint == event.fingerprint:
        return known
    return Revision(event.fingerprint, known.sequence + 1, now)
