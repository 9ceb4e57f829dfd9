"""What each object of a data file is, told by the name of its list and by its fields."""

from __future__ import annotations

import re

from ingest.kinds import is_break, labelled
from ingest.readers.records.headings import Heading, collection, heading, names_a_meeting, names_a_room
from ingest.readers.records.item import Item, What, fields_of
from ingest.readers.values import Node, is_node, languages, line, text_of
from ingest.times import is_date_line, is_time, spot_times

_WHAT = {
    "people": What.PERSON,
    "rooms": What.ROOM,
    "tracks": What.TRACK,
    "types": What.TYPE,
    "days": What.DAY,
    "slots": What.SLOT,
    "sessions": What.SESSION,
    "talks": What.SESSION,
}
_MIDNIGHT = re.compile(r"[T ]00:00")
_LONGEST_DATE = 80
_IN_PLACE = ("start", "date", "parent", "room")


def listed(name: str) -> What:
    """What a list or map of this name holds; OTHER where the name does not tell."""
    return _WHAT.get(collection(name), What.OTHER)


def is_map(node: Node, name: str) -> bool:
    """Whether the keys of this object are data (ids, days, rooms) rather than names of fields."""
    node = {key: value for key, value in node.items() if value is not None}
    values = list(node.values())
    if not values or not all(isinstance(value, (list, dict)) for value in values):
        return False
    if all(is_date_line(key) or is_time(key) or _is_room(key) for key in node):
        return len(node) > 1 or not _is_room(next(iter(node))) or names_a_room(next(iter(node)))
    known = sum(bool(collection(key) or heading(key).field or names_a_meeting(key)) for key in node)
    if all(isinstance(value, list) and any(map(is_node, value)) for value in values):
        return known == 0 or (collection(name) in {"days", "rooms", "slots", "tracks"} and known < len(values))
    if any(isinstance(value, list) for value in values):
        return False
    if known <= 0.1 * len(values) and (len(values) > 1 or collection(name)):
        return _alike([value for value in values if is_node(value)]) or bool(collection(name))
    return all(key.isdigit() or is_date_line(key) for key in node)


def _is_room(key: str) -> bool:
    return names_a_room(key) or heading(key).field == "room"


def _alike(nodes: list[Node]) -> bool:
    shared = set(nodes[0]).intersection(*nodes[1:20])
    return len(shared) >= 2 or 2 * len(shared) >= len(nodes[0])


def first(item: Item, name: str) -> str:
    """The text of the first single value with this meaning."""
    values = (
        value for meaning, value in item.values(name) if not isinstance(value, list | dict) or _tells(meaning, value)
    )
    return next((text for text in map(text_of, values) if text), "")


def _tells(meaning: Heading, value: object) -> bool:
    """Whether an object is a text of its holder's, not the session or talk that stands in a slot."""
    several = is_node(value) and len(fields_of(value)) > 1 and not languages(value)
    return is_node(value) and not (meaning.field == "title" and meaning.level in {"session", "talk"} and several)


def label(item: Item) -> str:
    """The object's title or name on one line; the topic where what stands in the title's place is only a kind."""
    if kind_in_title(item):
        return line(first(item, "topic"))
    names = (line(text_of(value)) for meaning, value in item.values("name") if _own_name(item, meaning))
    return line(first(item, "title")) or next(filter(None, names), "") or line(first(item, "topic")) or _pause(item)


def _pause(item: Item) -> str:
    """The break that stands in the speaker's place where the title is blank."""
    if not item.fields.keys() & {"start", "time"}:
        return ""
    return next((text for _, value in item.values("people") if is_break(text := line(text_of(value)))), "")


def kind_in_title(item: Item) -> str:
    """What "session" says beside a topic if that is a kind ("session": "Panel", "topic": "…"), else ""."""
    titles = item.values("title")
    if len(titles) != 1 or titles[0][0].level != "session" or item.values("name") or not first(item, "topic"):
        return ""
    value = titles[0][1]
    said = line(text_of(value[0] if isinstance(value, list) and value else value))
    return said if said and labelled(said) is not None else ""


def _own_name(item: Item, meaning: Heading) -> bool:
    """Whether a name is the object's own, not that of a person in it ("presenter name")."""
    return meaning.level != "person" or item.what == What.PERSON


def what_is(item: Item, single: bool) -> What:
    """What the object is; `single` where it is no member of a list or map."""
    known = listed(item.name)
    if "zone" in item.fields and _holds_sessions(item):
        return What.MEETING
    if item.context.start and item.context.room and _is_titled(item) and not _groups(item):
        return What.SESSION
    if single and (alone := _alone(item, known)) is not None:
        return alone
    if known == What.SESSION:
        return What.SESSION if _is_titled(item) or item.values("code") else _by_fields(item)
    if known == What.PERSON and (single and not label(item) and _groups(item)):
        return What.OTHER  # {"speakers": {"records": […]}}
    if known == What.PERSON and item.values("title") and item.values("people"):
        known = What.OTHER
    if known == What.PERSON:
        return What.PERSON
    by_fields = _by_fields(item)
    if collection(item.name) == "entries" and label(item) and any(getattr(item.context, name) for name in _IN_PLACE):
        return What.SESSION if by_fields == What.OTHER else by_fields
    if known in {What.SLOT, What.DAY, What.TRACK, What.ROOM} and by_fields == What.SESSION and not _groups(item):
        return What.SESSION
    return by_fields if known == What.OTHER else known


def _alone(item: Item, known: What) -> What | None:
    """What an object is that is no member of a list or map, where that alone tells."""
    if names_a_meeting(item.name) and any(isinstance(v, (list, dict)) for v in item.node.values()):
        return What.OTHER if _is_clocked(item) and item.values("people") else What.MEETING
    if names_a_meeting(item.name) and item.name:
        return What.MEETING
    return What.MEETING if known == What.OTHER and _holds_sessions(item) else None


def _holds_sessions(item: Item) -> bool:
    return any(listed(name) == What.SESSION and isinstance(v, (list, dict)) and v for name, v in item.node.items())


def _by_fields(item: Item) -> What:
    """What an object is, told by its fields alone."""
    has = item.fields.keys()
    if {"first_name", "last_name"} <= has and not _is_timed(item):
        return What.PERSON
    titled = _is_titled(item)
    if _names_a_day(item) or ("date" in has and _groups(item) and not _is_timed(item)):
        return What.DAY
    if titled and (
        item.context.start
        or _is_timed(item)
        or has & {"people", "slot"}
        or ({"abstract", "title"} <= has)
        or _names_people(item)
    ):
        return What.SESSION
    if "name" in has and has & {"affiliation", "email", "position", "credentials"}:
        return What.PERSON
    if _is_timed(item) and not titled:
        return What.SLOT
    return What.OTHER


def _is_titled(item: Item) -> bool:
    return bool(named := label(item)) and not is_date_line(named)


def _is_timed(item: Item) -> bool:
    dates = (value for _, value in item.values("date") if isinstance(value, str) and len(value) < _LONGEST_DATE)
    return bool(item.fields.keys() & {"start", "time", "slot", "start_minute", "offset"}) or any(
        map(_tells_hour, dates)
    )


def _tells_hour(date: str) -> bool:
    return bool(spot_times(date)) and not _MIDNIGHT.search(date)


def _is_clocked(item: Item) -> bool:
    """Whether the object tells an hour, not merely the days of a meeting."""
    values = (value for name in ("start", "time", "slot") for _, value in item.values(name))
    return any(not isinstance(value, str) or spot_times(value) for value in values)


def _names_people(item: Item) -> bool:
    return any(meaning.level == "person" for meaning, _ in item.values("name"))


def _groups(item: Item) -> bool:
    """Whether the object holds lists of other objects, its people aside."""
    return any(
        is_map(value, name) if is_node(value) else isinstance(value, list) and any(map(is_node, value))
        for name, value in item.node.items()
        if heading(name).field != "people" and collection(name) not in {"people", "ignored"}
    )


def _names_a_day(item: Item) -> bool:
    return _groups(item) and not item.values("start") and is_date_line(label(item))
