"""Who is meant by an id: the objects of a data file by what they are and by their key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.readers.records.headings import collection, heading
from ingest.readers.records.item import Item, What
from ingest.readers.records.naming import label
from ingest.readers.values import Node, is_node, line, text_of, texts_of


@dataclass(frozen=True)
class Index:
    """Lookups over all items of one file; `slots` and `children` follow ids that point at sessions."""

    by_key: dict[What, dict[str, Item]]
    holders: dict[str, Item]  # the sessions of lists named for sessions, not for talks
    titles: dict[str, Item]  # the sessions whose title no other has
    codes: dict[str, Item]  # the sessions whose printed code no other has
    slots: dict[str, list[Item]]  # a session's key: the time slots that name it
    children: dict[str, str]  # a session's key: the `where` of the session that lists it

    def get(self, what: What, key: object) -> Item | None:
        """The object of this sort with this id; None also where `key` is no id at all."""
        if isinstance(key, bool) or not isinstance(key, (str, int, float)):
            return None
        return self.by_key.get(what, {}).get(text_of(key))

    def holder(self, key: object) -> Item | None:
        """The session that may hold others with this id, the id of a talk only where no session has it."""
        value = next((v for k, v in key.items() if heading(k).field == "key"), None) if is_node(key) else key
        known = self.get(What.SESSION, value)
        return self.holders.get(text_of(value), known) if known is not None else None

    def titled(self, title: str) -> Item | None:
        """The one session with this title."""
        return self.titles.get(title) if title else None

    def labels(self, what: What, value: object) -> tuple[str, ...]:
        """The names of the objects that `value` (an id, a text, an object, a list of these) stands for."""
        return tuple(dict.fromkeys(filter(None, (self._label(what, one) for one in _each(value)))))

    def _label(self, what: What, value: object) -> str:
        known = self.get(what, value)
        if known is None and is_node(value):
            keys = [inner for name, inner in value.items() if heading(name).field == "key"]
            known = next(filter(None, (self.get(what, key) for key in keys)), None) if not text_of(value) else None
        return label(known) if known else " ".join(text_of(value).split())


def _each(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else (value,)


def index(items: Iterable[Item]) -> Index:
    """Looks through all items once."""
    items = tuple(items)
    by_key: dict[What, dict[str, Item]] = {}
    for item in items:
        for key in _keys(item):
            by_key.setdefault(item.what, {}).setdefault(key, item)
    sessions = by_key.get(What.SESSION, {})
    holders: dict[str, Item] = {}
    for item in items:
        if item.what == What.SESSION and item.key and collection(item.name) == "sessions":
            holders.setdefault(item.key, item)
    titles = Counter(label(item) for item in items if item.what == What.SESSION)
    single = {label(item): item for item in items if item.what == What.SESSION and titles[label(item)] == 1}
    printed = [
        (line(text_of(v)), i) for i in items if i.what == What.SESSION for m, v in i.values("code") if not m.level
    ]
    counted = Counter(code for code, _ in printed)
    codes = {code: item for code, item in printed if code and counted[code] == 1}
    slots: dict[str, list[Item]] = {}
    children: dict[str, str] = {}
    for item in items:
        for key in _pointers(item, sessions):
            if item.what == What.SLOT:
                slots.setdefault(key, []).append(item)
            elif item.what == What.SESSION and sessions[key] is not item:
                children.setdefault(key, item.where)
    return Index(by_key, holders, single, codes, slots, children)


def _keys(item: Item) -> Iterator[str]:
    if item.key:
        yield item.key
    yield from (text_of(value) for meaning, value in item.values("key") if not meaning.level and text_of(value))


def _pointers(item: Item, sessions: dict[str, Item]) -> Iterator[str]:
    """Keys of sessions that the object names: a slot's session, a session's talks."""
    if item.what not in {What.SLOT, What.SESSION}:
        return
    for name, value in item.node.items():
        meaning = heading(name)
        if (
            meaning.field in {"people", "ignored", "room", "venue", "track", "kind", "parent", "abstract"}
            and not meaning.level
        ):
            continue
        is_list = isinstance(value, list) and bool(value)
        if item.what == What.SESSION and (not is_list or meaning.level == "session"):
            continue
        if is_list or meaning.level or meaning.field == "title":
            yield from (key for key in texts_of(_ids(value)) if key in sessions)


def _ids(value: object) -> object:
    """Plain ids of a list; of objects in it that hold but a list of ids, these."""
    if not isinstance(value, list):
        return value
    inner = [one for node in value if is_node(node) for one in _lone_list(node)]
    return [one for one in (*value, *inner) if isinstance(one, (str, int)) and not isinstance(one, bool)]


def _lone_list(node: Node) -> list[object]:
    lists = [value for value in node.values() if isinstance(value, list)]
    return lists[0] if len(lists) == 1 and len(node) <= 2 else []
