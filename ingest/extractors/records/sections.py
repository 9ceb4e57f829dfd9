"""Untimed lines between timed talks that name their session: "Session II: Pain", with its chairs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.extractors.outlines.headings import begins_group
from ingest.extractors.outlines.item import LEADS
from ingest.extractors.outlines.naming import taken_apart
from ingest.extractors.records.clock import minutes
from ingest.extractors.records.draft import Draft
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.record import Record
from ingest.extractors.records.sessions import Session, fits_title
from ingest.extractors.records.spans import Tree
from ingest.extractors.records.words import is_room, labelled
from ingest.kinds import is_break, role_of
from ingest.rows import Credit

_BARE = re.compile(r"[\w-]+(?: [\w-]+)?\s(?:\d{1,3}|[IVX]+|[A-Z])\W*")  # "Session 1" alone
_LONGEST = 250  # characters of such a line
_ORNAMENTS = "☕🍽️🍴🥪 •*"
_MOST = 8  # lines of a section's head


@dataclass(frozen=True, slots=True)
class _Head:
    """The leaves `begin` to `stop` before the session at `place`; the first is the section's title."""

    place: int
    begin: int
    stop: int


def with_sections(tree: Tree, top: Sequence[Session]) -> list[Session]:
    """The sessions; those that follow such a line hang below it, to the next one, a break, or the end of the day."""
    heads = {head.place: head for place in range(len(top)) if (head := _head(tree, top, place)) is not None}
    result: list[Session] = []
    place = 0
    while place < len(top):
        talks = _talks(tree, top, place, heads) if place in heads else []
        if talks:
            result.append(_section(tree, heads[place], talks))
        result += top[place : place + 1] if not talks else []
        place += max(1, len(talks))
    return result


def _gap(tree: Tree, top: Sequence[Session], place: int) -> range:
    """The leaves between a session and the one before it, those before the last day heading left out."""
    begin = top[place - 1].record.stop if place else 0
    stop = top[place].record.begin
    days = [number for number in range(begin, stop) if tree.leaves[number].sort in (Sort.DATE, Sort.DAYS, Sort.HEAD)]
    return range(days[-1] + 1 if days else begin, stop)


def _head(tree: Tree, top: Sequence[Session], place: int) -> _Head | None:
    gap = _gap(tree, top, place)
    first = next((number for number in gap if _opens(tree.leaves, number, gap.stop)), None)
    return _Head(place, first, gap.stop) if first is not None and gap.stop - first <= _MOST else None


def _opens(leaves: Sequence[Leaf], number: int, stop: int) -> bool:
    leaf = leaves[number]
    if leaf.sort is not Sort.TEXT or len(leaf.text) > _LONGEST or not (fits_title(leaf) or begins_group(leaf.text)):
        return False
    if is_room(leaf.text):
        return False
    led = number + 1 < stop and _leads(leaves[number + 1].text)
    named = begins_group(leaf.text) and not _BARE.fullmatch(leaf.text)
    return named or led or role_of(taken_apart(leaf.text).role) in LEADS


def _leads(text: str) -> bool:
    said = labelled(text)
    return said is not None and bool(said[2]) and role_of(said[0]) in LEADS


def _talks(tree: Tree, top: Sequence[Session], place: int, heads: dict[int, _Head]) -> list[Session]:
    """The sessions below a head: one after the other, none with talks of its own."""
    talks: list[Session] = []
    for at in range(place, len(top)):
        session, span = top[at], minutes(top[at].draft.start)
        ends = at > place and (at in heads or _new_day(tree, top, at))
        if ends or span is None or session.talks or is_break(session.title.lstrip(_ORNAMENTS)):
            break
        before = minutes(talks[-1].draft.start) if talks else None
        if before is not None and span[0] < before[0]:
            break
        talks.append(session)
    return talks


def _new_day(tree: Tree, top: Sequence[Session], place: int) -> bool:
    between = tree.leaves[top[place - 1].record.stop : top[place].record.begin]
    return any(leaf.sort is Sort.DATE for leaf in between)


def _section(tree: Tree, head: _Head, talks: list[Session]) -> Session:
    first = tree.leaves[head.begin]
    naming = taken_apart(first.text)
    led = bool(naming.title and naming.people) and role_of(naming.role) in LEADS
    draft = Draft()
    draft.note_title(first)
    if led:
        draft.people.append(Credit(naming.people, role=naming.role))
    for leaf in tree.leaves[head.begin + 1 : head.stop]:
        draft.read(leaf, None)
    record = Record(head.begin, head.stop, None, ("section",), 0, own=list(range(head.begin, head.stop)))
    return Session(draft, naming.title if led else first.text, first.where, record, talks)
