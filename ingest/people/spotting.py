"""Does a line of text name people?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ingest.kinds import role_of, told_by_title
from ingest.people.chunks import Chunk, chunks
from ingest.people.cjk import is_cjk
from ingest.people.credentials import trailing
from ingest.people.labelling import LETTERS, LEVEL, NAME, NOTHING, PLACE, labels
from ingest.people.names import improbability, is_initials, untitled
from ingest.people.parts import stretches
from ingest.people.places import has_institution, is_place, is_strong, strangeness
from ingest.people.tidying import tidy

_LONGEST = 3000
_CLOCK = re.compile(r"\d[:.h]\d\d|\b\d{1,2}\s?[ap]\.?m\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[?!…]$|[a-z]{3}\. +[A-Z][a-z]+ (?!(?:de|del|della|des|du|da|dos|van|von) )[a-z]+ [a-z]+")


@lru_cache(maxsize=65536)
def looks_like_people(text: str) -> float:
    """How much `text` looks like one or more person names with what is printed beside them: 0 to 1.

    A bare "Jane Doe" gets about 0.6, with an initial or in a list of such names about 0.75; credentials, titles or
    institutions behind a name give 0.85 and more; a role label before it adds to that.
    """
    text = text.strip()
    if len(text) < 3 or len(text) > _LONGEST or _is_prose(text):
        return 0.0
    plain, mails = tidy(text)
    parts = [part for part in stretches(plain) if part.text]
    if not parts or (_SENTENCE.search(plain) and not mails):
        return 0.0
    labelled = 0.15 if any(part.role for part in parts) else 0.0
    scores = [_score(part.text) for part in parts]
    lowest = sum(scores) / len(scores)
    return min(1.0, lowest + labelled) if lowest > 0.2 else lowest


def _is_prose(text: str) -> bool:
    """Mostly words in lower case, or a clock."""
    pieces = text.split()
    small = sum(piece[0].islower() for piece in pieces)
    return (len(pieces) > 5 and small > 0.55 * len(pieces)) or bool(_CLOCK.search(text[:60]))


def _score(text: str) -> float:
    pieces = chunks(text)
    head = pieces[0].text if pieces else text  # behind a name a part played says nothing against it
    if told_by_title(head) is not None or role_of(head) is not None:
        return 0.0
    found = labels(pieces)
    names = [piece for piece, label in zip(pieces, found, strict=True) if label == NAME]
    if not names:
        return 0.0
    doubt = sum(max(0.0, _doubt(piece)) for piece in names) / len(names)
    if doubt >= 3.0:
        return 0.0
    support = _support(pieces, found, names)
    if ":" in text and support < 0.9 and not (support >= 0.8 and is_strong(text)):
        support /= 2  # "Xen Orchestra: A new web" and "Getting Paid: Models in Physiatry" are titles
    return max(0.0, support * (1.0 - doubt / 4.0) * _read(pieces, found))


def _doubt(piece: Chunk) -> float:
    bare = trailing(piece.text)[0]
    institution = 3.0 if has_institution(untitled(bare)[0]) or is_place(bare) else 0.0
    return improbability(bare) + institution


def _support(pieces: Sequence[Chunk], found: Sequence[int], names: Sequence[Chunk]) -> float:
    """What speaks for people: letters, levels, titles, institutions, initials, several of a kind."""
    lettered = any(trailing(piece.text)[1] for piece in names)
    if lettered or _beside(pieces, found, LETTERS) or _beside(pieces, found, LEVEL):
        return 0.97
    if any(untitled(piece.text)[1] for piece in names):
        return 0.92
    places = [piece for piece, label in zip(pieces, found, strict=True) if label == PLACE]
    places_told = any(strangeness(piece.text) == 0.0 for piece in places) or any(_told_place(piece) for piece in names)
    if places_told:
        return 0.85
    if any(map(_initialled, names)) or any(map(is_cjk, (piece.text for piece in names))):
        return 0.78
    if len(names) > 1:
        return 0.72
    return 0.6 if " " in names[0].text else 0.4


def _beside(pieces: Sequence[Chunk], found: Sequence[int], label: int) -> bool:
    """Whether a chunk of this label directly follows a name."""
    return any(b == label and a == NAME for a, b in pairwise(found))


def _told_place(piece: Chunk) -> bool:
    return any(strangeness(note) == 0.0 for note in piece.notes)


def _initialled(piece: Chunk) -> bool:
    words = piece.text.split()
    return len(words) > 1 and any(is_initials(word) and len(word) < 5 and "." in word for word in words)


def _read(pieces: Sequence[Chunk], found: Sequence[int]) -> float:
    """The share of the text that is people and what belongs to them."""
    strange = sum(
        len(piece.text)
        for piece, label in zip(pieces, found, strict=True)
        if (label == PLACE and strangeness(piece.text) >= 1.5) or (label == NOTHING and len(piece.text) > 12)
    )
    return 1.0 - 0.8 * strange / max(1, sum(len(piece.text) for piece in pieces))
