"""A record's own title, and the record that holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.readers.records.headings import collection
from ingest.readers.records.index import Index
from ingest.readers.records.item import Item
from ingest.readers.records.naming import kind_in_title, label
from ingest.readers.records.prefixes import without_notice
from ingest.readers.values import is_node, line, text_of

_PART = re.compile(r"^(\w*\d)[.-]\d{1,2}[a-z]?$")


def title_of(item: Item) -> str:
    """The plain title or name before that of another level, the first before the second."""
    if kind_in_title(item):
        return label(item)
    own = "session" if collection(item.name) == "sessions" and not item.context.parent else "talk"
    options = [
        (bool(meaning.number), meaning.level not in {"", own}, field == "name", n, value)
        for field in ("title", "name")
        for n, (meaning, value) in enumerate(item.values(field))
        if meaning.level != "person" and not isinstance(value, list)
    ]
    options.sort(key=lambda one: one[:4])
    titles = (line(without_notice(value) if isinstance(value, str) else text_of(value)) for *_, value in options)
    return next(filter(None, titles), "") or label(item)


def parent_of(item: Item, by_id: Index, keys: dict[str, str]) -> str:
    """The key of the row that holds this one: by its place, by its own word, or because the holder lists it.

    `keys` are the keys of all rows by the place of their records.
    """
    if item.context.parent in keys:
        return keys[item.context.parent]
    for value in _named(item):
        holder = by_id.holder(value) or by_id.titled(line(text_of(value)))
        if holder is not None and holder is not item and holder.where in keys:
            return keys[holder.where]
    return keys.get(by_id.children.get(item.key, ""), "") or _numbered(item, by_id, keys) or _printed_holder(item)


def _numbered(item: Item, by_id: Index, keys: dict[str, str]) -> str:
    """The session of which the code is a part: "S4" of "S4.2"."""
    match = _PART.match(code_of(item))
    holder = by_id.codes.get(match[1]) if match else None
    return keys.get(holder.where, "") if holder is not None and holder is not item else ""


def code_of(item: Item) -> str:
    """The record's own code, not that of the session that it names."""
    own = (value for meaning, value in item.values("code") if meaning.level != "session" or not _is_talk(item))
    return next(filter(None, (line(text_of(value)) for value in own)), "")


def _printed_holder(item: Item) -> str:
    """The id or number of a session that stands elsewhere, in another table or document."""
    if not _is_talk(item):
        return ""
    values = (value for field in ("code", "key") for meaning, value in item.values(field) if meaning.level == "session")
    return next((text for text in (line(text_of(value)) for value in values) if text and text != item.key), "")


def _is_talk(item: Item) -> bool:
    titled = any(meaning.level == "talk" and not isinstance(value, list) for meaning, value in item.values("title"))
    return titled or collection(item.name) == "talks"


def _named(item: Item) -> Iterator[object]:
    """What the record says about its holder: ids, titles, objects with an id."""
    values = [value for _, value in item.values("parent")]
    values += [value for m, value in item.values("people") if collection(m.role) == "talks"]  # "panel_id"
    if collection(item.name) != "sessions":
        for field in ("key", "title"):
            values += [value for meaning, value in item.values(field) if meaning.level == "session"]
    for value in values:
        for one in value if isinstance(value, list) else [value]:
            if is_node(one) or (str(one) != item.key and one != title_of(item)):
                yield one
