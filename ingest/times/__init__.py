"""Times and dates as programmes print them: found in text, understood over a whole day, never invented."""

from ingest.times.spotting import DateSpan, TimeSpan, is_date_line, is_time, spot_dates, spot_times

__all__ = ["DateSpan", "TimeSpan", "is_date_line", "is_time", "spot_dates", "spot_times"]
