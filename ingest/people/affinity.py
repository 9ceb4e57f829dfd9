"""Whether two printed affiliations can belong to one person."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz import fuzz

from ingest.people.lexicon import fold, words
from ingest.people.places import is_place

_WORD = re.compile(r"\w+")
_CLOSE = 86  # of 100: spelling variants of one name ("Univ. Hospital Muenster", "Münster")
_SHARED = 0.5  # of the smaller set of telling words


@lru_cache(maxsize=16384)
def compatible(one: str, other: str) -> bool:
    """Same institution, department, acronym or city as far as print tells; True where one says next to nothing."""
    if fold(one) == fold(other):
        return True
    left, right = _telling(one), _telling(other)
    if not left or not right:
        return _same_country(one, other)
    shared = sum(_has(word, right) for word in left) if len(left) <= len(right) else sum(_has(w, left) for w in right)
    return shared >= _SHARED * min(len(left), len(right)) or _is_acronym(one, other) or _is_acronym(other, one)


def _has(word: str, others: frozenset[str]) -> bool:
    return word in others or any(fuzz.ratio(word, other) >= _CLOSE for other in others if len(word) > 4)


@lru_cache(maxsize=16384)
def _telling(affiliation: str) -> frozenset[str]:
    """The words that tell this institution from others: no "university", no state, no country."""
    chunks = [chunk.strip() for chunk in re.split(r"[,;()–]| - ", affiliation)]
    kept = [chunk for chunk in chunks if chunk and not _is_wide(chunk)]
    return frozenset(
        word for chunk in kept for word in _WORD.findall(fold(chunk)) if word not in _common() and len(word) > 1
    )


def _is_wide(chunk: str) -> bool:
    return is_place(chunk) and fold(chunk) not in words("places", "places", "cities")


@cache
def _common() -> frozenset[str]:
    small = {
        "of",
        "the",
        "and",
        "for",
        "at",
        "in",
        "de",
        "la",
        "le",
        "du",
        "des",
        "st",
        "saint",
        "state",
        "city",
        "main",
    }
    return frozenset({*words("places", "institutions", "words"), *words("words", "not_names", "titles"), *small})


def _same_country(one: str, other: str) -> bool:
    left, right = _wide(one), _wide(other)
    return not left or not right or bool(left & right)


def _wide(affiliation: str) -> frozenset[str]:
    chunks = (chunk.strip() for chunk in re.split(r"[,;()]", affiliation))
    return frozenset(fold(chunk).strip(".") for chunk in chunks if is_place(chunk))


def _is_acronym(short: str, full: str) -> bool:
    """ "HRI, Leeds" of "Harbor Rehabilitation Institute"."""
    letters = re.findall(r"\b[A-Z]{2,7}\b", short)
    initials = "".join(word[0] for word in re.findall(r"[A-Z][\w'-]+", full))
    return any(len(word) > 2 and word in initials for word in letters)
