"""From findings to the programme."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ingest.assembling.casting import Cast, cast
from ingest.assembling.checking import checks
from ingest.assembling.concurrent import with_choices
from ingest.assembling.doubting import Doubt, View, doubts, weighed
from ingest.assembling.glance import leaders, led, of_leaders
from ingest.assembling.identity import session_ids
from ingest.assembling.items import Item, items_of
from ingest.assembling.joining import join_by_key, join_by_number, join_by_title
from ingest.assembling.problems import (
    by_severity,
    of_documents,
    of_namesakes,
    of_people,
    of_readers,
    of_times,
    of_unread,
)
from ingest.assembling.sessions import Parts, doubted, in_order, kinds_of, session
from ingest.assembling.suspicions import Suspicion, as_problems, broken, confusion, suspicions, unheld
from ingest.model import Kind, Problem, Program, Session
from ingest.rows import Finding
from ingest.times import Entry, Hints, Notice, Slot, Timetable, understand

_MOST = 0.55  # of the sessions of a file of fields
_NIGHT = timedelta(hours=5)
"""What begins in the small hours belongs to the day before."""


@dataclass(frozen=True, slots=True)
class _Understood:
    """The joined items of all findings with what they were understood to be, position by position."""

    items: list[Item]
    timetable: Timetable
    ids: list[str]
    kinds: list[Kind]
    people: Cast
    assumed: frozenset[int]  # positions of the items whose people lead them though nothing says so


def assemble(findings: Sequence[Finding], timezone: str | None = None, year: int | None = None) -> Program:
    """The programme that the findings of one meeting's documents print, joined.

    `timezone` (an IANA name) and `year` are the user's word where the documents do not tell.
    """
    understood = _understood(findings, _hints(findings, timezone, year))
    sessions = in_order([session(part) for part in _parts(understood)])
    suspected = tuple(_suspected(findings, understood, sessions))
    doubtful = tuple(_doubtful(findings, understood, sessions, suspected))
    low = {one.session_id for one in suspected} | {one.session_id for one in doubtful}
    sessions = doubted(sessions, low)
    first, last = _dates(understood.timetable, sessions)
    return Program(
        title=_title(findings),
        timezone=understood.timetable.venue.name,
        start_date=first,
        end_date=last,
        sessions=sessions,
        people=understood.people.people,
        problems=by_severity(
            [
                *_problems(findings, understood),
                *checks(sessions),
                *as_problems(suspected, sessions),
                *weighed(doubtful, sessions),
            ]
        ),
    )


def _title(findings: Sequence[Finding]) -> str | None:
    """The meeting's title as a document with sessions says it, else as any does (a mail that only brings the file)."""
    told = sorted(findings, key=lambda finding: not finding.rows)
    return next((title for finding in told if (title := " ".join(finding.title.strip("#*_ \n").split()))), None)


def _understood(findings: Sequence[Finding], hints: Hints) -> _Understood:
    items, timetable = _timed(findings, hints)
    kinds = kinds_of(items)
    people = cast(items, kinds, [credit for finding in findings for credit in finding.faculty])
    assumed = leaders(items, timetable.slots, kinds, people)
    return _Understood(items, timetable, session_ids(items, timetable.slots), kinds, led(people, assumed), assumed)


def _parts(understood: _Understood) -> Iterator[Parts]:
    for n, item in enumerate(understood.items):
        slot = understood.timetable.slots[n]
        yield Parts(
            item=item,
            slot=slot,
            kind=understood.kinds[n],
            session_id=understood.ids[n],
            parent_id=None if item.parent is None else understood.ids[item.parent],
            appearances=understood.people.appearances[n],
            doubtful=frozenset(item.row.unsure)
            | item.disputed
            | slot.doubts
            | {field for field, _ in understood.people.doubts[n]},
        )


def _suspected(
    findings: Sequence[Finding], understood: _Understood, sessions: Sequence[Session]
) -> Iterator[Suspicion]:
    """What looks misread, page document by page document: each has its own habits."""
    for number, own in _by_document(understood, sessions).items():
        people, finding = understood.people.people, findings[number]
        yield from suspicions(own, people) if finding.text_blocks else (*confusion(own), *unheld(finding, own, people))
        yield from broken(own, people)


def _doubtful(
    findings: Sequence[Finding], understood: _Understood, sessions: Sequence[Session], suspected: Sequence[Suspicion]
) -> Iterator[Doubt]:
    """The sessions that many signs together say are misread; of a file of fields, only where it is most of them."""
    people = {person.id: person for person in understood.people.people}
    for number, own in _by_document(understood, sessions).items():
        found = tuple(doubts(View(own, people, suspected)))
        if findings[number].text_blocks or len(found) >= _MOST * len(own):
            yield from found


def _by_document(understood: _Understood, sessions: Sequence[Session]) -> dict[int, list[Session]]:
    document = {one: item.document for one, item in zip(understood.ids, understood.items, strict=True)}
    of_document: dict[int, list[Session]] = defaultdict(list)
    for one in sessions:
        of_document[document[one.id]].append(one)
    return of_document


def _problems(findings: Sequence[Finding], understood: _Understood) -> Iterator[Problem]:
    yield from (problem for finding in findings for problem in finding.problems)
    yield from of_times(understood.timetable.notices, understood.ids)
    yield from of_readers(understood.items, understood.ids)
    yield from of_documents(understood.items, understood.ids)
    yield from of_people(understood.people.doubts, understood.items, understood.ids)
    yield from of_namesakes(understood.people, understood.items)
    yield from of_leaders(understood.assumed, understood.items)
    yield from of_unread(findings)


def _hints(findings: Sequence[Finding], timezone: str | None, year: int | None) -> Hints:
    def said(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(text for finding in findings if (text := getattr(finding, name).strip())))

    others = tuple(line for finding in findings for line in finding.unread)
    return Hints(timezone, year, said("zone"), said("dates"), said("place"), said("title"), said("sent"), others)


def _timed(findings: Sequence[Finding], hints: Hints) -> tuple[list[Item], Timetable]:
    """All items joined, with their slots."""
    items = join_by_number(join_by_key(items_of(findings)).items).items
    timetable = understand([Entry(item.row, item.document, item.parent) for item in items], hints)
    joined = join_by_title(items, timetable.slots)
    timetable = _moved(timetable, joined.place, len(joined.items))
    return joined.items, replace(timetable, slots=with_choices(joined.items, timetable.slots))


def _moved(timetable: Timetable, place: Sequence[int], count: int) -> Timetable:
    """The timetable with the slots of joined items made one, and its notices pointing to them."""
    slots = [Slot()] * count
    for slot, position in zip(timetable.slots, place, strict=True):
        slots[position] = _fuller(slots[position], slot)
    notices = tuple(_renumbered(notice, place) for notice in timetable.notices)
    return replace(timetable, slots=tuple(slots), notices=notices)


def _fuller(one: Slot, other: Slot) -> Slot:
    first, second = sorted((one, other), key=lambda slot: (slot.start is None, slot.end is None, slot.day is None))
    return replace(first, day=first.day or second.day, all_day=first.all_day or second.all_day)


def _renumbered(notice: Notice, place: Sequence[int]) -> Notice:
    return replace(notice, rows=tuple(dict.fromkeys(place[row] for row in notice.rows)))


def _dates(timetable: Timetable, sessions: Sequence[Session]) -> tuple[date | None, date | None]:
    """First and last day: as printed for the whole meeting, else of its sessions."""
    days = [(one.start - _NIGHT).date() for one in sessions if one.start and not one.all_day] + [
        slot.day for slot in timetable.slots if slot.day
    ]
    first, last = timetable.first, timetable.last
    if not days or (first and last and first <= min(days) and max(days) <= last):
        return first, last
    return min(days), max(days)
