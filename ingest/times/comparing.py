"""Do two rows print different times?"""

from __future__ import annotations

from ingest.rows import Row
from ingest.times.moments import Moment, read_moment
from ingest.times.printed_dates import dates_of_field

_HALF_DAY, _LONGEST = 12 * 60, 10 * 60  # minutes


def different_times(one: Row, other: Row) -> bool:
    """Whether both print a start and the two cannot be the same; 8:00 and 20:00 can, where one has no am or pm."""
    first, second = read_moment(one.start), read_moment(other.start)
    if first.instant and second.instant:
        aware = (first.instant.tzinfo is None) == (second.instant.tzinfo is None)
        return aware and first.instant != second.instant
    return _different_hours(first, second) or (bool(one.start and other.start) and _different_days(one, other))


def _different_hours(first: Moment, second: Moment) -> bool:
    if not first.start or not second.start:
        return False
    marked = bool(first.start.half) and bool(second.start.half) and first.start.half != second.start.half
    hours = (first.start.hour - second.start.hour) % 12 != 0
    return hours or marked or first.start.minute != second.start.minute


def _different_days(one: Row, other: Row) -> bool:
    first = {(date.month, date.day) for date in dates_of_field(one.date) if date.month and date.day}
    second = {(date.month, date.day) for date in dates_of_field(other.date) if date.month and date.day}
    return bool(first and second) and not first & second


def may_end(start: str, end: str) -> bool:
    """Whether the second printed time may be the end of what begins at the first.

    It is later by ten hours at the most, by twelve from am to pm.
    """
    first, last = read_moment(start).start, read_moment(end).start
    if first is None or last is None or bool(first.half) != bool(last.half):
        return False
    begin, stop = (60 * (t.hour % 12 + 12 * (t.half == "pm") if t.half else t.hour) + t.minute for t in (first, last))
    longest = _HALF_DAY if (first.half, last.half) == ("am", "pm") else _LONGEST
    return 0 < (stop - begin) % _HALF_DAY < longest and (stop > begin or not first.half)
