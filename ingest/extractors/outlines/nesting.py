"""Which timed entries lie inside another: talks after the session whose hours hold theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby, takewhile

from ingest.extractors.outlines.headings import begins_group
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.words import fold, pattern
from ingest.kinds import is_break, kind_of
from ingest.model import Kind
from ingest.rows import Row
from ingest.times import Entry as TimedEntry
from ingest.times import Hints, understand

_LONGEST = timedelta(hours=9)
_LATE = timedelta(minutes=20)
_A_DAY = "2024-03-{:02d}"


@dataclass(frozen=True, slots=True)
class Placed:
    """A row with the line that it begins on and the hours that it takes."""

    row: Row
    line: Line
    start: datetime | None = None
    end: datetime | None = None


def nested(rows: Sequence[Row], lines: Sequence[Line]) -> list[Row]:
    """The rows with a `parent` wherever the hours, the looks and the rooms say that a session holds them."""
    found = list(rows)
    free = [n for n, row in enumerate(rows) if not row.parent and row.start]
    for _, day in groupby(free, key=lambda n: rows[n].date):
        numbers = list(day)
        placed = _timed([Placed(rows[n], lines[n]) for n in numbers])
        for at, holder in _holders(placed).items():
            found[numbers[at]] = replace(found[numbers[at]], parent=rows[numbers[holder]].key)
    return found


def _timed(placed: Sequence[Placed]) -> list[Placed]:
    """The rows of one day with their hours, on a day of no meaning."""
    entries = [TimedEntry(replace(each.row, date=_A_DAY.format(4), parent="")) for each in placed]
    slots = understand(entries, Hints()).slots
    return [
        replace(each, start=_naive(slot.start), end=_naive(slot.end)) for each, slot in zip(placed, slots, strict=True)
    ]


def _naive(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=None) if moment else None


def _holders(placed: Sequence[Placed]) -> dict[int, int]:
    """For each row that lies in another, the number of that other; the nearest holder wins."""
    holders: dict[int, int] = {}
    for at, each in enumerate(placed):
        inside = _chain(placed, at)
        if inside and _holds(each, [placed[n] for n in inside]):
            holders.update(dict.fromkeys(inside, at))
        elif each.end is None:
            holders.update(dict.fromkeys(_group(placed, at), at))
    return holders


def _chain(placed: Sequence[Placed], at: int) -> list[int]:
    """The rows directly after the one at `at` whose hours lie in its own."""
    holder = placed[at]
    if holder.start is None or holder.end is None or holder.end - holder.start > _LONGEST:
        return []
    inside: list[int] = []
    for n in range(at + 1, len(placed)):
        each = placed[n]
        if each.start is None or not holder.start <= each.start < holder.end:
            break
        stop = each.end or each.start
        if stop > holder.end or (each.start, each.end) == (holder.start, holder.end):
            break
        inside.append(n)
    return inside


def _group(placed: Sequence[Placed], at: int) -> list[int]:
    """The talks of a session of which only the start is printed, the same as that of its first talk."""
    holder = placed[at]
    following = placed[at + 1] if at + 1 < len(placed) else None
    if _speaks(holder.row) or following is None or holder.start is None or following.start != holder.start:
        return []
    deeper = [] if is_break(holder.row.title) else _below(placed, at)
    if deeper:
        starts = [placed[n].start for n in deeper]
        return deeper if len(set(starts)) == len(starts) else []
    if not begins_group(holder.row.title) or begins_group(following.row.title):
        return []
    inside: list[int] = []
    for n in range(at + 1, len(placed)):
        each = placed[n]
        ends = begins_group(each.row.title) or is_break(each.row.title) or _closes(each.row.title)
        if each.start is None or each.start < holder.start or ends:
            break
        inside.append(n)
    return inside


def _below(placed: Sequence[Placed], at: int) -> list[int]:
    """The entries right after one that are printed deeper than it."""
    return list(takewhile(lambda n: _deeper(placed[n].line, placed[at].line), range(at + 1, len(placed))))


def _closes(title: str) -> bool:
    """Whether the meeting ends or is left with it: "Closing remarks", "Lunch"."""
    return kind_of("", title) in (Kind.PLENARY, Kind.SOCIAL, Kind.NETWORKING, Kind.MEETING)


def _holds(holder: Placed, inside: Sequence[Placed]) -> bool:
    if _stands_open(holder.row.title):
        return False
    starts = [each.start for each in inside if each.start]
    if holder.start is None or starts[0] - holder.start > _LATE or starts != sorted(starts):
        return False
    deeper = all(_deeper(each.line, holder.line) for each in inside)
    if deeper:
        return True
    if any(each.row.room and each.row.room != holder.row.room for each in inside) or len(set(starts)) < len(starts):
        return False
    if any(_deeper(holder.line, each.line) for each in inside):
        return False
    return len(inside) >= 2 or (not _speaks(holder.row) and _speaks(inside[0].row))


def _stands_open(title: str) -> bool:
    """Whether it is a break, a desk or an exhibition, during which other things simply happen."""
    return is_break(title) or bool(pattern("lines", "holders").search(fold(title)[:60]))


def _deeper(line: Line, than: Line) -> bool:
    if than.level or line.level:
        return bool(than.level) and (not line.level or line.level > than.level)
    return line.indent > than.indent or (line.bullet and not than.bullet) or (than.bold and not line.bold)


def _speaks(row: Row) -> bool:
    return any(not credit.role for credit in row.people)
