"""The items of a programme: its sessions, talks and posters, each with the words of its fields."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from app.matching.words import Words, words_of
from ingest import Program, Session

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_BOILERPLATE = 3  # items that say the very same sentence


@dataclass(frozen=True, slots=True)
class Item:
    """A session, talk or poster; `parent` and `children` are places in the tuple of all items."""

    session: Session
    fields: tuple[tuple[str, Words], ...]  # "title", "track" (any number), "abstract" (a sentence each)
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
    sentences = [_sentences(session) for session in program.sessions]
    said = Counter(sentence for own in sentences for sentence in set(own))
    common = frozenset(sentence for sentence, times in said.items() if times >= _BOILERPLATE)
    return tuple(
        Item(session, tuple(_fields(session, sentences[place], common)), parents[place], tuple(children.get(place, ())))
        for place, session in enumerate(program.sessions)
    )


def _fields(session: Session, sentences: tuple[str, ...], common: frozenset[str]) -> Iterator[tuple[str, Words]]:
    yield "title", words_of(session.title)
    for track in session.tracks:
        yield "track", words_of(track)
    for sentence in sentences:
        if sentence not in common:
            yield "abstract", words_of(sentence)


def _sentences(session: Session) -> tuple[str, ...]:
    if not session.abstract:
        return ()
    return tuple(filter(None, map(str.strip, _SENTENCE_END.split(session.abstract))))
