"""What a line of an entry is by itself: people, prose, a type, an item of a list."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import SURE, names_institution, peopled
from ingest.extractors.outlines.words import fold, pattern, words
from ingest.kinds import labelled as kind_named
from ingest.kinds import role_of, take_apart


def has_place(people: str) -> bool:
    """Whether an institution is already printed with the names."""
    return names_institution(people)


def names_people(rest: Sequence[Line]) -> bool:
    """Whether the first line names people, or is a role's label with people below it."""
    named = labelled(rest[0].text)
    if named and named.field == "people":
        return bool(named.value) or (len(rest) > 1 and peopled(rest[1].text) >= SURE)
    return peopled(rest[0].text) >= SURE


def is_numbered(text: str) -> bool:
    """Whether the text begins with a code."""
    return bool(take_apart(text).code)


def is_prose(text: str) -> bool:
    """Whether the text tells and does not name: sentences, notes."""
    count = len(text.split())
    return count > 28 or (count >= 9 and text.rstrip().endswith((".", "!"))) or _is_note(text)


def _is_note(text: str) -> bool:
    found = pattern("lines", "notes").match(fold(text))
    return found is not None


def kind_line(text: str) -> bool:
    """Whether a line is a session's type and no title: "Plenary", "Skills Lab"."""
    label, colon, rest = text.partition(": ")
    return len(text.split()) <= 4 and not (colon and rest and kind_named(label)) and kind_named(text) is not None


def is_role(text: str) -> bool:
    """Whether the text names a part played and no type of session."""
    return role_of(text) is not None and kind_named(text) is None


def is_open(text: str) -> bool:
    """Whether a title cannot end like this."""
    return text.split()[-1] in words("lines", "joining") or text.endswith((",", ":", "-", "–", "—", "/"))


def is_quoted(text: str) -> bool:
    """Whether the whole text stands in quotation marks."""
    bare = text.strip(" .,")
    return len(bare) > 4 and bare[0] in '"“„«' and bare[-1] in '"”“»'
