"""Which items hold which, seen from the end: talks under a led session, parallel sessions under their heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ingest.extractors.styles.fields import is_group, offers_choice
from ingest.extractors.styles.item import Item
from ingest.kinds import is_break


def nested(items: Sequence[Item]) -> list[Item]:
    """The items with their parents set right; untimed headings that are no sessions become tracks."""
    for siblings in _scopes(items):
        under_the_led(siblings)
    _free_breaks(items)
    _share_time(items)
    return _without_strays(_without_headings(items))


def _scopes(items: Iterable[Item]) -> list[list[Item]]:
    """Items of one parent under one printed time in one place."""
    scopes: dict[tuple[int, int, str], list[Item]] = defaultdict(list)
    for item in items:
        if not item.own_time and item.scope:
            scopes[item.scope, item.cell, item.parent].append(item)
    return [scope for scope in scopes.values() if len(scope) > 1]


def under_the_led(siblings: Sequence[Item]) -> None:
    """Under one time, the first has a chair and the others have speakers only: these are its talks."""
    if len(siblings) < 2:
        return
    first, others = siblings[0], siblings[1:]
    if not first.led or any(item.led or item.room for item in others):
        return
    for item in others:
        item.parent, item.stamp, item.kind = first.key, None, ""


def _free_breaks(items: Sequence[Item]) -> None:
    """A break with a time of its own is no part of a session."""
    for item in items:
        if item.parent and item.stamp is not None and is_break(item.title):
            item.parent = ""


def _share_time(items: Sequence[Item]) -> None:
    """What stands side by side under a choice happens at the choice's time."""
    by_key = {item.key: item for item in items}
    for item in items:
        parent = by_key.get(item.parent)
        if parent is not None and item.stamp is None and parent.stamp is not None and offers_choice(parent.title):
            item.stamp, item.date = parent.stamp, parent.date


def _without_strays(items: Sequence[Item]) -> list[Item]:
    """What has no time, no place in a session and no people is no session; nor is what stands before the first time."""
    holders = {item.parent for item in items}
    first = next((n for n, item in enumerate(items) if item.stamp or item.date), len(items))
    timed = first < len(items)
    return [
        item
        for n, item in enumerate(items)
        if item.stamp or item.parent or item.key in holders or (item.people and not (timed and n < first))
    ]


def _without_headings(items: Sequence[Item]) -> list[Item]:
    """Untimed headings over timed items: sessions if they look like one, else the tracks of what they hold."""
    held: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        held[item.parent].append(item)
    kept = []
    for item in items:
        below = held.get(item.key, [])
        if item.stamp is None and not item.parent and any(b.stamp for b in below) and not is_group(item):
            for child in below:
                child.parent, child.tracks = "", (item.title, *child.tracks)
        else:
            kept.append(item)
    return kept
