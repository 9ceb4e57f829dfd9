"""The items of a programme: its sessions, talks and posters, each with the words of its fields."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from app.matching.words import Words, words_of
from ingest import Program, Session


@dataclass(frozen=True, slots=True)
class Item:
    """A session, talk or poster; `parent` and `children` are places in the tuple of all items."""

    session: Session
    fields: tuple[tuple[str, Words], ...]  # "title", "track" (any number), "abstract"
    parent: int | None = None
    children: tuple[int, ...] = ()

    @property
    def title(self) -> Words:
        return self.fields[0][1]

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(stem for _, words in self.fields for stem in words.stems)


def items_of(program: Program) -> tuple[Item, ...]:
    """One item for every session, in the programme's order."""
    places = {session.id: place for place, session in enumerate(program.sessions)}
    parents = [places.get(session.parent_id or "") for session in program.sessions]
    children: dict[int, list[int]] = defaultdict(list)
    for place, parent in enumerate(parents):
        if parent is not None:
            children[parent].append(place)
    return tuple(
        Item(session, _fields(session), parents[place], tuple(children[place]))
        for place, session in enumerate(program.sessions)
    )


def _fields(session: Session) -> tuple[tuple[str, Words], ...]:
    fields = [("title", words_of(session.title)), *(("track", words_of(track)) for track in session.tracks)]
    if session.abstract:
        fields.append(("abstract", words_of(session.abstract)))
    return tuple(fields)
