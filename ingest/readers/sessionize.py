"""Sessionize's public API in all its views; categories become track and kind."""

from __future__ import annotations

from ingest.document import Document
from ingest.readers.parsed import json_of
from ingest.readers.records import records_from
from ingest.readers.records.headings import heading
from ingest.readers.values import Node, is_node, text_of
from ingest.rows import Finding

_MARKS = {"isServiceSession", "isPlenumSession", "questionAnswers", "categoryItems"}
_MARKED = (b'"isServiceSession"', b'"isPlenumSession"')


def recognises(document: Document) -> bool:
    return all(mark in document.data for mark in _MARKED) and json_of(document) is not None


def read(document: Document) -> Finding:
    """The sessions of any view; those that repeat in the grid's time slots are one."""
    data = json_of(document)
    names = _categories(data) if is_node(data) else {}
    if is_node(data):
        data = {key: value for key, value in data.items() if key not in {"categories", "questions"}}
    return records_from(_resolved(data, names))


def _categories(data: Node) -> dict[str, tuple[str, str]]:
    """For each category item its group's title and its name."""
    groups = data.get("categories")
    found: dict[str, tuple[str, str]] = {}
    for group in filter(is_node, groups if isinstance(groups, list) else ()):
        items = group.get("items")
        for item in filter(is_node, items if isinstance(items, list) else ()):
            found[text_of(item.get("id"))] = (text_of(group.get("title")), text_of(item.get("name")))
    return found


def _resolved(data: object, names: dict[str, tuple[str, str]]) -> object:
    """The same data with "track" and "kind" in each session instead of categories; slots repeat sessions and go."""
    if isinstance(data, list):
        return [_resolved(one, names) for one in data]
    if not is_node(data):
        return data
    rest = {k: _resolved(v, names) for k, v in data.items() if k not in {"timeSlots", "categories", "categoryItems"}}
    if not _MARKS & data.keys():
        return rest
    for title, name in (*_inline(data.get("categories")), *_named(data.get("categoryItems"), names)):
        field = heading(title).field
        if field in {"track", "kind"} and name:
            held = rest.get(field)
            rest[field] = [*held, name] if isinstance(held, list) else [name]
    return rest


def _named(items: object, names: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    return [names[text_of(i)] for i in items if text_of(i) in names] if isinstance(items, list) else []


def _inline(categories: object) -> list[tuple[str, str]]:
    groups = filter(is_node, categories if isinstance(categories, list) else ())
    pairs = ((text_of(group.get("name")), group.get("categoryItems")) for group in groups)
    return [(title, text_of(item)) for title, items in pairs if isinstance(items, list) for item in items]
