"""Sessions become rows: titles made tidy, keys given, days taken from the headings above."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.extractors.records.instants import with_year
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.record import Record
from ingest.extractors.records.sessions import Session, every
from ingest.extractors.records.titles import SURE, how_sure, tidy, with_people, with_place, with_room
from ingest.extractors.records.words import is_room, labelled
from ingest.kinds import labelled as kind_named
from ingest.pages import page_key, slug
from ingest.rows import Credit, Link, Row
from ingest.times import spot_dates

_TYPED = re.compile(r"^(?P<kind>[^「『“\"]{2,16})[「『](?P<title>.+)[」』]$", re.DOTALL)
_TYPE_AFTER = re.compile(r"^(?P<title>.{12,})\s[—–|]\s(?P<kind>\w+(?: \w+){0,2})$", re.DOTALL)
_DIGITS = re.compile(r"\d+")
_NO_PAGE = re.compile(
    r"^(?:mailto|tel|javascript|data|webcal|sms):|\.(?:pdf|ics|docx?|pptx?|xlsx?|jpe?g|png|gif|svg|zip|mp4)(?:[?#]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Above:
    """What a session takes over from the one that holds it."""

    key: str = ""
    date: str = ""
    start: str = ""
    end: str = ""
    zone: str = ""
    room: str = ""


@dataclass
class Builder:
    """Turns sessions into rows; `leaves` gives the day headings between them."""

    leaves: Sequence[Leaf]
    inside: frozenset[int] = frozenset()  # the leaves that records hold
    rows: list[Row] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    unread: list[Leaf] = field(default_factory=list)
    shared: Counter[str] = field(default_factory=Counter)
    keys: Counter[str] = field(default_factory=Counter)
    _days: dict[int, str] = field(default_factory=dict)
    _day_places: list[int] = field(default_factory=list)
    _sure: float = SURE
    _rooms: dict[int, str] = field(default_factory=dict)
    _room_places: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._days = day_headings(self.leaves)
        self._day_places = sorted(self._days)
        self._rooms = room_headings(self.leaves, self.inside)
        self._room_places = sorted(self._rooms)

    def build(self, top: Sequence[Session]) -> None:
        """Add the rows of these sessions and of all below them."""
        self._count(top)
        self._sure = how_sure([session.title for session in every(top) if not session.draft.people])
        for session in top:
            self._add(session, Above())

    def _count(self, sessions: Sequence[Session]) -> None:
        for session in sessions:
            self.shared.update({shape_of(link) for link in session.draft.links if is_page(link)})
            self.shared.update({page_key(link) for link in session.draft.links})
            self._count(session.talks)

    def _add(self, session: Session, above: Above) -> None:
        self.unread += session.draft.unread
        row = self._row(session, above)
        if session.slot or row is None:
            date = session.draft.date or above.date or self._day(session.record.begin)
            draft = session.draft
            below = Above(above.key, date, draft.start, draft.end, draft.zone, draft.room)
        else:
            self.rows.append(row)
            below = Above(row.key, row.date)
        for talk in session.talks:
            self._add(talk, below)

    def _date(self, own: str, above: str, begin: int) -> str:
        """The record's own day; a bare weekday in it gives way to the heading that dates this weekday."""
        around = above or self._day(begin)
        bare = own and not _DIGITS.search(own) and _DIGITS.search(around) is not None
        return around if not own or (bare and own[:3].lower() in around.lower()) else own

    def _day(self, begin: int) -> str:
        place = bisect_left(self._day_places, begin)
        return self._days[self._day_places[place - 1]] if place else ""

    @property
    def room_places(self) -> frozenset[int]:
        """The leaves that are headings of rooms."""
        return frozenset(place for place, room in self._rooms.items() if room)

    def _room(self, record: Record) -> str:
        place = bisect_left(self._room_places, record.begin if record.anchor is None else record.anchor)
        return self._rooms[self._room_places[place - 1]] if place else ""

    def _row(self, session: Session, above: Above) -> Row | None:
        draft = session.draft
        title, kind = _typed(tidy(session.title), draft.kind)
        if session.slot or not re.search(r"[^\W\d_]", title):
            return None
        title, room = (title, draft.room) if draft.room else with_place(title)
        title, people = (title, tuple(draft.people)) if draft.people else _credited(title, self._sure)
        title, room = (title, room) if room else with_room(title)
        printed = self._date(draft.date, above.date, session.record.begin)
        date = with_year(printed, draft.day) if _DIGITS.search(printed) else draft.day or printed
        start, end, zone = (draft.start, draft.end, draft.zone) if draft.start else (above.start, above.end, above.zone)
        key, links = self._key(session, f"{above.key} {date} {start}")
        self.links += links
        return Row(
            where=session.where,
            title=title,
            date=date,
            start=start,
            end=end,
            zone=zone,
            duration=draft.duration,
            room=room or above.room or ("" if above.key else self._room(session.record)),
            tracks=tuple(dict.fromkeys(draft.tracks)),
            kind=kind,
            code=draft.code,
            abstract="\n\n".join(draft.abstract),
            url=next((link for link in draft.links if link.startswith("http")), ""),
            status=draft.status,
            people=people,
            key=key,
            parent=above.key,
        )

    def _key(self, session: Session, moment: str) -> tuple[str, list[Link]]:
        """The row's key and the pages that detail it."""
        pages = [link for link in session.draft.links if is_page(link) and self.shared[shape_of(link)] >= 3]
        own = [link for link in pages if self.shared[page_key(link)] == 1]
        key = next((page_key(link) for link in own), "") or f"{slug(session.title)[:60]}@{slug(moment)}"
        self.keys[key] += 1
        if self.keys[key] > 1:
            key = f"{key}~{self.keys[key]}"
        return key, [Link(link, key) for link in own]


def _typed(title: str, kind: str) -> tuple[str, str]:
    """A title without the type that stands before its quotation marks or behind its dash."""
    match = _TYPED.match(title) or _TYPE_AFTER.match(title)
    if match is None or kind_named(match["kind"]) is None or is_room(match["kind"]):
        return title, kind
    return match["title"].strip(), match["kind"].strip()


def _credited(title: str, sure: float) -> tuple[str, tuple[Credit, ...]]:
    """A title line without the persons that it names at its end, and these."""
    title, named = with_people(title, sure)
    if not named:
        return title, ()
    said = labelled(named)
    return title, (Credit(said[2], role=said[0]) if said is not None else Credit(named),)


def is_page(link: str) -> bool:
    """Whether a link leads to a page of its own."""
    return bool(link) and not link.startswith("#") and not _NO_PAGE.search(link)


def shape_of(link: str) -> str:
    """A link with its numbers and its last name left out: links of one shape lead to pages of one kind."""
    path, _, query = link.partition("?")
    path, _, _ = path.partition("#")
    head, _, last = path.rpartition("/")
    name = "#" if not _DIGITS.search(last) and not query else _DIGITS.sub("#", last)
    return f"{_DIGITS.sub('#', head)}/{name}?{_DIGITS.sub('#', query)}"


def day_headings(leaves: Sequence[Leaf]) -> dict[int, str]:
    """The leaves that name the day of what follows, by position; a row of links to all days is none."""
    found = [n for n, leaf in enumerate(leaves) if leaf.sort is Sort.DATE]
    menu = {n for a, b in itertools.pairwise(found) if b == a + 1 and leaves[a].sign == leaves[b].sign for n in (a, b)}
    return {n: _with_neighbour(leaves, n) for n in found if n not in menu}


def room_headings(leaves: Sequence[Leaf], inside: frozenset[int]) -> dict[int, str]:
    """Headings outside the records that name the room of those that follow; "" where a day or heading ends that."""
    rooms: dict[int, str] = {}
    level = 0
    for number, leaf in enumerate(leaves):
        if number in inside and not (leaf.sort is Sort.DATE and leaf.style.level):
            continue
        if leaf.sort is Sort.TEXT and leaf.emphasised and is_room(leaf.text):
            rooms[number], level = leaf.text, leaf.style.level
        elif rooms and (leaf.sort is Sort.DATE or leaf.style.level) and (leaf.style.level or 1) <= (level or 6):
            rooms[number] = ""
    return rooms


def _with_neighbour(leaves: Sequence[Leaf], number: int) -> str:
    """ "Day 1" under "Thursday, October 21" (or the other way round) is one day heading."""
    text = leaves[number].text
    before = leaves[number - 1] if number else None
    if before is None or before.text == text or len(spot_dates(before.text)) > 1:
        return text  # two days in one line are links to both
    if before.sort is Sort.DATE and before.sign != leaves[number].sign:
        return max((before.text, text), key=lambda day: (bool(_DIGITS.search(day)), len(day)))
    return text


def trimmed(row: Row) -> Row:
    """The row without what only repeats another field."""
    if row.abstract == row.title:
        row = replace(row, abstract="")
    return row


def own_key(rows: tuple[Row, ...], source: str) -> tuple[Row, ...]:
    """The rows; where the whole page is about one session, that has the page's key, so that links to it find it."""
    tops = [row for row in rows if not row.parent]
    key = page_key(source)
    if len(tops) != 1 or not key:
        return rows
    old = tops[0].key
    return tuple(
        replace(row, key=key) if row.key == old else replace(row, parent=key) if row.parent == old else row
        for row in rows
    )
