"""Documents of the JSON:API form and of content systems: what they keep in inner objects, folded into plain records."""

from __future__ import annotations

from ingest.readers.records.clock_keys import by_hour
from ingest.readers.records.wrappers import merged, unwrapped
from ingest.readers.values import Node, is_node


def folded(data: object) -> object:
    """The records under the names of their types, related ids in place; anything else comes back unchanged."""
    if not is_node(data):
        return _opened(data)
    if (entries := _entries(data)) is not None:
        return _opened(entries)
    data = _with_rooms(data)
    objects = [one for name in ("data", "included") for one in _listed(data.get(name))]
    if not objects or not all("type" in one and "attributes" in one for one in objects):
        return _opened(data)
    found: dict[str, list[Node]] = {}
    for one in objects:
        found.setdefault(f"{one['type']}", []).append(_record(one))
    return dict(found)


def _entries(data: Node) -> Node | None:
    """The entries of a content system and those that they link to, under the names of their types."""
    included = data.get("includes")
    lists = [data.get("items"), *(included.values() if is_node(included) else ())]
    entries = [one for value in lists for one in _listed(value)]
    if not entries or not all(is_node(one.get("sys")) and is_node(one.get("fields")) for one in entries):
        return None
    found: dict[str, list[object]] = {}
    for one in entries:
        about, fields = one["sys"], one["fields"]
        if is_node(about) and is_node(fields):
            found.setdefault(_type_of(about), []).append({"id": about.get("id"), **fields})
    return dict(found)


def _with_rooms(data: Node) -> Node:
    """A calendar whose events name "resources" by their ids: these are its rooms."""
    resources, events = _listed(data.get("resources")), _listed(data.get("events"))
    if not resources or not any("resourceId" in event for event in events):
        return data
    rest = {name: value for name, value in data.items() if name not in {"resources", "events"}}
    return {**rest, "rooms": resources, "events": [{"roomId": one.get("resourceId"), **one} for one in events]}


def _type_of(about: Node) -> str:
    kind = about.get("contentType")
    link = kind.get("sys") if is_node(kind) else None
    return str(link.get("id")) if is_node(link) else str(about.get("type", ""))


def _listed(value: object) -> list[Node]:
    return [one for one in (value if isinstance(value, list) else [value]) if is_node(one)]


def _record(one: Node) -> Node:
    attributes, related = one["attributes"], one.get("relationships")
    record: Node = {"id": one.get("id"), **(attributes if is_node(attributes) else {})}
    for name, target in (related if is_node(related) else {}).items():
        value = target.get("data") if is_node(target) else None
        ids = [inner.get("id") for inner in _listed(value)]
        if ids:
            record.setdefault(name, ids if isinstance(value, list) else ids[0])
    return record


_INNER = ("attributes", "extendedProps", "fields", "acf", "meta", "custom_fields", "customFields", "properties")
_DEEPEST = 30


def _opened(data: object) -> object:
    """The data with the inner objects of records ("attributes", "acf", {"data": …}) opened into these."""
    return _Opening().of(data)


class _Opening:
    """One walk; an object that a file names again and again is opened once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, object]] = {}  # by identity; the object is kept so that this stays its own

    def of(self, value: object, depth: int = 0) -> object:
        if depth > _DEEPEST or not isinstance(value, (list, dict)):
            return value
        if id(value) not in self._known:
            opened = self._list(value, depth) if isinstance(value, list) else self._node(value, depth)
            self._known[id(value)] = (value, opened)
        return self._known[id(value)][1]

    def _list(self, values: list[object], depth: int) -> object:
        return [self.of(one, depth + 1) for one in values] if any(map(is_node, values)) else values

    def _node(self, value: Node, depth: int) -> object:
        if depth and value.keys() <= {"data", "meta", "links"} and isinstance(value.get("data"), (list, dict)):
            return self.of(value["data"], depth + 1)
        bare = unwrapped(value)
        if not is_node(bare):
            return self.of(bare, depth + 1)
        if (hours := by_hour(bare)) is not None:
            return self.of(hours, depth + 1)
        node = {key: self.of(inner, depth + 1) for key, inner in bare.items()}
        if not node.keys() & {"id", "sys", "ID", "_id"}:
            return node
        names = [name for name in _INNER if name != "attributes" or "type" not in node]
        opened = [fields for name in names if is_node(node.get(name)) and is_node(fields := node.pop(name))]
        return merged(node, opened)
