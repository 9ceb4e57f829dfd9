"""Days on which mail is sent: never on a weekend."""

from __future__ import annotations

from datetime import date, timedelta

_SATURDAY = 5


def weekday_from(day: date) -> date:
    """The day, or the Monday after it."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day


def weekday_until(day: date) -> date:
    """The day, or the Friday before it."""
    return day - timedelta(days=day.weekday() - _SATURDAY + 1) if day.weekday() >= _SATURDAY else day
