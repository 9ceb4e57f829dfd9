"""The calendar of a plan as a file that depends on nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from app.errors import NothingPlanned
from app.ical import Event, calendar_bytes, plan_events, revise
from app.model import Plan, Profile
from ingest import Program

HOST = "hallway"


def one_off_calendar(plan: Plan, program: Program, profile: Profile, now: datetime) -> bytes:
    """The calendar without a store: UIDs from who plans what, so that a second import replaces the first.

    Raises NothingPlanned.
    """
    plan_id = uuid5(NAMESPACE_URL, f"{profile.name}\n{profile.email}\n{program.title}").hex
    events = plan_events(plan, program, plan_id, HOST)
    require_events(events)
    return calendar_bytes(calendar_name(program), events, revise({}, events, now), HOST)


def require_events(events: Sequence[Event]) -> None:
    """Raises NothingPlanned for an empty calendar, at which clients would delete what they have."""
    if not events:
        raise NothingPlanned("The plan holds nothing with a known time, so there is no calendar to give out.")


def calendar_name(program: Program) -> str:
    """What the calendar is called in a client."""
    return f"Hallway: {program.title}" if program.title else "Hallway: my meeting"
