"""A programme at a glance names one person a session and no part: the one who leads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from statistics import median

from ingest.assembling.casting import Cast
from ingest.assembling.items import Item
from ingest.model import Appearance, Kind, Problem, Role, Severity
from ingest.times import Slot

LEAST_SESSIONS = 12  # that name somebody
LEAST_ROOMS = 3
LONG = 70  # minutes of the usual session; what one person fills alone is shorter
SINGLE = 0.75  # of these sessions name one person
SPOKEN = frozenset({Kind.TALK, Kind.PLENARY, Kind.POSTER, Kind.BREAK})


def leaders(items: Sequence[Item], slots: Sequence[Slot], kinds: Sequence[Kind], people: Cast) -> frozenset[int]:
    """The positions of the items whose people lead them though no part is printed.

    So it is in a document that holds sessions of 70 minutes and more in several rooms, no talks in them, and names
    alone: no part, no affiliation, no credentials, mostly one to a session.
    """
    inside: dict[int, list[int]] = defaultdict(list)
    for position, item in enumerate(items):
        inside[item.document].append(position)
    return frozenset(
        position
        for own in inside.values()
        if _names_leaders(own, items, slots, people)
        for position in own
        if people.appearances[position] and kinds[position] not in SPOKEN
    )


def _names_leaders(own: Sequence[int], items: Sequence[Item], slots: Sequence[Slot], people: Cast) -> bool:
    named = [position for position in own if people.appearances[position]]
    if len(named) < LEAST_SESSIONS or any(items[position].parent is not None for position in own):
        return False
    rooms = {items[position].row.room for position in named} - {""}
    single = sum(len(people.appearances[position]) == 1 for position in named)
    return (
        len(rooms) >= LEAST_ROOMS
        and single >= SINGLE * len(named)
        and not _says_more(named, items, people)
        and _usual(slots[position] for position in named) >= LONG
    )


def _says_more(named: Sequence[int], items: Sequence[Item], people: Cast) -> bool:
    """Whether more than names is printed about anybody."""
    described = {person.id for person in people.people if person.credentials or person.affiliations}
    return any(credit.role for position in named for credit in items[position].row.people) or any(
        one.role is not Role.SPEAKER or one.person_id in described
        for position in named
        for one in people.appearances[position]
    )


def _usual(slots: Iterator[Slot]) -> float:
    """Minutes of the session in the middle."""
    lengths = [(slot.end - slot.start) / timedelta(minutes=1) for slot in slots if slot.start and slot.end]
    return median(lengths) if lengths else 0.0


def led(people: Cast, positions: frozenset[int]) -> Cast:
    """The cast, those who appear at `positions` as chairs."""
    appearances = tuple(
        tuple(map(_chairing, group)) if position in positions else group
        for position, group in enumerate(people.appearances)
    )
    return replace(people, appearances=appearances)


def _chairing(one: Appearance) -> Appearance:
    return one.model_copy(update={"role": Role.CHAIR})


def of_leaders(positions: frozenset[int], items: Sequence[Item]) -> Iterator[Problem]:
    """One notice for the whole document: it is a habit of programmes at a glance, no doubt about single sessions."""
    if positions:
        yield Problem(
            code="role_assumed",
            severity=Severity.INFO,
            message=f"{len(positions)} long sessions name people without their part; they are taken to chair them.",
            source=items[min(positions)].row.where,
            field="role",
        )
