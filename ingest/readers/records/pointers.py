"""Entries of a schedule whose title is no title but the id of a session that stands elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.readers.records.item import Item, What
from ingest.readers.records.naming import label
from ingest.readers.values import line, text_of


def pointers_as_slots(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items; a timed one that names another session by its id where its title should stand is that one's slot."""
    known = {item.key: item for item in items if item.what == What.SESSION and item.key}
    return tuple(
        replace(item, what=What.SLOT) if item.what == What.SESSION and _points(item, known) else item for item in items
    )


def _points(item: Item, known: dict[str, Item]) -> bool:
    values = [value for _, value in (*item.values("title"), *item.values("name"))]
    target = known.get(line(text_of(values[0]))) if len(values) == 1 else None
    return target is not None and target is not item and label(target) != label(item)
