"""The best conflict-free schedule, exactly. Pure: values in, values out."""

from app.scheduling.schedule import schedule
from app.scheduling.scheduled import Scheduled

__all__ = ["Scheduled", "schedule"]
