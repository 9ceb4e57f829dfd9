"""From findings to the programme."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ingest.assembling.casting import Cast, cast
from ingest.assembling.checking import checks
from ingest.assembling.concurrent import with_choices
from ingest.assembling.identity import session_ids
from ingest.assembling.items import Item, items_of
from ingest.assembling.joining import join_by_key, join_by_number, join_by_title
from ingest.assembling.problems import by_severity, of_people, of_readers, of_times, of_unread
from ingest.assembling.sessions import Parts, doubted, in_order, kinds_of, session
from ingest.assembling.suspicion import as_problems, suspicions
from ingest.model import Program, Session
from ingest.rows import Finding
from ingest.times import Entry, Hints, Notice, Slot, Timetable, understand


def assemble(findings: Sequence[Finding], timezone: str | None = None, year: int | None = None) -> Program:
    """The programme that the findings of one meeting's documents print, joined.

    `timezone` (an IANA name) and `year` are the user's word where the documents do not tell.
    """
    items, timetable = _timed(findings, _hints(findings, timezone, year))
    ids = session_ids(items, timetable.slots)
    kinds = kinds_of(items)
    people = cast(items, kinds, [credit for finding in findings for credit in finding.faculty])
    parts = [
        Parts(
            item=item,
            slot=timetable.slots[n],
            kind=kinds[n],
            session_id=ids[n],
            parent_id=None if item.parent is None else ids[item.parent],
            appearances=people.appearances[n],
            doubtful=_doubtful(item, timetable.slots[n], people, n),
        )
        for n, item in enumerate(items)
    ]
    sessions = in_order([session(part) for part in parts])
    suspected = [
        suspicion
        for number, finding in enumerate(findings)
        if finding.text_blocks
        for suspicion in suspicions(_of_document(number, items, ids, sessions), people.people)
    ]
    sessions = doubted(sessions, {one.session_id for one in suspected})
    problems = [
        *(problem for finding in findings for problem in finding.problems),
        *of_times(timetable.notices, ids),
        *of_readers(items, ids),
        *of_people(people.doubts, items, ids),
        *people.problems,
        *of_unread(findings),
        *checks(sessions),
        *as_problems(suspected, sessions),
    ]
    first, last = _dates(timetable, sessions)
    return Program(
        title=next((" ".join(finding.title.split()) for finding in findings if finding.title.strip()), None),
        timezone=timetable.venue.name,
        start_date=first,
        end_date=last,
        sessions=sessions,
        people=people.people,
        problems=by_severity(problems),
    )


def _hints(findings: Sequence[Finding], timezone: str | None, year: int | None) -> Hints:
    def said(name: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(text for finding in findings if (text := getattr(finding, name).strip())))

    others = tuple(line for finding in findings for line in finding.unread)
    return Hints(timezone, year, said("zone"), said("dates"), said("place"), said("title"), others)


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


def _of_document(
    number: int, items: Sequence[Item], ids: Sequence[str], sessions: Sequence[Session]
) -> tuple[Session, ...]:
    own = {session_id for item, session_id in zip(items, ids, strict=True) if item.document == number}
    return tuple(session for session in sessions if session.id in own)


def _doubtful(item: Item, slot: Slot, people: Cast, position: int) -> frozenset[str]:
    return frozenset(item.row.unsure) | slot.doubts | {field for field, _ in people.doubts[position]}


def _dates(timetable: Timetable, sessions: Sequence[Session]) -> tuple[date | None, date | None]:
    """First and last day: as printed for the whole meeting, else of its sessions."""
    days = [one.start.date() for one in sessions if one.start] + [slot.day for slot in timetable.slots if slot.day]
    first, last = timetable.first, timetable.last
    if not days or (first and last and first <= min(days) and max(days) <= last):
        return first, last
    return min(days), max(days)
