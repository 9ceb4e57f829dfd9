"""What every plan promises, checked on the finished plan alone: one sentence for each promise that it breaks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.model import Plan, Profile
from benchmarks.promises import calendar, meetings, people, rooms, words
from ingest import Program

__all__ = ["broken"]


def broken(plan: Plan, program: Program, profile: Profile, today: date) -> Iterator[str]:
    """Every promise that the plan breaks; nothing for a plan that can be followed as it is."""
    yield from rooms.broken(plan, program, profile)
    yield from people.broken(plan, program, profile)
    yield from meetings.broken(plan, program, profile)
    yield from words.broken(plan, program, profile)
    yield from calendar.broken(plan, program, profile, today)
