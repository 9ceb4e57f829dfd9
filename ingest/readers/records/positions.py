"""Time slots that list their sessions in the order of the day's rooms: each session gets its room."""

from __future__ import annotations

from ingest.readers.records.headings import collection
from ingest.readers.values import Node, is_node, text_of

_DEEPEST = 8
_HELD = {"sessions", "talks", "entries"}
_PLACES = ("rooms", "tracks")


def placed(data: object) -> object:
    """The data with each such slot as one slot for each room; anything else comes back unchanged."""
    return _Placing().of(data, (), 0)


class _Placing:
    """One walk; an object that a file names again and again is looked through once."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, tuple[str, ...]], object] = {}

    def of(self, value: object, rooms: tuple[str, ...], depth: int) -> object:
        if depth > _DEEPEST or not isinstance(value, (list, dict)):
            return value
        key = (id(value), rooms)
        if key not in self._known:
            self._known[key] = self._list(value, rooms, depth) if isinstance(value, list) else value
            if is_node(value):
                self._known[key] = self._node(value, _rooms(value) or rooms, depth)
        return self._known[key]

    def _list(self, values: list[object], rooms: tuple[str, ...], depth: int) -> object:
        return [self.of(one, rooms, depth + 1) for one in values] if any(map(is_node, values)) else values

    def _node(self, node: Node, rooms: tuple[str, ...], depth: int) -> Node:
        found: Node = {}
        for name, value in node.items():
            if rooms and collection(name) == "slots" and isinstance(value, list) and _fit(value, len(rooms)):
                found[name] = [one for slot in value for one in _split(slot, rooms)]
            else:
                found[name] = self.of(value, rooms, depth + 1)
        return found


def _rooms(node: Node) -> tuple[str, ...]:
    """The names of several rooms that the object lists, whose ids nothing needs."""
    for name, value in node.items():
        if collection(name) in _PLACES and isinstance(value, list) and len(value) > 1:
            texts = [" ".join(text_of(one).split()) for one in value]
            if all(texts) and len(set(texts)) == len(texts) and not any(is_node(v) and "id" in v for v in value):
                return tuple(texts)
    return ()


def _fit(slots: list[object], most: int) -> bool:
    """Whether no slot lists more sessions than there are rooms, and one lists as many."""
    sizes = [len(sessions) for slot in slots if is_node(slot) for _, sessions in _listed(slot)]
    return bool(sizes) and max(sizes) == most


def _listed(slot: Node) -> list[tuple[str, list[object]]]:
    lists = [(name, value) for name, value in slot.items() if isinstance(value, list) and value]
    return [(name, value) for name, value in lists if collection(name) in _HELD or _ids(name)]


def _ids(name: str) -> bool:
    return collection(name.lower().removesuffix("ids").removesuffix("id").strip("_ -")) in {"sessions", "talks"}


def _split(slot: object, rooms: tuple[str, ...]) -> list[object]:
    """One slot for each room where the slot has as many sessions as there are rooms, else the slot."""
    lists = _listed(slot) if is_node(slot) else []
    if not is_node(slot) or len(lists) != 1 or len(lists[0][1]) != len(rooms):
        return [slot]
    name, sessions = lists[0]
    return [{**slot, "room": room, name: [session]} for room, session in zip(rooms, sessions, strict=True) if session]
