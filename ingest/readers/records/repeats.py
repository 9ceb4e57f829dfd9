"""A session that a data file shows twice (in a list and under its room) is one: the fuller showing, completed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace

from ingest.readers.records.item import Context, Item, What
from ingest.readers.records.naming import first, label


def without_repeats(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items, each session once; what stands inside a dropped showing moves to the kept one."""
    groups: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        if item.what == What.SESSION and item.key and label(item):
            groups.setdefault((item.key, label(item)), []).append(item)
    kept: dict[str, Item] = {}
    moved: dict[str, str] = {}
    for group in groups.values():
        if len(group) > 1:
            _fold(group, kept, moved)
    return tuple(_moved(kept.get(item.where, item), moved) for item in items if item.where not in moved)


def _fold(group: list[Item], kept: dict[str, Item], moved: dict[str, str]) -> None:
    full = max(group, key=lambda item: len(item.fields))
    for stub in group:
        if stub is not full and _same_time(stub, full):
            moved[stub.where] = full.where
            kept[full.where] = _completed(kept.get(full.where, full), stub)


def _same_time(one: Item, other: Item) -> bool:
    """Whether two showings may be one occurrence: the times that both tell are equal."""
    told = [(first(one, name), first(other, name)) for name in ("date", "start", "time")]
    return all(a == b for a, b in told if a and b)


def _completed(full: Item, stub: Item) -> Item:
    own, other = full.context, stub.context
    context = Context(**{f.name: getattr(own, f.name) or getattr(other, f.name) for f in fields(Context)})
    more = {name: values for name, values in stub.fields.items() if name not in full.fields}
    return replace(full, context=context, fields={**more, **full.fields})


def _moved(item: Item, moved: dict[str, str]) -> Item:
    parent = moved.get(item.context.parent)
    return replace(item, context=replace(item.context, parent=parent)) if parent else item
