"""Which half of the day a printed time means: the cheapest reading of a whole day in its printed order.

A day of a programme runs forward, its hours are those in which people meet, and its sessions are short. Each printed
time has a few readings (8 is 08:00 or 20:00; half past midnight may end the day); dynamic programming picks the row of
readings that costs least.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from ingest.times.clocks import Shape, Token

DAY = 1440
HALF = 720
LONGEST = 12 * 60
"""Minutes: a printed end further away than this is no end of this session."""
UNMARKED = 630
"""The same where nothing marks the half of the day."""
MISPRINT = 3.5
"""What it costs to read a printed 12 a.m. as noon."""
SURE = 0.35
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
    """The reading of each of a day's times, in the same order. Neighbours with the same start are read alike."""
    runs = [list(run) for _, run in groupby(day, key=lambda printed: replace(printed.start, begin=0, stop=0))]
    if not runs:
        return ()
    repeated = Counter((run[0].start.hour, run[0].start.minute) for run in runs)
    parallel = [repeated[run[0].start.hour, run[0].start.minute] > 1 for run in runs]
    columns = [_of_run(run) for run in runs]
    costs = [[sum(option.cost for option in options) / len(options) for options in column] for column in columns]
    starts = [[options[0].start for options in column] for column in columns]
    forward, backward = _sweep(starts, costs, parallel), _sweep_back(starts, costs, parallel)
    return tuple(
        reading
        for run, column, ahead, behind in zip(runs, columns, forward, backward, strict=True)
        for reading in _best(run, column, [f + b for f, b in zip(ahead, behind, strict=True)])
    )


def _of_run(run: Sequence[Printed]) -> list[list[_Option]]:
    """For each start that all rows of the run may have, the cheapest option of each row."""
    choices: list[dict[int, _Option]] = []
    for printed in run:
        cheapest: dict[int, _Option] = {}
        for option in sorted(_options(printed), key=lambda option: option.cost):
            cheapest.setdefault(option.start, option)
        choices.append(cheapest)
    return [
        [cheapest.get(start) or _Option(start, None, 6.0) for cheapest in choices]
        for start in dict.fromkeys(start for cheapest in choices for start in cheapest)
    ]


def _best(run: Sequence[Printed], column: list[list[_Option]], totals: list[float]) -> Iterator[Reading]:
    best = min(range(len(column)), key=lambda n: (totals[n], column[n][0].start))
    margin = min((total - totals[best] for n, total in enumerate(totals) if n != best), default=9.0)
    several = len({options[0].start % DAY for options in column}) > 1
    for printed, option in zip(run, column[best], strict=True):
        told = bool(printed.start.half or (printed.end and printed.end.half))
        misprinted = printed.start.half == "am" and HALF <= option.start < DAY
        yield Reading(option.start, option.end, 0.0 if misprinted else margin, several and not told)


def _sweep(starts: list[list[int]], costs: list[list[float]], parallel: list[bool]) -> list[list[float]]:
    """Cost of the best way up to and with each choice."""
    totals = [costs[0]]
    for n in range(1, len(starts)):
        before = list(zip(starts[n - 1], totals[-1], strict=True))
        totals.append(
            [
                cost + min(total + _step(earlier, start, parallel[n]) for earlier, total in before)
                for start, cost in zip(starts[n], costs[n], strict=True)
            ]
        )
    return totals


def _sweep_back(starts: list[list[int]], costs: list[list[float]], parallel: list[bool]) -> list[list[float]]:
    """Cost of the best way on from each choice."""
    totals = [[0.0] * len(starts[-1])]
    for n in range(len(starts) - 2, -1, -1):
        after = list(zip(starts[n + 1], costs[n + 1], totals[-1], strict=True))
        totals.append(
            [
                min(total + cost + _step(start, later, parallel[n + 1]) for later, cost, total in after)
                for start in starts[n]
            ]
        )
    return totals[::-1]


def _step(before: int, after: int, parallel: bool) -> float:
    """What it costs that a time follows another in print."""
    if after >= before:
        return max(0.0, (after - before) / 60 - 4) * 0.3
    return (0.8 if parallel else 1.2) + (before - after) / 60 * 0.1


def _options(printed: Printed) -> list[_Option]:
    starts = _minutes(printed.start, printed.literal, printed.rolls)
    options = [option for start in starts for option in _with_end(start, printed) if option.cost < 20]
    return options or [_Option(start, None, _hour_cost(start)) for start in starts]


def _with_end(start: int, printed: Printed) -> list[_Option]:
    cost = _hour_cost(start) + (1.0 if start >= DAY else 0)
    if printed.start.padded and not printed.start.half and HALF <= start < DAY:
        cost += 1.5
    if printed.start.half == "am" and HALF <= start < DAY:
        cost += MISPRINT
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
    if token.half == "am" and hour == 12:
        return [minute, HALF + minute, *([DAY + minute] if rolls else [])]
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
    if 6 <= hour < 7 or 19 <= hour < 22:
        return 0.3
    if hour >= 22:
        return 2.0
    return 2.5 if hour >= 5 else 4.0


def _length_cost(minutes: int) -> float:
    hours = minutes / 60
    if hours <= 4:
        return 0.0
    return 0.5 if hours <= 8 else 1.5 if hours <= 10.5 else 2.5
