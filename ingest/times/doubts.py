"""What is doubtful about a programme's times, as notices: one for each cause, naming the rows that it touches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ingest.model import Severity
from ingest.times.calendar import Calendar, Day
from ingest.times.meridiem import SURE
from ingest.times.notices import Notice
from ingest.times.slots import clock_change
from ingest.times.timetable import Slot, Work
from ingest.times.venue import Venue

_FAR = 30  # days from the middle of the meeting
_FEW = 0.2  # a larger share is no outlier


def notices_of(works: Sequence[Work], slots: Sequence[Slot], calendar: Calendar, venue: Venue) -> Iterator[Notice]:
    """All notices about zone, days and hours."""
    yield from _zone(slots, venue)
    yield from _headings(works)
    yield from _calendar(works, calendar)
    yield from _without_day(works, calendar)
    yield from _far_days(works)
    yield from _halves(works)
    yield from _ends(works, slots)
    yield from _clock_changes(works, slots)


def _zone(slots: Sequence[Slot], venue: Venue) -> Iterator[Notice]:
    """An unknown zone is no problem where the times carry their own offset or there are no times."""
    starts = [slot.start for slot in slots if slot.start]
    carried = all(start.utcoffset() for start in starts)
    yield from (notice for notice in venue.notices if notice.code != "zone_unknown" or not carried)


def _headings(works: Sequence[Work]) -> Iterator[Notice]:
    """Headings that contradict themselves; where the others settle it, no row is put in doubt."""
    rows: dict[Day, list[int]] = defaultdict(list)
    for position, work in enumerate(works):
        if work.day and work.day.doubt:
            rows[work.day].append(position)
    for day, positions in rows.items():
        where = works[positions[0]].entry.row.where
        if day.sure:
            yield Notice(day.doubt, Severity.INFO, day.why, where=where)
        else:
            yield Notice(day.doubt, Severity.WARNING, day.why, tuple(positions), "start", where=where)


def _calendar(works: Sequence[Work], calendar: Calendar) -> Iterator[Notice]:
    if calendar.year_assumed:
        told = (
            "told by the day on which it was sent"
            if calendar.year_source == "sent"
            else "which the programme names elsewhere"
        )
        message = f"No date prints its year; read as {calendar.year}, {told}."
        yield Notice("year_assumed", Severity.INFO, message, suggestion="--year YYYY")
    if calendar.numbers_doubtful:
        order = "month/day" if calendar.month_first else "day/month"
        message = f"Dates in numbers may be day/month or month/day; read as {order}."
        yield Notice("date_order_assumed", Severity.WARNING, message)


def _far_days(works: Sequence[Work]) -> Iterator[Notice]:
    """Rows far from the middle of the meeting: a deadline or another year's date was taken for theirs."""
    days = sorted(work.day.date for work in works if work.day)
    if not days:
        return
    middle = days[len(days) // 2]
    far = tuple(n for n, work in enumerate(works) if work.day and abs((work.day.date - middle).days) > _FAR)
    if far and len(far) < _FEW * len(days):
        row = works[far[0]].entry.row
        message = (
            f"“{row.title[:60]}” and others are dated far from the rest of the programme ({row.date or row.start})."
        )
        yield Notice("date_far", Severity.WARNING, message, far, "start", None, row.where)


def _without_day(works: Sequence[Work], calendar: Calendar) -> Iterator[Notice]:
    lost = tuple(n for n, work in enumerate(works) if work.start.start and not work.day)
    if not lost:
        return
    where = works[lost[0]].entry.row.where
    if calendar.year is None and any(works[n].entry.row.date for n in lost):
        message = f"The programme names no year, so {len(lost)} sessions have no date."
        yield Notice("no_year", Severity.ERROR, message, (), None, "--year YYYY", where)
        return
    message = f"No date is known for {len(lost)} sessions that have a time; their start is left open."
    yield Notice("no_date", Severity.WARNING, message, lost, "start", None, where)


def _halves(works: Sequence[Work]) -> Iterator[Notice]:
    """One line that am and pm were worked out; the rows where that was a close call are named."""
    if any(work.reading and work.reading.assumed for work in works):
        message = "Times without am or pm were read from the order of the day."
        yield Notice("ampm_assumed", Severity.INFO, message)
    close = tuple(n for n, work in enumerate(works) if work.reading and work.reading.margin < SURE)
    if close:
        message = f"{len(close)} times may be in the other half of the day."
        where = works[close[0]].entry.row.where
        yield Notice("ampm_doubtful", Severity.WARNING, message, close, "start", None, where)


def _ends(works: Sequence[Work], slots: Sequence[Slot]) -> Iterator[Notice]:
    for position, (work, slot) in enumerate(zip(works, slots, strict=True)):
        if "end" in slot.doubts:
            row = work.entry.row
            printed = " ".join(filter(None, (row.start, row.end)))
            message = f"“{row.title[:60]}” ends before it starts ({printed}); its end is left open."
            yield Notice("end_before_start", Severity.WARNING, message, (position,), "end", None, row.where)


def _clock_changes(works: Sequence[Work], slots: Sequence[Slot]) -> Iterator[Notice]:
    for position, (work, slot) in enumerate(zip(works, slots, strict=True)):
        change = clock_change(slot.start) if slot.start and not slot.all_day else ""
        printed = work.start.instant is None or work.start.instant.tzinfo is None
        if change and printed:
            which = "does not exist" if change == "gap" else "comes twice"
            message = f"“{work.entry.row.title[:60]}”: that hour {which} on the night of the clock change."
            yield Notice(f"dst_{change}", Severity.WARNING, message, (position,), "start", None, work.entry.row.where)
