"""Abstracts that are none: a room or a name below a title that was not understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.assembling.suspicions.suspicion import Suspicion
from ingest.model import Kind, Session
from ingest.people import looks_like_people

_WORDS = 8  # an abstract has more
_LETTERS = 40  # where words are not parted
_SENTENCE = re.compile(r"[.!?。…]\W*$|https?://|^[a-z(]")


def odd_texts(sessions: Sequence[Session]) -> Iterator[Suspicion]:
    """The sessions without people or room whose text is a few words, or names people."""
    for session in sessions:
        open_field = not session.speakers or not session.room
        if session.abstract and open_field and session.kind is not Kind.BREAK and _no_abstract(session.abstract):
            yield Suspicion(session.id, "", "odd_text")


def _no_abstract(text: str) -> bool:
    short = len(text.split()) <= _WORDS and (not text.isascii() or len(text) <= 2 * _LETTERS)
    return (short and not _SENTENCE.search(text)) or looks_like_people(text) >= 0.85
