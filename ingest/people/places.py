"""Affiliations: how little a chunk of print looks like a part of one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ingest.people.cjk import ends_like_institution, is_cjk
from ingest.people.lexicon import fold, table, words

_ZIP = re.compile(r"[A-Z]{2}\.? \d{5}(?:-\d{4})?|\d{4,6}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{1,2}\d{1,2} \d[A-Z]{2}")
_TOKEN = re.compile(r"[^\s,;:()/\[\]\"–—-]+")
_TOKENS = re.compile(r"[^\s,;:()/\[\]\"]+")
_A_TOWN = 4  # words
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z&+-]{1,8}\d?")


_MARK = re.compile(r"\d|[@&/+]")
_SMALL = re.compile(r"(?<=\s)(?:of|for|the|and|at|in|de|für)(?=\s)")


@cache
def _institution_words() -> frozenset[str]:
    return frozenset(word for word in words("places", "institutions", "words") if " " not in word)


@cache
def _heads() -> frozenset[str]:
    return words("places", "places", "town_heads")


@cache
def _shouted() -> frozenset[str]:
    return frozenset(table("places", "institutions")["shouted"])


@cache
def _institution_phrases() -> tuple[str, ...]:
    return tuple(f" {word} " for word in words("places", "institutions", "words") if " " in word)


@cache
def _stems() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, table("places", "institutions")["stems"])))


@cache
def _states() -> frozenset[str]:
    return frozenset(table("places", "places")["states"])


@cache
def _places() -> frozenset[str]:
    return words("places", "places", "regions", "countries", "cities")


@lru_cache(maxsize=16384)
def has_institution(text: str) -> bool:
    """Whether a word in the text names a kind of institution or a department."""
    if is_cjk(text):
        return ends_like_institution(text)
    folded = fold(text)
    known = _institution_words()
    tokens = _TOKEN.findall(folded)
    if not _shouted().isdisjoint(_TOKENS.findall(text)):
        return True
    if not known.isdisjoint(tokens) or ("." in folded and any(word.rstrip(".") in known for word in tokens)):
        return True
    if _stems().search(folded) and any(len(word) > 6 and _stems().search(word) for word in tokens):
        return True
    padded = f" {folded} "
    return len(tokens) > 1 and any(phrase in padded for phrase in _institution_phrases())


def is_specialty(text: str) -> bool:
    """A field of medicine and no institution: "Sports Medicine"."""
    return len(text.split()) < 6 and has_institution(text) and not is_strong(text)


def is_strong(text: str) -> bool:
    """Whether a word names an institution itself and not only a field of medicine."""
    tokens = {token.rstrip(".") for token in _TOKEN.findall(fold(text))}
    return not tokens.isdisjoint(words("places", "institutions", "strong"))


def is_state(text: str) -> bool:
    """A state's or province's printed short form, a postal code perhaps behind it."""
    states = _states()
    text = text.strip(" .") if text.strip() not in states else text.strip()
    return text in states or (text[:2] in states and bool(_ZIP.fullmatch(text)))


@lru_cache(maxsize=16384)
def is_place(text: str) -> bool:
    """A state, region, country, or a city of the list."""
    folded = fold(text)
    return is_state(text) or folded in _places() or folded.strip(".") in _places()


@lru_cache(maxsize=16384)
def strangeness(text: str) -> float:
    """How little a chunk looks like a part of an affiliation: 0 (surely one) to 3."""
    text = text.strip()
    if not text:
        return 3.0
    if has_institution(text) or is_place(text) or _ZIP.fullmatch(text):
        return 0.0
    if _ACRONYM.fullmatch(text):
        return 0.3
    if _MARK.search(text) or _SMALL.search(text):
        return 0.4
    pieces = text.split()
    if len(pieces) == 1:
        return 0.8 if not text.islower() else 1.5
    if (
        len(pieces) < _A_TOWN
        and all(piece[:1].isupper() for piece in pieces)
        and fold(pieces[0]).strip(".") in _heads()
    ):
        return 0.8
    return 2.0 if len(pieces) < 6 else 0.8
