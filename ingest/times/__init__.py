"""Times and dates as programmes print them: found in text, understood over a whole day, never invented."""

from ingest.times.comparing import different_times, may_end
from ingest.times.notices import Notice
from ingest.times.spotting import DateSpan, TimeSpan, is_date_line, is_time, spot_dates, spot_times
from ingest.times.timetable import Entry, Hints, Slot, Timetable
from ingest.times.understanding import understand

__all__ = [
    "DateSpan",
    "Entry",
    "Hints",
    "Notice",
    "Slot",
    "TimeSpan",
    "Timetable",
    "different_times",
    "is_date_line",
    "is_time",
    "may_end",
    "spot_dates",
    "spot_times",
    "understand",
]
