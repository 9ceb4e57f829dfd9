"""The plan as an iCalendar file: its bytes depend on the plan alone."""

from app.ical.event import Event, EventStatus
from app.ical.events import plan_events, wall_clock
from app.ical.revisions import Revision, revise
from app.ical.writing import calendar_bytes

__all__ = ["Event", "EventStatus", "Revision", "calendar_bytes", "plan_events", "revise", "wall_clock"]
