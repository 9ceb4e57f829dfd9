"""What of a person's own part in the meeting a letter quotes, and what it calls it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.model import Quote
from app.outreach.presenter import Meeting, Part
from app.outreach.wording import phrases
from ingest import Kind, Role

LONGEST = 110  # characters of a title that a letter quotes whole
_SHORTEST = 20
_TELLING = 14  # characters: shorter pieces say too little
_SENTENCE = re.compile(r"(?<=[?!])\s+")
_BREAK = re.compile(r"\?(?=\s)|(?=:\s)|(?=\s[-–—]\s)")
_TAUGHT = {Kind.WORKSHOP: "workshop", Kind.COURSE: "course"}
_LED = frozenset({Role.CHAIR, Role.MODERATOR, Role.DIRECTOR, Role.ORGANIZER})


@dataclass(frozen=True, slots=True)
class Work:
    """A printed title of somebody's own: `quote` verbatim, `kind` a key of the table of works."""

    quote: Quote
    kind: str
    title: str

    @property
    def named(self) -> str:
        """The work in a sentence's end: "your talk “Tone after stroke.”"."""
        noun = phrases().works[self.kind]
        is_apart = " that " in noun or " in which " in noun
        return f"{noun}, {cited(self.quote.text)}" if is_apart else f"{noun} {cited(self.quote.text)}"

    @property
    def is_paper(self) -> bool:
        """A poster or an abstract: a piece of work rather than an hour."""
        return self.kind.startswith(("poster", "abstract"))

    @property
    def noun(self) -> str:
        return phrases().nouns.get(self.kind, "session")


def best_work(meeting: Meeting, parts: Sequence[Part], person_id: str) -> Work:
    """The part to write about: the best one whose title is not shouted in capitals."""
    calm = [part for part in parts if not _is_shouted(part.session.title)]
    part = (calm or list(parts))[0]
    title = part.session.title.strip()
    return Work(Quote(text=quoted(title), session_id=part.session.id), _kind(meeting, part, person_id), title)


def cited(quote: str) -> str:
    """A quoted title at the end of a sentence: with the full stop, unless the title ends the sentence itself."""
    return f"“{quote}”" if quote[-1] in "?!…." else f"“{quote}.”"


def quoted(title: str) -> str:
    """The title, of a very long one the part up to a break, of two sentences one; always a verbatim piece of it."""
    text = max(_SENTENCE.split(title.strip())[:2], key=lambda piece: len(piece) >= _TELLING)
    if len(text) > LONGEST:
        ends = [match.end() for match in _BREAK.finditer(text) if _SHORTEST <= match.end() <= LONGEST]
        text = text[: ends[-1]].strip() if ends else text
    return text.rstrip(".,;:([ ") or text


def _is_shouted(title: str) -> bool:
    letters = [c for c in title if c.isalpha()]
    return len(letters) > 8 and sum(c.isupper() for c in letters) > 0.8 * len(letters)


def _kind(meeting: Meeting, part: Part, person_id: str) -> str:
    session, role = part.session, part.role
    first = bool(session.speakers) and session.speakers[0].person_id == person_id
    if session.kind is Kind.POSTER:
        return "poster" if first or role is not Role.AUTHOR else "poster_coauthor"
    if role in _LED:
        return _led(session.kind, role)
    if role in (Role.DISCUSSANT, Role.PANELIST):
        return role.value
    if role is Role.AUTHOR and not first:
        return "abstract_coauthor"
    if session.kind in _TAUGHT:
        return _TAUGHT[session.kind]
    is_own = len(session.speakers) == 1 or role is Role.AUTHOR or session.parent_id is not None
    if session.kind is Kind.PLENARY and is_own:
        return "plenary"
    return "talk" if is_own else "session"


def _led(kind: Kind, role: Role) -> str:
    if kind is Kind.MEETING:
        return "community"
    if kind in _TAUGHT and role in (Role.DIRECTOR, Role.CHAIR):
        return f"{_TAUGHT[kind]}_director"
    return role.value
