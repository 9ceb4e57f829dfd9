"""Rooms: what reads like a place in a venue."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.extractors.outlines.words import fold, pattern, words
from ingest.kinds import is_break
from ingest.people import looks_like_people

_NUMBER = re.compile(
    r"\W*(?:[a-z]?\d{1,4}[a-z]{0,2}|[a-z]{1,3}|[ivx]{1,4}|\d+\s?[&/+,-]\s?\w{1,4})(?:\W+(?:[a-z]{1,3}|\d{1,4}))*\W*"
)
_CODE = re.compile(r"[A-Z]{0,4}[-. ]?\d{1,4}(?:[-./]?[A-Z0-9]{1,4}){0,2}")
_LABELLED = re.compile(r"(?:room|location|venue|raum|salle|sala|rm|ort)\s*[:.#]\s*", re.IGNORECASE)
_INNER = re.compile(r"(?<=\w)\s*\([^()]{2,40}\)\s*$")  # "Skills Lab 1 (Room 150 A)"
_PERSON = re.compile(r"[^\W\d_][\w'’-]+ (?:[A-Z]\.\s?){1,2}[A-Z][\w'’-]+")  # "Jonah K. Park", "Ada M. Hall"
_DASHED = re.compile(r"\s[–—-]+\s")
_MOST_WORDS = 9
_A_NAME = 0.5


@lru_cache(maxsize=20_000)
def is_room(text: str, surely: bool = False) -> bool:
    """Whether `text` is the name of a room: "Grand Ballroom", "Room 155 C", "Hörsaal 2", "Learning Center Stage 1".

    `surely`: by a word that names nothing but places, for texts that stand where an institution may stand as well.
    """
    inner = _INNER.search(text)
    if inner and looks_like_people(inner[0].strip(" ()")) >= _A_NAME:
        return False
    bare = _INNER.sub(" ", text).strip(" .,;:()[]|-–—@")
    return (
        "[" not in bare
        and not _PERSON.fullmatch(bare)
        and _begins_as_room(bare, surely)
        and _rests_on_noun(bare, surely)
    )


def _begins_as_room(bare: str, surely: bool) -> bool:
    """Whether what stands before a dash is a room too: "Gait – Room 12" is a title and its room."""
    head = _DASHED.split(bare, maxsplit=1)[0]
    return head == bare or is_room(head, surely) or is_room_code(head)


def is_room_alone(text: str) -> bool:
    """Whether nothing but a room stands beside a time; in "Lunch, Atrium" and "Cancer, Hall B" a title does."""
    head, comma, _ = text.partition(",")
    bare = not comma or is_room(head) or any(c.isdigit() for c in head)
    return bare and is_room(text) and " @ " not in text


def _rests_on_noun(bare: str, surely: bool) -> bool:
    folded = fold(bare).removeprefix("the ")
    told = folded.split()
    if not told or len(told) > _MOST_WORDS or bare.endswith(("?", "!")) or ":" in bare:
        return False
    noun = _noun(folded, "nouns")
    if noun is None and not surely:
        noun = _noun(folded, "weak_nouns")
        if noun is not None and not _counted([], folded[noun.end() :]):
            return False
    if noun is None:
        return False
    before, after = folded[: noun.start()].split(), folded[noun.end() :]
    if _names_break(bare, noun[0], before):
        return False
    if noun[0] in words("rooms", "use_nouns") and len(before) == 1 and before[0] in words("rooms", "room_uses"):
        return _follows(after)
    if noun[0] == "building" and before and before[-1] in words("rooms", "built"):
        return False
    if any(word in words("rooms", "title_words") for word in before) or "(" in folded[: noun.start()]:
        return False
    if noun[0] in words("rooms", "numbered_nouns") and not _counted(before, after):
        return False
    return _follows(after) and (len(before) <= 1 or (len(before) <= 4 and _capitalised(bare, len(before))))


def _names_break(bare: str, noun: str, before: list[str]) -> bool:
    """Whether a break is named, and its room perhaps behind it: "Pausa café", "Coffee Break Foyer"."""
    if noun in words("rooms", "of_breaks") and is_break(bare):
        return True
    return len(before) > 1 and is_break(" ".join(before))


def _counted(before: list[str], after: str) -> bool:
    rest = after.strip(" ,;()-–—/")
    return (not rest and len(before) <= 2) or bool(rest and _NUMBER.match(rest) and any(c.isdigit() for c in rest[:4]))


def _capitalised(text: str, count: int) -> bool:
    """Whether the first `count` words are those of a name."""
    told = [word for word in text.split()[:count] if len(word) > 3]
    return all(not word[:1].islower() for word in told)


def _noun(folded: str, kind: str) -> re.Match[str] | None:
    """The noun of a place on which the name rests: the last one."""
    found = list(pattern("rooms", kind).finditer(folded))
    return found[-1] if found else None


def _follows(after: str) -> bool:
    """Whether what stands after the noun is a number, a letter, a floor or a building."""
    rest = after.strip(" ,;()-–—/")
    if not rest or _NUMBER.fullmatch(rest):
        return True
    told = [word.strip(",;()") for word in rest.split()]
    return len(told) <= 5 and not any(word in words("rooms", "title_words") for word in told)


def is_room_code(text: str) -> bool:
    """Whether `text` is a bare room number: "B-104", "155", "2.13"."""
    return bool(_CODE.fullmatch(text.strip(" ()[]")))


def bare_room(text: str) -> str:
    """The room's name without a label and the brackets around it."""
    shown = text.strip(" ,;|@-–—")
    if shown[:1] in "([" and shown[-1:] in ")]":
        shown = shown[1:-1]
    return _LABELLED.sub("", shown, count=1).strip() if _LABELLED.match(shown) else shown.strip()


def without_room(people: str) -> tuple[str, str]:
    """A printed person and the room behind the last comma: "Jane Doe, MD, Room 214"; "" where none is."""
    name, comma, tail = people.rpartition(",")
    bare = tail.strip()
    if looks_like_people(bare) >= _A_NAME and not any(c.isdigit() for c in bare):
        return people, ""
    if comma and (is_plain_place(bare) or (is_room(bare, surely=True) and _names_room(bare))):
        return name.strip(), bare_room(bare)
    return people, ""


def is_plain_place(text: str) -> bool:
    """Whether it is one word for a place that is no institution: "Library", "Gym"."""
    return text[:1].isupper() and fold(text) in words("rooms", "weak_nouns") - words("institutions", "words")


def _names_room(text: str) -> bool:
    """Whether it is numbered, lettered or called a room: a "Hall" or "Pavilion" may be an institution as well."""
    told = fold(text).split()
    return bool(told) and (
        any(c.isdigit() for c in text) or len(told[-1]) == 1 or told[-1] in words("rooms", "plain_nouns")
    )
