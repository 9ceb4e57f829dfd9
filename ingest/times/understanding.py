"""Rows' printed times become moments: every row's fields are read together with those of its neighbours."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from ingest.rows import Row
from ingest.times.calendar import Calendar, Day, Frame
from ingest.times.clocks import Token
from ingest.times.doubts import notices_of
from ingest.times.loose import meaning_of_stars, with_loose_hints
from ingest.times.meridiem import DAY, SURE, Printed, Reading, readings, speaks_24_hours
from ingest.times.moments import Moment, read_moment
from ingest.times.printed_dates import PrintedDate, dates_of_field, printed_dates
from ingest.times.slots import slot
from ingest.times.spotting import spot_times
from ingest.times.timetable import Entry, Hints, Timetable, Work
from ingest.times.venue import Venue, ZoneHints, find_venue
from ingest.times.words import is_foreign_weekday
from ingest.times.zones import read_zone

_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")

_HOURS_ABROAD = re.compile(r"\d\s?h\s?\d\d(?!\d)|\d\s?(?:uhr|uur|horas|heures)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{4,}")


def understand(entries: Sequence[Entry], hints: Hints) -> Timetable:
    """When every entry takes place, as far as the documents tell; nothing is invented."""
    works = [Work(entry, _start_of(entry), read_moment(entry.row.end)) for entry in entries]
    hints = with_loose_hints(hints)
    rough = find_venue(_zone_hints(works, hints, None))
    calendar = Calendar(_headings(works), _frame(hints, rough, works))
    _give_days(works, calendar)
    _give_readings(works, meaning_of_stars(hints))
    venue = find_venue(_zone_hints(works, hints, _midday(works)))
    slots = tuple(slot(work, venue) for work in works)
    first, last = calendar.bounds
    return Timetable(slots, venue, first, last, tuple(notices_of(works, slots, calendar, venue)))


def _start_of(entry: Entry) -> Moment:
    row = entry.row
    if not row.start and row.date and spot_times(row.date):
        return read_moment(row.date)
    return read_moment(row.start)


def _zone_hints(works: Sequence[Work], hints: Hints, midday: datetime | None) -> ZoneHints:
    rows = tuple(work.zone_text for work in works if work.zone_text) or tuple(_beside_days(works))
    return ZoneHints(hints.timezone, tuple(filter(None, hints.zones)), rows, hints.places, midday)


def _beside_days(works: Sequence[Work]) -> Iterator[str]:
    """Zones in brackets beside the days: "Friday, October 22, 2027 (GMT-6)"."""
    for text in dict.fromkeys(work.entry.row.date for work in works):
        yield from (part for part in _BRACKETS.findall(text) if read_zone(part).names)


def _midday(works: Sequence[Work]) -> datetime | None:
    days = [work.day.date for work in works if work.day]
    return datetime.combine(min(days), time(12)) if days else None


def _frame(hints: Hints, venue: Venue, works: Sequence[Work]) -> Frame:
    told = (*hints.dates, *hints.titles)
    meeting = tuple(printed for text in told for printed in printed_dates(text) if printed.full)
    years = tuple(dict.fromkeys(int(year) for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", " ".join(told))))
    short = tuple(2000 + int(year) for year in re.findall(r"[A-Za-z]\s?['’]([0-4]\d)\b", " ".join(told)))
    american = venue.name.startswith(("America/", "Pacific/Honolulu")) if venue.name else None
    month_first = False if any(_prints_abroad(work.entry.row) for work in works) else american
    return Frame(meeting, years or short, hints.year, tuple(_sent(hints)), month_first)


def _prints_abroad(row: Row) -> bool:
    """Whether a row's hours or days are written as no American writes them: "9h30", "15 Uhr", "mardi 10/02"."""
    return bool(_HOURS_ABROAD.search(row.start)) or any(is_foreign_weekday(word) for word in _WORDS.findall(row.date))


def _sent(hints: Hints) -> Iterator[date]:
    for printed in (found for text in hints.sent for found in printed_dates(text)):
        if printed.year and printed.month and printed.day:
            yield date(printed.year, printed.month, printed.day)


def _headings(works: Sequence[Work]) -> list[PrintedDate]:
    """All dates that rows print, in order."""
    return [printed for work in works for printed in (dates_of_field(work.entry.row.date) or work.start.dates)]


def _give_days(works: Sequence[Work], calendar: Calendar) -> None:
    """Own day, else the day of the session that holds the row, else the meeting's only day."""
    for work in works:
        work.day = _own_day(work, calendar)
    for work in works:
        parent = work.entry.parent
        if work.day is None and parent is not None:
            work.day = works[parent].day
        if work.day is None and work.start.start and not work.entry.row.date and calendar.only_day:
            work.day = Day(calendar.only_day)


def _own_day(work: Work, calendar: Calendar) -> Day | None:
    row = work.entry.row
    if work.start.instant:
        return Day(work.start.instant.date())
    if row.date and (instant := read_moment(row.date).instant):
        return Day(instant.date())
    headings = (*dates_of_field(row.date), *work.start.dates)
    return next((day for heading in headings if (day := calendar.day(heading))), None)


def _give_readings(works: Sequence[Work], stars: int) -> None:
    """Clock times of each day of each document, read together in their printed order."""
    clocks = [work for work in works if work.start.start]
    style = _styles(clocks)
    groups: dict[tuple[int, date | str], list[Work]] = defaultdict(list)
    for work in clocks:
        groups[work.entry.document, work.day.date if work.day else work.entry.row.date].append(work)
    for (document, _), group in groups.items():
        printed = [row for work in group if (row := _printed(work, style[document]))]
        for work, reading in zip(group, readings(printed), strict=True):
            work.reading = _shifted(_rolled(work, reading), work.start.shift or (work.start.starred * stars))
            if reading.margin < SURE:
                work.doubts.add("start")


def _styles(works: Iterable[Work]) -> dict[int, bool]:
    """Which documents print their times on the 24-hour clock."""
    times: dict[int, list[Token]] = defaultdict(list)
    for work in works:
        times[work.entry.document] += [t for t in (work.start.start, work.start.ending, work.end.start) if t]
    return {document: bool(speaks_24_hours(found)) for document, found in times.items()}


def _printed(work: Work, literal: bool) -> Printed | None:
    row = work.entry.row
    own_date = bool(re.match(r"\d{4}-\d\d-\d\d", row.date)) or bool(row.day_break)
    if work.start.start is None:
        return None
    return Printed(work.start.start, work.end.start or work.start.ending, literal, not own_date)


def _shifted(reading: Reading, days: int) -> Reading:
    """A time that its document puts on the day before or after."""
    if not days or reading.start >= DAY:
        return reading
    end = reading.end + days * DAY if reading.end is not None else None
    return replace(reading, start=reading.start + days * DAY, end=end)


def _rolled(work: Work, reading: Reading) -> Reading:
    """A time before the document's day break belongs to the calendar day after."""
    limit = read_moment(work.entry.row.day_break).start
    if limit is None or reading.start >= limit.hour * 60 + limit.minute:
        return reading
    end = reading.end + DAY if reading.end is not None else None
    return replace(reading, start=reading.start + DAY, end=end)
