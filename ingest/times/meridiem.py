"""Which half of the day a printed time means: the cheapest reading of a whole day in its printed order.

A day of a programme runs forward, its hours are those in which people meet, and its sessions are short. Each printed
time has a few readings (8 is 08:00 or 20:00; half past midnight may end the day); dynamic programming picks the row of
readings that costs least.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.times.clocks import Shape, Token

DAY = 1440
HALF = 720
LONGEST = 12 * 60
"""Minutes: a printed end further away than this is no end of this session."""
UNMARKED = 630
"""The same where nothing marks the half of the day."""
SURE = 0.65
"""A reading that wins by less is doubtful."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A row's clock times. `literal`: read them on the 24-hour clock; `rolls`: it may lie after midnight."""

    start: Token
    end: Token | None = None
    literal: bool = False
    rolls: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """Minutes from midnight (1440 and more: after it); `end` None where none is printed or none fits.

    `margin` is the cost by which the next reading of this start lost; `assumed` when nothing printed told the half.
    """

    start: int
    end: int | None
    margin: float = 9.0
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class _Option:
    start: int
    end: int | None
    cost: float


def speaks_24_hours(times: Sequence[Token]) -> bool | None:
    """Whether these times of one document are on the 24-hour clock; None where nothing tells."""
    unmarked = [time for time in times if not time.half]
    if any(13 <= time.hour <= 23 or (time.hour == 0 and time.shape is not Shape.BARE) for time in unmarked):
        return True
    if any(time.half in ("am", "pm") for time in times):
        return False
    return None


def readings(day: Sequence[Printed]) -> tuple[Reading, ...]:
    """The reading of each of a day's times, in the same order."""
    if not day:
        return ()
    repeated = Counter((p.start.hour, p.start.minute) for p in day)
    columns = [_options(printed) for printed in day]
    parallel = [repeated[p.start.hour, p.start.minute] > 1 for p in day]
    forward = _sweep(columns, parallel)
    backward = [list(column) for column in reversed(_sweep_back(columns, parallel))]
    return tuple(
        _best(printed, column, [f + b for f, b in zip(ahead, behind, strict=True)])
        for printed, column, ahead, behind in zip(day, columns, forward, backward, strict=True)
    )


def _best(printed: Printed, column: list[_Option], totals: list[float]) -> Reading:
    best = min(range(len(column)), key=lambda n: (totals[n], column[n].start))
    others = [totals[n] - totals[best] for n in range(len(column)) if column[n].start != column[best].start]
    start, end = column[best].start, column[best].end
    assumed = not printed.start.half and len({option.start % DAY for option in column}) > 1
    told = bool(printed.end and printed.end.half)
    return Reading(start, end, min(others, default=9.0), assumed and not told)


def _sweep(columns: list[list[_Option]], parallel: list[bool]) -> list[list[float]]:
    """Cost of the best way up to and with each option."""
    totals = [[option.cost for option in columns[0]]]
    for before, column, doubled in zip(columns, columns[1:], parallel[1:], strict=False):
        totals.append(
            [
                option.cost
                + min(t + _step(b.start, option.start, doubled) for t, b in zip(totals[-1], before, strict=True))
                for option in column
            ]
        )
    return totals


def _sweep_back(columns: list[list[_Option]], parallel: list[bool]) -> list[list[float]]:
    """Cost of the best way on from each option, last column first."""
    totals = [[0.0] * len(columns[-1])]
    for position in range(len(columns) - 2, -1, -1):
        after, doubled = columns[position + 1], parallel[position + 1]
        totals.append(
            [
                min(t + n.cost + _step(option.start, n.start, doubled) for t, n in zip(totals[-1], after, strict=True))
                for option in columns[position]
            ]
        )
    return totals


def _step(before: int, after: int, parallel: bool) -> float:
    """What it costs that a time follows another in print."""
    if after >= before:
        return max(0.0, (after - before) / 60 - 4) * 0.3
    return (0.5 if parallel else 1.2) + (before - after) / 60 * 0.05


def _options(printed: Printed) -> list[_Option]:
    starts = _minutes(printed.start, printed.literal, printed.rolls)
    options = [option for start in starts for option in _with_end(start, printed) if option.cost < 20]
    return options or [_Option(start, None, _hour_cost(start)) for start in starts]


def _with_end(start: int, printed: Printed) -> list[_Option]:
    cost = _hour_cost(start) + (1.0 if start >= DAY else 0)
    if printed.start.padded and not printed.start.half and HALF <= start < DAY:
        cost += 1.5
    if printed.end is None:
        return [_Option(start, None, cost)]
    ends = [end if end >= start else end + DAY for end in _minutes(printed.end, printed.literal, False)]
    longest = LONGEST if printed.start.half or printed.end.half or printed.literal else UNMARKED
    fitting = [end for end in ends if end - start <= longest or (end < DAY and _told(printed))]
    if not fitting:
        return [_Option(start, None, cost + 5)]
    return [_Option(start, end, cost + _length_cost(end - start) * (not _told(printed))) for end in fitting]


def _told(printed: Printed) -> bool:
    """Whether print leaves no choice of the half of the day."""
    return printed.literal or bool(printed.end and printed.start.half and printed.end.half)


def _minutes(token: Token, literal: bool, rolls: bool) -> list[int]:
    """All that the time may mean, in minutes from midnight."""
    hour, minute = token.hour, token.minute
    late = [DAY + hour % 24 * 60 + minute] if rolls and hour % 24 < 5 else []
    if token.half == "noon":
        return [HALF + (minute if hour == 12 else 0)]
    if token.half == "midnight":
        return [DAY, 0] if rolls else [DAY]
    if token.half and 1 <= hour <= 12:
        first = hour % 12 * 60 + minute + (HALF if token.half == "pm" else 0)
        return [first, first + DAY] if rolls and first < 300 else [first]
    if hour >= 24:
        return [hour * 60 + minute]
    if literal or hour > 12 or hour == 0:
        return [hour * 60 + minute, *late]
    twelve = hour % 12 * 60 + minute
    return [twelve, twelve + HALF] if twelve >= 300 or not rolls else [twelve + HALF, twelve + DAY, twelve]


def _hour_cost(start: int) -> float:
    """What it costs that a session begins at this hour."""
    hour = start % DAY / 60
    if 7 <= hour < 19:
        return 0.0
    if 6 <= hour < 7:
        return 0.6
    if 19 <= hour < 22:
        return 0.7
    if hour >= 22:
        return 2.0
    return 2.5 if hour >= 5 else 4.0


def _length_cost(minutes: int) -> float:
    hours = minutes / 60
    if hours <= 4:
        return 0.0
    return 0.5 if hours <= 8 else 1.5 if hours <= 10.5 else 2.5
