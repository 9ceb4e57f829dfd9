"""A session that might be attended, with all that decides about it."""

from __future__ import annotations

from dataclasses import dataclass

from app.scheduling.anchors import Anchor
from app.scheduling.hours import Hours
from app.scheduling.items import Item
from app.walking import place_of
from ingest import Session

UNIT = 1_000_000  # an item's value is a whole number of millionths of the scores' unit


@dataclass(frozen=True, slots=True)
class Candidate:
    """`score` is the session's own relevance, `value` what it counts in the schedule, in the same unit."""

    session: Session
    hours: Hours
    score: float
    value: float
    group: str
    anchor: Anchor | None = None
    is_anchor: bool = False  # one of those of which a day shall have one
    must: bool = False
    target: bool = False  # somebody whom the trainee means to meet appears in it
    posters: tuple[str, ...] = ()

    def item(self) -> Item:
        """The candidate as the solver sees it."""
        return Item(
            key=self.session.id,
            start=self.hours.start,
            end=self.hours.end,
            place=place_of(self.session.room),
            day=self.hours.day.toordinal(),
            value=round(self.value * UNIT),
            groups=(self.group,) if self.group else (),
            anchor=self.is_anchor,
            must=self.must,
        )
