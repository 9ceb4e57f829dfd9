"""Walks a data file and names its objects: sessions, people, rooms, tracks, days, time slots, the meeting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ingest.readers.records.headings import collection, heading, names_a_period, names_a_room
from ingest.readers.records.item import WHERE, Context, Item, What, fields_of
from ingest.readers.records.naming import first, is_map, label, listed, what_is
from ingest.readers.records.placing import places
from ingest.readers.records.translations import in_one_language
from ingest.readers.records.typed_children import with_people
from ingest.readers.records.unfolding import unfolded
from ingest.readers.values import Node, is_node, languages
from ingest.times import is_date_line, is_time

_DEEPEST = 40
_MOST = 100_000
_MOST_VISITS = 20  # of one object that a file names by alias again and again
_ATTRIBUTES = {
    "people",
    "room",
    "track",
    "kind",
    "slot",
    "key",
    "name",
    "affiliation",
    "zone",
    "status",
    "date",
    "time",
}
_ATTRIBUTES |= {"start", "end", "duration", "abstract", "url", "code", "parent", "role", "place_of", "email", "ignored"}


class Walk:
    """One walk through one file, with a limit on how many objects it visits."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._left = _MOST
        self._visits: Counter[int] = Counter()

    def items(self, data: object) -> Iterator[Item]:
        """All objects of the file in its order, each with what it inherits."""
        yield from self._value(data, "", Context(), self._where)

    def _value(self, value: object, name: str, context: Context, where: str) -> Iterator[Item]:
        if where.count("/") > _DEEPEST or self._left <= 0:
            return
        value = _unwrapped(value, name)
        if isinstance(value, list):
            yield from self._list(value, name, context, where)
        elif is_node(value) and (is_map(value, name) or places(value, context)):
            placed = replace(context, grouping=places(value, context) or context.grouping)
            for key, inner in value.items():
                at = f"{where}/{key}"
                if isinstance(inner, list):
                    grouped = listed(name) not in {What.SESSION, What.PERSON, What.OTHER}
                    yield from self._list(inner, "" if grouped else name, _under_key(placed, name, key), at)
                elif is_node(inner):
                    yield from self._map_entry(inner, name, placed, (key, at))
        elif is_node(value) and not languages(value):
            yield from self._object(value, name, context, where, single=True)

    def _map_entry(self, inner: Node, name: str, context: Context, place: tuple[str, str]) -> Iterator[Item]:
        key, at = place
        if (is_map(inner, name) or places(inner, _under_key(context, name, key))) and collection(name) != "people":
            yield from self._value(inner, name, _under_key(context, name, key), at)
            return
        dated = _under_key(context, "", key)
        own = "" if is_time(key) or is_date_line(key) or key in {dated.room, dated.track} else key
        yield from self._object(inner, name, replace(dated, key=own), at, single=False)

    def _list(self, values: list[object], name: str, context: Context, where: str) -> Iterator[Item]:
        self._left -= 1
        if self._left <= 0 or where.count("/") > _DEEPEST:
            return
        for number, value in enumerate(values):
            at = f"{where}/{number}"
            if is_node(value):
                yield from self._object(value, name, context, at, single=False)
            elif isinstance(value, list):
                yield from self._list(value, name, context, at)

    def _object(self, node: Node, name: str, context: Context, where: str, single: bool) -> Iterator[Item]:
        self._left -= 1
        self._visits[id(node)] += 1
        if collection(name) == "ignored" or self._left <= 0 or where.count("/") > _DEEPEST:
            return
        if self._visits[id(node)] > _MOST_VISITS:
            return
        node = with_people(unfolded(in_one_language(node)))
        place = node.get(WHERE)
        item = Item(
            place if isinstance(place, str) else where.lstrip("/"), name, node, What.OTHER, context, fields_of(node)
        )
        item = replace(item, what=what_is(item, single))
        yield item
        if item.what != What.PERSON:
            yield from self._inside(item, single)

    def _inside(self, item: Item, single: bool) -> Iterator[Item]:
        context = _inherited(item)
        for key, value in item.node.items():
            if not isinstance(value, (list, dict)) or not value:
                continue
            if _descends(item, key, value):
                at = f"{item.where}/{key}"
                wrapper = item.what == What.OTHER and is_node(value) and not collection(key) and not single
                inner = context if item.what == What.SESSION else _under_key(context, "", key)
                yield from self._value(value, item.name if wrapper else key, inner, at)


def _unwrapped(value: object, name: str) -> object:
    """The list in {"sessions": {"session": […]}}, as XML has it; one such object becomes a list of one."""
    if not is_node(value) or len(value) != 1:
        return value
    key, inner = next(iter(value.items()))
    same = collection(key) and collection(key) == collection(name) and key != name
    if not same or not isinstance(inner, (list, dict)) or (is_node(inner) and is_map(inner, key)):
        return value
    return inner if isinstance(inner, list) else [inner]


def _descends(item: Item, key: str, value: object) -> bool:
    """Whether the value holds objects of their own, rather than an attribute of this one."""
    if item.what == What.SESSION or (item.what == What.PERSON):
        meaning = heading(key)
        if is_node(value) and meaning.level == "session" and meaning.field == "title" and not is_map(value, key):
            return False  # the session that this one belongs to
        if heading(key).field in _ATTRIBUTES and collection(key) not in {"talks", "sessions"}:
            return False
        return isinstance(value, dict) or (isinstance(value, list) and any(map(is_node, value)))
    return True


def _under_key(context: Context, name: str, key: str) -> Context:
    """What the key of a map says about the lists below it."""
    if is_date_line(key):
        return replace(context, date=key)
    if is_time(key):
        return replace(context, start=key)
    if context.grouping and not names_a_period(key):
        return replace(context, grouping="", **{context.grouping: key})
    if names_a_room(key) or (context.start and heading(key).field in {"", "room"} and not key.isdigit()):
        return replace(context, room=key)
    what = listed(name)
    if what == What.ROOM:
        return replace(context, room=key)
    if what == What.TRACK:
        return replace(context, track=key)
    return replace(context, date=key) if what == What.DAY else context


def _inherited(item: Item) -> Context:
    """What the objects inside `item` inherit from it."""
    context = replace(item.context, key="")
    title = label(item)
    if item.what == What.SESSION:
        return Context(parent=item.where, date=first(item, "date") or context.date)
    if item.what == What.DAY:
        date = first(item, "date") or first(item, "start") or title or item.context.key
        return replace(context, date=date)
    if item.what == What.ROOM:
        return replace(context, room=title or item.context.key or context.room)
    if item.what == What.TRACK:
        named = title or first(item, "track")
        return replace(context, track=named or context.track, room=first(item, "room") or context.room)
    if item.what in {What.SLOT, What.OTHER}:
        return replace(
            context,
            date=first(item, "date") or context.date,
            start=first(item, "start") or first(item, "time") or context.start,
            end=first(item, "end") or context.end,
            room=first(item, "room") or first(item, "venue") or context.room,
        )
    return context
