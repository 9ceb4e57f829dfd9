"""The parts played: role labels cut a text into stretches, each with its role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.kinds import role_of
from ingest.model import Role
from ingest.people.credentials import is_credential

_COLON = re.compile(r"\s*[:：]\s*")
_WORDS = re.compile(r"[^\s]+")
_BOUNDARY = re.compile(r"[\n;.|•·)\]】]\s*$|^\s*$|\s{2,}$")
_OPENING = re.compile(r"\s*([^\W\d_][\w ()/&'’,-]{2,45}?)\s*(?:\s[-–—]+\s|[-–—]\s|[|]|\n)\s*")
_BY = re.compile(
    r"\s*((?:co-?)?(?:moderated|presented|chaired|hosted|facilitated|led|taught|organi[sz]ed|convened|delivered|given)"
    r"\s+by|with|by|featuring|presenters?|speakers?|moderators?|chairs?|panell?ists?|facilitators?|discussants?"
    r"|dagvoorzitter|voorzitter|vorsitz|mod[ée]rateur|mod[ée]ratrice|moderadora?|ponentes?|intervenante?s?|referent(?:in|en)?"
    r"|sprekers?)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_DIVIDER = re.compile(r"[-–—|\n]")
_HEAD = 60  # characters in which a label ends
_LONGEST = 5  # words of a label


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the text whose people share a printed role; `role` None where none is printed."""

    text: str
    role: Role | None = None


@lru_cache(maxsize=4096)
def stretches(text: str) -> tuple[Stretch, ...]:
    """The text cut at its role labels ("Chair: A; Speakers: B, C"), the labels taken out."""
    found: list[Stretch] = []
    at, role = 0, None
    for begin, end, named in _labels(text):
        if text[at:begin].strip(" ,;\n"):
            found.append(Stretch(text[at:begin].strip(" ,;\n"), role))
        at, role = end, named
    if text[at:].strip(" ,;\n"):
        found.append(Stretch(text[at:].strip(" ,;\n"), role))
    return tuple(found)


def _labels(text: str) -> list[tuple[int, int, Role]]:
    labels = [label for colon in _COLON.finditer(text) if (label := _before_colon(text, colon))]
    if not labels or labels[0][0] > 0:
        opening = _opening(text)
        if opening and (not labels or opening[1] <= labels[0][0]):
            labels.insert(0, opening)
    return labels


def _before_colon(text: str, colon: re.Match[str]) -> tuple[int, int, Role] | None:
    """The label that ends at this colon, as long as it can be."""
    line = max(text.rfind(mark, 0, colon.start()) for mark in "\n;:：") + 1
    words = list(_WORDS.finditer(text, line, colon.start()))[-_LONGEST:]
    for word in words:
        label = text[word.start() : colon.start()]
        role = None if "," in label or is_credential(label.split()[0]) else role_of(label)
        if role and (_BOUNDARY.search(text[: word.start()]) or _is_loud(label)):
            return word.start(), colon.end(), role
    return None


def _is_loud(label: str) -> bool:
    """A label inside a line must look like one: capitalised, and nothing but role words."""
    first, last = label.split()[0], label.split()[-1]
    return (
        label[0].isupper()
        and role_of(last) is not None
        and (first == last or role_of(first) is not None or len(label.split()) < 3)
    )


def _opening(text: str) -> tuple[int, int, Role] | None:
    """A label before a dash, bar or line end at the very start: "Moderator – Jane Doe"; "Presented by Jane Doe"."""
    match = _OPENING.match(text) if _DIVIDER.search(text, 0, _HEAD) else None
    role = role_of(match[1]) if match and "," not in match[1] else None
    if match and role:
        return match.start(1), match.end(), role
    match = _BY.match(text)
    role = role_of(match[1]) if match else None
    return (match.start(1), match.end(), role) if match and role else None
