"""A row's day and hour become moments on the venue's wall clock."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta, tzinfo

from ingest.times.clocks import Shape, Token
from ingest.times.meridiem import Printed, readings
from ingest.times.moments import length_of
from ingest.times.timetable import Slot, Work
from ingest.times.venue import Venue
from ingest.times.zones import read_zone, zone

_WHOLE_DAY = re.compile(
    r"[(\[]?(?:all|whole|entire)[- ]day(?: long)?[)\]]?|ganztägig|ganztags|toute la journée", re.IGNORECASE
)
Pair = tuple[datetime | None, datetime | None]


def slot(work: Work, venue: Venue) -> Slot:
    """When the row takes place, on the venue's wall clock; an end before its start is left out and doubted."""
    start, end = _instants(work, work.start.instant, venue) if work.start.instant else _clocks(work, venue)
    if start and end is None and (length := length_of(work.entry.row.duration)):
        end = _later(start, length)
    if start and end and (start.tzinfo is None) != (end.tzinfo is None):
        end = end.replace(tzinfo=start.tzinfo)
    if start and ((end and end < start) or (end is None and work.prints_end)):
        end = None
        work.doubts.add("end")
    if work.day and work.day.doubt and not work.day.sure:
        work.doubts.add("start")
    day = start.date() if start else (work.day.date if work.day else None)
    return Slot(start, end, day, _all_day(work), frozenset(work.doubts))


def _all_day(work: Work) -> bool:
    return (
        work.entry.row.all_day
        or bool(_WHOLE_DAY.fullmatch(work.entry.row.start.strip()))
        or (work.start.dated and (work.end.dated or not work.prints_end))
    )


def _instants(work: Work, start: datetime, venue: Venue) -> Pair:
    """Start and end of a row whose start is a full date and time."""
    row_zone = _row_zone(work, venue)
    shown = _shown(start, venue, row_zone)
    if work.end.instant:
        fits = work.start.dated or not work.end.dated
        return shown, _shown(work.end.instant, venue, row_zone) if fits else None
    if work.end.start is None:
        return shown, None
    begin = Token(0, 5, Shape.COLON, shown.hour, shown.minute)
    reading = readings([Printed(begin, work.end.start, literal=True, rolls=False)])[0]
    if reading.end is None:
        return shown, None
    return shown, shown.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(minutes=reading.end)


def _clocks(work: Work, venue: Venue) -> Pair:
    """Start and end of a row that prints its hours and stands under a date."""
    if work.day is None:
        return None, None
    midnight = datetime.combine(work.day.date, time())
    if work.reading is None:
        return (_shown(midnight, venue, None), None) if _all_day(work) else (None, None)
    row_zone = _row_zone(work, venue)
    start = _shown(midnight + timedelta(minutes=work.reading.start), venue, row_zone)
    if work.end.instant and not work.end.dated:
        return start, _shown(work.end.instant, venue, row_zone)
    if work.reading.end is None:
        return start, None
    return start, _shown(midnight + timedelta(minutes=work.reading.end), venue, row_zone)


def _shown(moment: datetime, venue: Venue, row_zone: tzinfo | None) -> datetime:
    """The moment on the venue's wall clock; without any zone as printed."""
    if moment.tzinfo is None:
        if row_zone is None:
            return moment.replace(tzinfo=venue.zone)
        moment = moment.replace(tzinfo=row_zone)
    return moment.astimezone(venue.zone) if venue.zone else moment


def _row_zone(work: Work, venue: Venue) -> tzinfo | None:
    """The zone that the row prints, None where it may well be the venue's."""
    names = read_zone(work.zone_text).names
    if not names or venue.name in names:
        return None
    return zone(names[0])


def _later(start: datetime, length: timedelta) -> datetime:
    """The wall clock after `length` of real time."""
    return (start.astimezone(UTC) + length).astimezone(start.tzinfo) if start.tzinfo else start + length


def clock_change(start: datetime) -> str:
    """ "gap" where the wall clock skips this time, "fold" where it shows it twice, "" where neither."""
    if start.tzinfo is None:
        return ""
    if start.astimezone(UTC).astimezone(start.tzinfo).replace(tzinfo=None) != start.replace(tzinfo=None):
        return "gap"
    return "fold" if start.replace(fold=0).utcoffset() != start.replace(fold=1).utcoffset() else ""
