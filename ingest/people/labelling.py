"""What each chunk of a line of people is: name, letters, level, affiliation, part played. The cheapest reading wins.

A Viterbi search over the chunks: each label costs by how little the chunk looks like it, each pair of neighbours by
how rarely they follow each other in print. The costs were set by hand on invented lines.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.kinds import role_of
from ingest.people.chunks import Chunk
from ingest.people.credentials import all_credentials, hoped, is_shaped, leading, trailing
from ingest.people.lexicon import fold, words
from ingest.people.names import improbability, is_suffix, untitled
from ingest.people.places import has_institution, is_place, is_state, strangeness
from ingest.people.stages import is_level, is_position

NAME, LETTERS, LEVEL, PLACE, PART, NOTHING = range(6)
_NEVER = 99.0
_DEPARTMENT = re.compile(r"(?:the )?(?:dep|division|section of|faculty of|school of|program)", re.IGNORECASE)
_CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d)? ?[AaPp]\.?[Mm]\b|\b\d{1,2}:\d\d\b")
_JOB = re.compile(
    r"\b(?:program(?:me)?|residency|fellowship|clerkship)\s+(?:co-?)?(?:director|coordinator|chair)\b"
    r"|\b(?:chair|director)(?:man|woman|person)?\s+of\s+(?!(?:the|this)?\s?session)|\bprofessor\b",
    re.IGNORECASE,
)
"""Jobs whose names hold a role word: who has one directs a residency and not the session."""
_PARTS = re.compile(r"[^,/ ]+")
_TWO_PAIRS = 4
_START = 6
_FOLLOWS = {  # cost of a label after another, in the order NAME, LETTERS, LEVEL, PLACE, PART, NOTHING
    _START: (0.0, 5.0, 2.0, 2.5, 1.0, 0.0),
    NAME: (0.4, 0.0, 0.0, 0.2, 0.2, 0.0),
    LETTERS: (0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    LEVEL: (0.0, 0.5, 0.0, 0.0, 0.2, 0.0),
    PLACE: (0.7, 3.5, 0.6, 0.0, 0.2, 0.0),
    PART: (0.0, 0.5, 0.3, 0.1, 0.5, 0.0),
    NOTHING: (0.0, 0.5, 0.3, 0.2, 0.3, 0.0),
}
_LETTERED_FOLLOWS = {**_FOLLOWS, NAME: (1.4, 0.0, 0.0, 0.5, 0.2, 0.0)}  # a name without letters among lettered ones
_CUT = {  # cost of a label behind a cut
    "start": (0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "comma": (0.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "semicolon": (-1.5, 2.0, 1.0, 1.0, 0.5, 0.0),
    "line": (-0.5, 0.3, 0.0, 0.0, 0.0, 0.0),
    "and": (-1.0, 2.0, 1.0, 1.5, 0.5, 0.0),
    "dash": (2.5, 0.3, -0.3, -0.5, 0.0, 0.0),
    "slash": (-0.5, 0.5, 0.3, 0.0, 0.0, 0.0),
    "space": (0.5, 0.0, 0.0, 0.0, 0.0, 0.0),
}


@dataclass(frozen=True, slots=True)
class Manner:
    """How a whole text prints its people."""

    lettered: bool  # some carry letters, so a name without is less likely
    single: bool  # nothing but single words: a list of mononyms
    one: bool  # the document says that this is one person


def labels(chunks: Sequence[Chunk], one: bool = False) -> tuple[int, ...]:
    """The label of each chunk, in order."""
    if not chunks:
        return ()
    if not one and _alternate(chunks):
        return tuple(PLACE if at % 2 else NAME for at in range(len(chunks)))
    manner = Manner(any(_lettered(chunk.text) for chunk in chunks), _all_single(chunks), one)
    own = tuple(_costs(chunks, at, manner) for at in range(len(chunks)))
    return _cheapest(own, tuple(chunk.before for chunk in chunks), manner.lettered)


def _alternate(chunks: Sequence[Chunk]) -> bool:
    """Whether names and cities of one word take turns: "Jane Doe, Harborstadt, Al de Roe, Hillburg"."""
    if len(chunks) < _TWO_PAIRS or len(chunks) % 2 or any(c.before not in ("start", "comma", "and") for c in chunks):
        return False
    named = all(" " in chunk.text and improbability(chunk.text) <= 1.0 for chunk in chunks[::2])
    return named and all(map(_may_be_city, (chunk.text for chunk in chunks[1::2])))


def _may_be_city(text: str) -> bool:
    told = all_credentials(text) or is_suffix(text) or is_level(text) or is_position(text) or role_of(text)
    return " " not in text and text[:1].isupper() and not text.isupper() and not told and not is_nothing(text)


@lru_cache(maxsize=16384)
def _cheapest(own: tuple[tuple[float, ...], ...], cuts: tuple[str, ...], lettered: bool) -> tuple[int, ...]:
    """The labels of least cost; `own[i]` are the costs of the i-th chunk by itself. Few costs occur, so many recur."""
    follows = _LETTERED_FOLLOWS if lettered else _FOLLOWS
    costs: tuple[float, ...] = _START_COST
    back: list[tuple[int, ...]] = []
    for each, cut in zip(own, cuts, strict=True):
        costs, came = _advance(costs, each, _CUT[cut], follows)
        back.append(came)
    return _traced(costs, back, lettered)


_START_COST = (_NEVER, _NEVER, _NEVER, _NEVER, _NEVER, _NEVER, 0.0)


def _advance(
    before: tuple[float, ...], own: tuple[float, ...], cuts: tuple[float, ...], follows: Mapping[int, tuple[float, ...]]
) -> tuple[tuple[float, ...], tuple[int, ...]]:
    row, came = [], []
    live = [(cost, prior, follows[prior]) for prior, cost in enumerate(before) if cost < _NEVER]
    for label in range(6):
        if own[label] >= _NEVER:
            row.append(_NEVER)
            came.append(0)
            continue
        best, source = min([(cost + after[label], prior) for cost, prior, after in live], default=(_NEVER, 0))
        row.append(best + own[label] + cuts[label])
        came.append(source)
    return (*row, _NEVER), tuple(came)


def _traced(last: tuple[float, ...], back: Sequence[tuple[int, ...]], lettered: bool) -> tuple[int, ...]:
    ends = [cost + (0.8 if label == NAME and lettered and len(back) > 2 else 0.0) for label, cost in enumerate(last)]
    label = ends.index(min(ends))
    path = []
    for came in reversed(back):
        path.append(label)
        label = came[label]
    return tuple(reversed(path))


def _lettered(text: str) -> bool:
    return (bool(all_credentials(text)) and not is_state(text)) or bool(trailing(text)[1])


def _all_single(chunks: Sequence[Chunk]) -> bool:
    return len(chunks) > 2 and all(
        " " not in c.text
        and c.before in ("start", "comma", "and")
        and not has_institution(c.text)
        and not is_place(c.text)
        for c in chunks
    )


def _costs(chunks: Sequence[Chunk], at: int, manner: Manner) -> tuple[float, ...]:
    chunk = chunks[at]
    name, letters, level, place, part, nothing = _alone(chunk.text)
    if letters == _NEVER and _among_letters(chunks, at):
        letters, place = 0.2, place + 2.0
    if manner.single and letters == _NEVER:
        name = min(name, 0.3)
    if manner.one:
        name = -50.0 if at == 0 else _NEVER
    elif chunk.before in ("comma", "space") and at + 1 < len(chunks):
        name += _city_doubt(chunks, at)
    if part < _NEVER and level < 0.5 and not (at + 1 < len(chunks) and _DEPARTMENT.match(chunks[at + 1].text)):
        level += 0.6
    if not manner.one and name > 3.0 and _named_like_a_position(chunks, at):
        name = 0.5
    return name, letters, level, place, part, nothing


def _among_letters(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether an unknown chunk with the shape of letters stands behind letters and before some: "PT, XYZ, OCS"."""
    if not is_shaped(chunks[at].text) or has_institution(chunks[at].text) or is_place(chunks[at].text):
        return False
    marked = "-" in chunks[at].text
    return _letters_near(chunks, range(at - 1, -1, -1)) and (
        marked or _letters_near(chunks, range(at + 1, len(chunks)))
    )


def _letters_near(chunks: Sequence[Chunk], places: range) -> bool:
    """Whether the nearest of these chunks that are not shaped like unknown letters too are known ones."""
    known = (all_credentials(chunks[n].text) or trailing(chunks[n].text)[1] for n in places if not _unknown(chunks[n]))
    return bool(next(known, ()))


def _unknown(chunk: Chunk) -> bool:
    return chunk.before == "comma" and is_shaped(chunk.text) and not all_credentials(chunk.text)


def _city_and_country(chunks: Sequence[Chunk], at: int) -> bool:
    """ "…, Edinburgh, United Kingdom": what stands before it is an institution rather than a name."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    if not after or after.before != "comma" or not is_place(after.text) or all_credentials(after.text):
        return False
    return chunks[at].before == "comma" and " " not in chunks[at].text and not all_credentials(chunks[at].text)


def _named_like_a_position(chunks: Sequence[Chunk], at: int) -> bool:
    """ "Sam Fellow, MD" is a surname: it opens the text or letters follow it."""
    pieces = chunks[at].text.split()
    if len(pieces) not in (2, 3) or not is_position(chunks[at].text) or is_position(pieces[0]):
        return False
    return at + 1 < len(chunks) and bool(all_credentials(chunks[at + 1].text)) and chunks[at].before != "dash"


def _city_doubt(chunks: Sequence[Chunk], at: int) -> float:
    """A two-word city before its state or country is no name, except in a list of "Name, Country"."""
    following, before = chunks[at + 1], chunks[at - 1]
    if _city_and_country(chunks, at + 1) and all_credentials(before.text):
        return 2.0
    if following.before != "comma" or not is_place(following.text) or is_place(before.text):
        return 0.0
    if all_credentials(following.text):
        return 0.0
    return 4.0 if is_state(following.text) else 2.5


@lru_cache(maxsize=16384)
def _alone(text: str) -> tuple[float, float, float, float, float, float]:
    """The costs of a chunk by itself, in the order of the labels."""
    bare, letters = trailing(text)
    rest, titled = untitled(bare)
    titled = titled and not is_position(rest) and not rest.startswith(("of ", "and ", "& ", "in "))
    whole = all_credentials(text)
    institution, position = has_institution(rest), is_position(text) and not titled
    name = improbability(bare) + (5.0 if institution else 0.0) + (4.0 if position else 0.0) - (1.0 if letters else 0.0)
    if is_place(text) or (whole and not letters):
        name += 3.0
    place = strangeness(text) + (4.0 if titled and not institution else 0.0) + (2.0 if letters else 0.0)
    if whole and not is_state(text):
        place += 3.0
    return (
        name,
        0.0 if whole or is_suffix(text) else _NEVER,
        0.0 if position or is_level(text) or _hoped(text) else _NEVER,
        place + (1.5 if position else 0.0),
        0.05 if role_of(text) and len(text.split()) <= 3 and not _JOB.search(text) else _NEVER,
        (0.1 if role_of(text) else 0.0) if is_nothing(text) else 7.0,
    )


def _hoped(text: str) -> bool:
    taken, rest = leading(text)
    return bool(taken) and hoped(rest)


@lru_cache(maxsize=8192)
def is_phrase(text: str) -> bool:
    """Several words, all of which are of titles and notes: "Panel Discussion", "Social time"."""
    if _CLOCK.search(text):
        return True
    common = words("words", "not_names", "words", "titles")
    pieces = fold(text).split()
    return len(pieces) > 1 and all(piece in common for piece in pieces)


@lru_cache(maxsize=8192)
def is_nothing(text: str) -> bool:
    """Pronouns, "TBA", "et al.", marks: words in the place of a name that name nobody."""
    folded = fold(text).strip(" *()[]?!:")
    if not folded[:1].isalnum() and not any(c.isalnum() for c in folded):
        return True
    if folded in words("words", "nobody") or folded in words("words", "titles"):
        return True
    pieces = _PARTS.findall(folded)
    return len(pieces) > 1 and words("words", "pronouns").issuperset(pieces)
