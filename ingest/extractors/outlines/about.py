"""What a line right below a person says about them: their part, their job, where they work."""

from __future__ import annotations

from ingest.extractors.outlines.around import Around
from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import SURE, is_institution, names_institution, peopled, taken_apart
from ingest.extractors.outlines.room import is_room
from ingest.extractors.outlines.telling import has_place, is_numbered, is_prose, is_role
from ingest.extractors.outlines.words import fold, words
from ingest.kinds import labelled as kind_named
from ingest.people import is_position
from ingest.rows import Credit

_LONGEST_JOB = 8
_LONGEST_ROLE = 4
_LONGEST_NAME = 7
_QUOTES = '“„«"'


def tells_role(line: Line, person: Credit, around: Around) -> bool:
    """Whether the line is the part of the person above it: "Speaker", with no person below."""
    if line.gap or person.role or not around.followed or len(line.text.split()) > _LONGEST_ROLE:
        return False
    below = around.below
    named = below is not None and not below.gap and peopled(below.text) >= SURE and not is_institution(below.text)
    return is_role(line.text) and not line.text.endswith(":") and not named


def tells_position(line: Line, person: Credit, around: Around) -> bool:
    """Whether the line is the person's job: "Associate Professor"."""
    if line.gap or line.bullet or not around.followed or person.position:
        return False
    short = len(line.text.split()) <= _LONGEST_JOB and not line.text.endswith((".", "?", ":"))
    placed = "," in line.text and is_institution(line.text)
    titled = line.numbered or bool(line.code) or is_numbered(line.text) or line.text.startswith(("The ", "A "))
    following = labelled(around.below.text) if around.below else None
    said = not words("lines", "saying").isdisjoint(fold(line.text).split())
    if titled or said or (following and following.field == "people"):
        return False
    return short and is_position(line.text) and not placed and peopled(line.text) < SURE


def tells_affiliation(line: Line, person: Credit, around: Around, usual: bool = False) -> bool:
    """Whether the line says where the person works; `usual` where below most persons stands an institution."""
    last = around.last
    if line.gap or line.bullet or line.numbered or last is None or line.text[0] in _QUOTES:
        return False
    if last.text in (person.position, person.role) and is_institution(line.text):
        return peopled(line.text) < SURE
    if last.text == person.role and not person.affiliation:
        return usual and _may_be_institution(line, around) and peopled(line.text) < SURE
    if person.affiliation:  # its second line
        return person.affiliation == last.text and names_institution(line.text)
    if person.text not in last.text or ("," in person.text and has_place(person.text)):
        return False
    if taken_apart(line.text).people or is_room(line.text, surely=True):
        return False
    return is_institution(line.text) or (usual and _may_be_institution(line, around))


def _may_be_institution(line: Line, around: Around) -> bool:
    """Whether a line in an affiliation's place reads like a name, and no person below claims it as a title."""
    told = line.text.split()
    plain = len(told) <= _LONGEST_NAME and not line.heading and not set(line.text) & set(':?!“”"')
    named = all(word[:1].isupper() or not word[0].isalpha() or len(word) < 4 for word in told)
    below = around.below
    claimed = below is not None and not below.gap and peopled(below.text) >= SURE and is_prose(line.text)
    return plain and named and not claimed and line.stamp is None and kind_named(line.text) is None
