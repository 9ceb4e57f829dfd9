"""The people of all items: credits read, faculty lists joined, every person once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.assembling.items import Item
from ingest.model import Appearance, Kind, Person, Problem, Role
from ingest.people import Mention, identify, looks_like_people, mentions, resolve
from ingest.rows import Credit

_LIST = 2  # parts of a list
_PEOPLE, _MOSTLY = 0.5, 0.6  # how much a part must look like people, and the share of parts that must


@dataclass(frozen=True, slots=True)
class Cast:
    """`appearances[i]` are those of the i-th item, `doubts[i]` its doubtful fields with why.

    `concerned[n]` are the positions of the items that the n-th problem is about.
    """

    people: tuple[Person, ...]
    appearances: tuple[tuple[Appearance, ...], ...]
    doubts: tuple[tuple[tuple[str, str], ...], ...]
    problems: tuple[Problem, ...]
    concerned: tuple[tuple[int, ...], ...] = ()


def cast(items: Sequence[Item], kinds: Sequence[Kind], faculty: Sequence[Credit]) -> Cast:
    """Who appears where. `kinds` are those of the items; a poster's people are its authors."""
    listed = tuple(mention for credit in faculty for mention in mentions(credit))
    named = [
        resolve([m for credit in item.row.people for m in mentions(credit, _default(kind))], listed)
        for item, kind in zip(items, kinds, strict=True)
    ]
    everyone = [mention for group in named for mention in group]
    found = identify([*everyone, *listed])
    ids = iter(found.person_of)
    appearances = tuple(_appearances([(next(ids), mention) for mention in group]) for group in named)
    doubts = tuple(
        (*(doubt for mention in group for doubt in mention.doubts), *miscounted(item.row.people, kind))
        for item, kind, group in zip(items, kinds, named, strict=True)
    )
    item_of = [position for position, group in enumerate(named) for _ in group]
    concerned = tuple(tuple(item_of[at] for at in group if at < len(item_of)) for group in found.bearers)
    return Cast(found.people, appearances, doubts, found.problems, concerned)


def miscounted(credits: Sequence[Credit], kind: Kind) -> tuple[tuple[str, str], ...]:
    """The doubt about lists parted by semicolons of which not each part became one person."""
    for credit in credits:
        parts = [part for part in credit.text.split(";") if sum(letter.isalpha() for letter in part) > 1]
        if credit.one or len(parts) < _LIST or {part.count(",") for part in parts} not in ({0}, {1}):
            continue
        alike = sum(looks_like_people(part) >= _PEOPLE for part in parts)
        if alike >= _MOSTLY * len(parts) and len(mentions(credit, _default(kind))) != len(parts):
            return (("speakers", "A list names more or fewer people than were understood."),)
    return ()


def _default(kind: Kind) -> Role:
    return Role.AUTHOR if kind is Kind.POSTER else Role.SPEAKER


def _appearances(mentioned: Sequence[tuple[str, Mention]]) -> tuple[Appearance, ...]:
    """One appearance for each person and role, in printed order; a bare mention adds nothing to one with a role."""
    roles: dict[tuple[str, Role], tuple[str, ...]] = {}
    for person_id, mention in mentioned:
        known = roles.get((person_id, mention.role), ())
        roles[person_id, mention.role] = tuple(dict.fromkeys((*known, *mention.affiliations)))
    return tuple(
        Appearance(person_id=person_id, role=role, affiliations=affiliations)
        for (person_id, role), affiliations in roles.items()
    )
