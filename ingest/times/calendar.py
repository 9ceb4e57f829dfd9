"""The days of a meeting: headings with wrong years, wrong weekdays or half a date, reconciled with each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from ingest.times.printed_dates import PrintedDate

_CLEAR = 1.5  # support by which one reading of a heading must lead to leave no doubt
_LAPSE = 150  # days between two dates of one series of meetings
_TURN = 6  # months by which a list of days goes back where a new year begins
_SPAN = 21  # days: headings further apart than this are not one meeting's

Bounds = tuple[date | None, date | None]
"""A first and a last day, as far as they are known."""


@dataclass(frozen=True, slots=True)
class Day:
    """The day that a heading means; `doubt` is the code of what is doubtful about it, with `why` for a person.

    `sure` when the other headings leave no other reading: the doubt is worth a note, not a warning.
    """

    date: date
    doubt: str = ""
    why: str = ""
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What is known before any heading is read: printed dates of the whole meeting, years named, the user's year."""

    meeting: tuple[PrintedDate, ...] = ()
    years: tuple[int, ...] = ()  # printed in titles, addresses, file names; the likeliest first
    user_year: int | None = None
    sent: tuple[date, ...] = ()  # days on which the documents were written
    month_first: bool | None = None  # where the venue's habit tells: True in the United States


class Calendar:
    """Resolves headings to days. Built from all distinct headings of the programme, in printed order."""

    def __init__(self, headings: Sequence[PrintedDate], frame: Frame) -> None:
        self._frame = frame
        everything = [*headings, *frame.meeting]
        self.year, self.year_source = _likely_year(everything, frame)
        self.month_first, self.order_told = _number_order(everything, self.year, frame)
        self._days: dict[PrintedDate, Day] = {}
        full = [heading for heading in dict.fromkeys(headings) if heading.full]
        self._middle = self._median(full)
        self._series = self._is_series(full)
        self._first, self._last = self._bounds(frame.meeting)
        self._turned = _after_turn(full)
        for heading in full:
            day = self._full(heading)
            if day:
                self._days[heading] = day
        self._days = _weekdays_reconciled(self._days, _widened(self._first, self._last))
        for heading in dict.fromkeys(headings):
            if heading not in self._days and (part := self._partial(heading)):
                self._days[heading] = part

    def day(self, heading: PrintedDate) -> Day | None:
        """The day that the heading means, None where nothing tells."""
        return self._days.get(heading)

    @property
    def year_assumed(self) -> bool:
        """Whether a day got its year from a title or address, not from a date or the user."""
        return self.year_source in ("named", "sent") and any(
            heading.full and not heading.year for heading in self._days
        )

    @property
    def numbers_doubtful(self) -> bool:
        """Whether dates in numbers are printed whose order nothing tells."""
        return not self.order_told and any(h.numbers and h.numbers[0] != h.numbers[1] for h in self._days)

    @property
    def only_day(self) -> date | None:
        """The one day of a one-day meeting."""
        known = {day.date for day in self._days.values()}
        if self._first and self._last:
            known |= {self._first, self._last}
        return next(iter(known)) if len(known) == 1 else None

    @property
    def bounds(self) -> Bounds:
        """First and last day of the meeting as printed for the whole of it."""
        return self._first, self._last

    def _median(self, full: Sequence[PrintedDate]) -> date | None:
        """The middle one of the days that headings print."""
        known = sorted(
            day
            for printed in full
            for month, number in [self._month_day(printed)]
            if month and number and (day := _date(printed.year or self.year, month, number))
        )
        return known[len(known) // 2] if known else None

    def _is_series(self, full: Sequence[PrintedDate]) -> bool:
        """Whether the printed days, all with their years, follow one another through the turn of a year."""
        days = [_date(d.year, *_ordered_day(self._month_day(d))) for d in full]
        known = [day for day in days if day]
        return len(known) == len(days) and all(0 <= (b - a).days <= _LAPSE for a, b in pairwise(known))

    def _bounds(self, meeting: Iterable[PrintedDate]) -> Bounds:
        ranges = [printed for printed in meeting if printed.until]
        days: list[date] = []
        for printed in ranges or meeting:
            for month, day in (self._month_day(printed), printed.until or (None, None)):
                if month and day and (found := _date(printed.year or self.year, month, day)):
                    days.append(found)
        days = [day for day in days if abs((day - (self._middle or days[0])).days) <= _SPAN]
        return (min(days), max(days)) if days else (None, None)

    def _month_day(self, printed: PrintedDate) -> tuple[int | None, int | None]:
        if printed.numbers is None:
            return printed.month, printed.day
        a, b = printed.numbers
        return _ordered(a, b, self.month_first)

    def _full(self, heading: PrintedDate) -> Day | None:
        month, day = self._month_day(heading)
        if month is None or day is None:
            return None
        year = heading.year or self.year
        found = _date(year, month, day)
        if not found:
            return None
        if heading.year is None:
            later = _date(found.year + 1, month, day) if heading in self._turned else None
            return Day(later) if later else self._across_new_year(found)
        if self.year and heading.year != self.year and not self._series and (other := _date(self.year, month, day)):
            return self._other_year(heading, found, other)
        return Day(found)

    def _across_new_year(self, found: date) -> Day:
        """A heading without a year next to a meeting that begins in December."""
        if (
            self._first
            and (self._first - found).days > 300
            and (later := _date(found.year + 1, found.month, found.day))
        ):
            return Day(later)
        return Day(found)

    def _other_year(self, heading: PrintedDate, found: date, other: date) -> Day:
        """A heading whose year differs from the one of nearly all others."""
        if self._first and self._last and self._first - timedelta(_SPAN) <= found <= self._last + timedelta(_SPAN):
            return Day(found)
        if heading.weekday and found.isoweekday() == heading.weekday and other.isoweekday() != heading.weekday:
            return Day(found)
        why = f"“{heading.text}” names another year than the rest of the programme; read as {other.year}."
        return Day(other, "year_mismatch", why, sure=heading.weekday == other.isoweekday())

    def _partial(self, heading: PrintedDate) -> Day | None:
        """ "Day 2", a lone weekday, a weekday with a day of the month."""
        known = sorted({day.date for day in self._days.values()} | {d for d in (self._first, self._last) if d})
        if not known:
            return self._after_letter(heading)
        if heading.number is not None:
            return self._numbered(heading, known)
        if heading.day is not None:
            near = [d for d in _around(known) if d.day == heading.day and heading.weekday in (None, d.isoweekday())]
            return Day(min(near, key=lambda d: _distance(d, known))) if near else None
        if heading.weekday is not None:
            return _nearest_weekday(heading.weekday, known)
        return None

    def _after_letter(self, heading: PrintedDate) -> Day | None:
        """The next such weekday after a letter that names no date at all."""
        if not self._frame.sent or heading.weekday is None or heading.day is not None or heading.number is not None:
            return None
        sent = max(self._frame.sent)
        found = sent + timedelta((heading.weekday - sent.isoweekday()) % 7)
        why = f"“{heading.text}” has no date; read as the next one after the mail of {sent:%-d %B %Y}."
        return Day(found, "date_ambiguous", why, sure=True)

    def _numbered(self, heading: PrintedDate, known: list[date]) -> Day | None:
        number = heading.number or 1
        told = [day.date - timedelta((h.number or 1) - 1) for h, day in self._days.items() if h.number and h.full]
        first = Counter(told).most_common(1)[0][0] if told else (self._first or known[0])
        found = first + timedelta(number - 1)
        if heading.weekday and found.isoweekday() != heading.weekday:
            return _nearest_weekday(heading.weekday, known)
        return Day(found)


def _date(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year else None
    except ValueError:
        return None


def _ordered(a: int, b: int, month_first: bool) -> tuple[int, int]:
    """Month and day of two numbers."""
    if a > 12:
        return b, a
    if b > 12:
        return a, b
    return (a, b) if month_first else (b, a)


def _after_turn(full: Sequence[PrintedDate]) -> frozenset[PrintedDate]:
    """The days printed without years that stand behind the turn of a year: "Nov 2, Dec 7, Jan 4"."""
    if any(d.year or d.month is None for d in full):
        return frozenset()
    turns = [n for n, (a, b) in enumerate(pairwise(full), start=1) if (a.month or 0) - (b.month or 0) >= _TURN]
    return frozenset(full[turns[0] :]) if len(turns) == 1 else frozenset()


def _ordered_day(month_day: tuple[int | None, int | None]) -> tuple[int, int]:
    return month_day[0] or 0, month_day[1] or 0


def _likely_year(printed: Sequence[PrintedDate], frame: Frame) -> tuple[int | None, str]:
    """The programme's year and who tells it: "printed", "user", "named" or nobody."""
    votes = Counter(date.year for date in printed if date.year)
    if votes:
        (first, count), *rest = votes.most_common(2)
        if rest and rest[0][1] == count:
            first = max(votes, key=lambda year: (_weekday_fit(printed, year), votes[year], year == frame.user_year))
        return first, "printed"
    if frame.user_year:
        return frame.user_year, "user"
    if frame.years:
        return max(frame.years, key=lambda year: (_weekday_fit(printed, year), -frame.years.index(year))), "named"
    if frame.sent:
        return _year_of_letter(printed, max(frame.sent)), "sent"
    return None, ""


def _year_of_letter(printed: Sequence[PrintedDate], sent: date) -> int:
    """The year in which the days lie soonest after a letter about them, or shortly before it."""
    known = [d for d in printed if d.full]

    def worth(year: int) -> tuple[float, bool, int]:
        days = [day for d in known for day in _possible(d, year)]
        return _weekday_fit(known, year), any(day >= sent - timedelta(_SPAN) for day in days), -year

    return max((sent.year - 1, sent.year, sent.year + 1), key=worth)


def _possible(printed: PrintedDate, year: int) -> list[date]:
    """The days of this year that a date may mean: two where its numbers may stand in either order."""
    if printed.numbers is None:
        orders = [(printed.month or 0, printed.day or 0)]
    else:
        orders = [_ordered(*printed.numbers, month_first) for month_first in (True, False)]
    return [day for month, number in dict.fromkeys(orders) if (day := _date(year, month, number))]


def _weekday_fit(printed: Sequence[PrintedDate], year: int) -> float:
    """Share of the headings with a weekday that this year agrees with."""
    told = [d for d in set(printed) if d.weekday and d.full]
    right = [d for d in told if any(day.isoweekday() == d.weekday for day in _possible(d, year))]
    return len(right) / len(told) if told else 0.0


def _number_order(printed: Sequence[PrintedDate], year: int | None, frame: Frame) -> tuple[bool, bool]:
    """Whether numeric dates print the month first, and whether anything tells so."""
    numeric = [d for d in dict.fromkeys(printed) if d.numbers]
    pairs = [(d, d.numbers) for d in numeric if d.numbers]
    day_first = any(a > 12 for _, (a, _b) in pairs)
    month_first = any(b > 12 for _, (_a, b) in pairs)
    if day_first != month_first:
        return month_first, True
    weekdays = {order: _agreement(pairs, order, year) for order in (True, False)}
    if weekdays[True] != weekdays[False]:
        return weekdays[True] > weekdays[False], True
    spread = {order: _spread(pairs, order, year, printed) for order in (True, False)}
    if spread[True] != spread[False] and min(spread.values()) <= _SPAN:
        return spread[True] < spread[False], True
    dotted = any(d.dotted for d in numeric)
    if dotted:
        return False, True
    return (frame.month_first if frame.month_first is not None else True), frame.month_first is not None


Pairs = Sequence[tuple[PrintedDate, tuple[int, int]]]


def _agreement(pairs: Pairs, month_first: bool, year: int | None) -> int:
    dates = [(d, _date(d.year or year, *_ordered(*numbers, month_first))) for d, numbers in pairs if d.weekday]
    return sum(bool(found) and found.isoweekday() == d.weekday for d, found in dates if found)


def _spread(pairs: Pairs, month_first: bool, year: int | None, printed: Sequence[PrintedDate]) -> int:
    """Days between the first and the last date under one reading of the numbers."""
    days = [_date(d.year or year or 2000, *_ordered(*numbers, month_first)) for d, numbers in pairs]
    days += [_date(d.year or year or 2000, d.month, d.day) for d in printed if d.month and d.day]
    known = [day for day in days if day]
    return (max(known) - min(known)).days if known else 0


def _around(known: list[date]) -> list[date]:
    first = known[0] - timedelta(7)
    return [first + timedelta(n) for n in range((known[-1] - first).days + 8)]


def _distance(day: date, known: list[date]) -> tuple[int, date]:
    return min(abs((day - other).days) for other in known), day


def _nearest_weekday(weekday: int, known: list[date]) -> Day | None:
    """The day with this weekday within the meeting, or else next to it."""
    inside = [known[0] + timedelta(n) for n in range((known[-1] - known[0]).days + 1)]
    within = [day for day in inside if day.isoweekday() == weekday]
    if within:
        doubt = "date_ambiguous" if len(within) > 1 else ""
        return Day(within[0], doubt, "The weekday comes more than once in the meeting." if doubt else "")
    near = [day for day in _around(known) if day.isoweekday() == weekday]
    return Day(min(near, key=lambda day: _distance(day, known)))


def _weekdays_reconciled(days: dict[PrintedDate, Day], bounds: Bounds) -> dict[PrintedDate, Day]:
    """Where weekday and date disagree, the day that the other headings support; the doubt is kept."""
    order = list(days)
    wrong = [n for n, h in enumerate(order) if h.weekday and days[h].date.isoweekday() != h.weekday]
    settled = {n: days[heading].date for n, heading in enumerate(order) if n not in wrong}
    result = dict(days)
    for n in wrong:
        before = [day for position, day in settled.items() if position < n]
        after = [day for position, day in settled.items() if position > n]
        neighbours = (before[-1] if before else None, after[0] if after else None)
        result[order[n]] = _settled(order[n], days[order[n]].date, set(settled.values()), (neighbours, bounds))
    return result


def _settled(heading: PrintedDate, printed: date, settled: set[date], limits: tuple[Bounds, Bounds]) -> Day:
    """The likeliest day of a heading whose weekday and date disagree."""
    near = {day + timedelta(n) for day in (*settled, printed) for n in range(-6, 7)}
    candidates = sorted(day for day in near if day.isoweekday() == heading.weekday)

    def support(day: date) -> float:
        distance = min((abs((day - other).days) for other in settled), default=0)
        told = 1.5 if day == printed else 1.0 - 0.2 * abs((day - printed).days) / 7
        ordered = sum(_between(day, bounds) for bounds in limits)
        return told + 1.5 * ordered - 0.3 * min(distance, 10) - 2.0 * (day in settled)

    chosen, second = sorted({printed, *candidates}, key=lambda day: (-support(day), day != printed, day))[:2]
    meant = chosen if chosen != printed else min(candidates, key=lambda day: abs((day - printed).days))
    why = f"“{heading.text}”: {printed:%-d %B %Y} is a {printed:%A}, not a {meant:%A}; read as {chosen:%A, %-d %B %Y}."
    return Day(chosen, "weekday_mismatch", why, sure=support(chosen) - support(second) >= _CLEAR)


def _widened(first: date | None, last: date | None) -> Bounds:
    """The days just outside the meeting; a single day bounds nothing."""
    if not first or not last or first == last:
        return None, None
    return first - timedelta(1), last + timedelta(1)


def _between(day: date, bounds: Bounds) -> bool:
    """Whether a day lies after the first and before the last of two, as far as they are known."""
    first, last = bounds
    return (first is None or first < day) and (last is None or day < last)
