"""A programme made ready for matching: what every session, talk and poster says about every concept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from app.matching.concept import concepts
from app.matching.evidence import Evidence
from app.matching.items import Item, items_of
from app.matching.likeness import Likeness
from app.matching.likes import Likes
from app.matching.meanings import Meanings
from app.matching.topics import TopicSearch
from app.matching.vectors import Vectors
from ingest import Program, Status


class Index:
    """Built once for a programme; profiles are then ranked against it. With `vectors`, meaning counts as well."""

    def __init__(self, program: Program, vectors: Vectors | None = None) -> None:
        self.program = program
        self.items: tuple[Item, ...] = items_of(program)
        self.place: dict[str, int] = {item.session.id: place for place, item in enumerate(self.items)}
        self.likeness = Likeness(self.items, vectors) if vectors else None
        self._meanings = Meanings(self.items)

    @property
    def matcher(self) -> str:
        """Which ranking runs: "lexicon" or "lexicon+vectors"."""
        return "lexicon+vectors" if self.likeness else "lexicon"

    def about(self, concept: str) -> Mapping[int, tuple[Evidence, ...]]:
        """Place of an item to what the item itself (not its talks) says about a concept, strongest first."""
        return self._meanings.about(concept)

    def alike(self, concept: str) -> Mapping[int, Evidence]:
        """Place of an item to its likeness to a concept; likeness to words that mean something else there is none."""
        alike = self.likeness.to_concept(concept) if self.likeness else {}
        return {place: piece for place, piece in alike.items() if not self._meanings.misleads(place, concept)}

    @cached_property
    def topics(self) -> TopicSearch:
        return TopicSearch(self.items)

    @cached_property
    def likes(self) -> Likes:
        return Likes(self.items, {known.id: self.about(known.id) for known in concepts()})

    def root(self, place: int) -> int:
        """The place of the session that the item belongs to, or its own."""
        seen = {place}
        while (parent := self.items[place].parent) is not None and parent not in seen:
            place = parent
            seen.add(place)
        return place

    def title(self, session_id: str) -> str:
        return self.items[self.place[session_id]].session.title

    def offered(self, place: int) -> bool:
        """Whether one may go there: neither cancelled nor by invitation only."""
        session = self.items[place].session
        return session.status is not Status.CANCELLED and not session.invitation_only
