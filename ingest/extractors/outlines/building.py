"""Rows from items: which hold which, and where each got its date and time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.extractors.outlines.body import Body
from ingest.extractors.outlines.entry import Entry
from ingest.extractors.outlines.habits import Habits
from ingest.extractors.outlines.headings import begins_group
from ingest.extractors.outlines.item import Item
from ingest.extractors.outlines.lengths import without_length
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.nesting import nested
from ingest.extractors.outlines.places_first import with_places_below
from ingest.extractors.outlines.stamp import Stamp
from ingest.extractors.outlines.telling import kind_line
from ingest.extractors.outlines.turning import turned
from ingest.kinds import is_break, unquoted
from ingest.kinds import labelled as kind_named
from ingest.rows import Row


def rows_of(entries: Sequence[Entry], habits: Habits) -> list[Row]:
    """The rows of all entries; a row's key is its number, `parent` the key of the row that holds it."""
    rows: list[Row] = []
    lines: list[Line] = []
    heads: dict[int, str] = {}  # number of a heading entry → key of its row
    resting = -1  # the last heading whose talks a break has ended
    entries = with_places_below(entries)
    for number, entry in enumerate(entries):
        items = list(_typed(_titled(Body(habits).read(turned(entry.lines, habits.affiliated)))))
        group = entry.setting.group
        if entry.stamp and items and is_break(items[0].title):
            resting = group
        begin = len(rows)
        rows.extend(_rows(entry, items, begin, heads.get(group, "") if group != resting else ""))
        lines.extend(item.line if at else entry.anchor for at, item in enumerate(items))
        if len(rows) > begin:
            heads[number] = rows[begin].key
    return _without_idle_heads(nested(rows, lines), entries, heads)


def _without_idle_heads(rows: Sequence[Row], entries: Sequence[Entry], heads: dict[int, str]) -> list[Row]:
    """The rows without headings that hold nothing and are no session that names its people."""
    holding = {row.parent for row in rows if row.start or (row.code and row.people)}
    idle = {key for number, key in heads.items() if entries[number].heading and key not in holding}
    kept = [row for row in rows if row.key not in idle or (begins_group(row.title) and (row.people or row.room))]
    keys = {row.key for row in kept}
    return [row for row in kept if not row.parent or row.parent in keys]


def _titled(items: Sequence[Item]) -> list[Item]:
    """The items that say anything; one that says only a room is called by it ("Exhibit Hall")."""
    for item in items:
        if not item.title and not item.people:
            item.title, item.room = item.room, ""
    if len(items) == 2 and items[0].led and not items[0].title and items[1].stamp is None:
        return [_joined(*items)]
    return [item for item in items if item.title or item.people]


def _joined(led: Item, talk: Item) -> Item:
    """One session of what was taken for a session with one talk."""
    led.title, led.code, led.line = talk.title, led.code or talk.code, talk.line
    led.people.extend(talk.people)
    led.room, led.abstract = led.room or talk.room, [*led.abstract, *talk.abstract]
    return led


def _typed(items: Sequence[Item]) -> Iterator[Item]:
    """The items; a bare type before the first title ("Plenary") becomes the kind of what it stands over."""
    first = items[0] if items else None
    if first and len(items) > 1 and _heads_sessions(first, items[1:]):
        for item in items[1:]:
            talk = items[1].led and not (item.led or item.room)
            item.kind = item.kind or ("" if talk else first.title)
        yield from items[1:]
        return
    if (
        len(items) > 1
        and first
        and kind_line(first.title)
        and not first.people
        and not first.room
        and not first.abstract
    ):
        second = items[1]
        if second.stamp is None and not _several(items[1:]) and not second.line.bullet:
            second.kind = second.kind or first.title
            yield from items[1:]
            return
    yield from items


def _heads_sessions(first: Item, others: Sequence[Item]) -> bool:
    """Whether the first says only what kind of sessions follow at once: "CONCURRENT SESSIONS", each in its room."""
    if first.people or first.room or first.abstract or any(item.stamp for item in others):
        return False
    plain = len(first.title.split()) <= 4 and (kind_named(first.title) is not None or first.title.isupper())
    heads = sum(bool(item.room) or item.led for item in others)
    second = others[0].led and bool(others[0].line.heading or others[0].room)
    return plain and (heads >= 0.6 * len(others) or (heads >= 2 and second))


def _several(items: Sequence[Item]) -> bool:
    return sum(bool(item.people) for item in items) > 1


def _rows(entry: Entry, items: Sequence[Item], begin: int, group: str) -> Iterator[Row]:
    tops = _tops(items)
    holder = f"r{begin}"
    for at, (item, top) in enumerate(zip(items, tops, strict=True)):
        key = f"r{begin + at}"
        holder = key if top else holder
        parent = group if top else holder
        yield _row(entry, item, key, parent, item.stamp or (entry.stamp if top else None))


def _tops(items: Sequence[Item]) -> list[bool]:
    """For each item of an entry, whether it is a session of its own and no talk in the session before it."""
    plain = [item for item in items[1:] if item.stamp is None]
    beside = _are_parallel(items[0], plain) if plain else False
    return [at == 0 or (item.stamp is None and beside and _is_top(items[0], item)) for at, item in enumerate(items)]


def _is_top(first: Item, item: Item) -> bool:
    if item.room or item.led or not (first.room or first.led):
        return True
    return item.line.gap > 0 and item.line.heading == first.line.heading and item.line.bullet == first.line.bullet


def _are_parallel(first: Item, others: Sequence[Item]) -> bool:
    """Whether the items of an entry are sessions beside one another, not a session and its talks."""
    if any(item.room and (item.room != first.room or item.line.gap) for item in others):
        return True
    if any(item.led for item in others) or is_break(first.title):
        return True
    deeper = all((o.line.bullet and not first.line.bullet) or o.line.indent > first.line.indent for o in others)
    if deeper or not first.spoken or first.led:
        return False
    return all((o.line.heading, o.line.bullet) == (first.line.heading, first.line.bullet) for o in others)


def _row(entry: Entry, item: Item, key: str, parent: str, stamp: Stamp | None) -> Row:
    names = "; ".join(credit.text for credit in item.people)
    title = item.title or (f"Session chaired by {names}" if item.led and not item.spoken else names)
    return Row(
        where=item.line.where,
        title=unquoted(_timeless(" ".join(title.split()).rstrip(" :"))),
        date=(stamp.date if stamp else "") or entry.date,
        start=stamp.time if stamp else "",
        zone=item.zone or (stamp.zone if stamp else ""),
        duration=item.duration or (stamp.duration if stamp else ""),
        room=item.room or (entry.setting.room if not parent else ""),
        tracks=(*item.tracks, *((entry.setting.track,) if entry.setting.track and not parent else ())),
        kind=item.kind,
        code=item.code or (stamp.code if stamp else ""),
        abstract=" ".join(text for text in item.abstract if text),
        status=item.status,
        people=tuple(item.people),
        key=key,
        parent=parent,
    )


def _timeless(title: str) -> str:
    """The title without its length in brackets at the end: "Spasticity (20’)"."""
    return without_length(title) or title if title.endswith((")", "]")) else title
