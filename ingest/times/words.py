"""The words of dates and times, read from words.toml."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

Numbered = dict[str, int]
"""A word, folded, and the month, weekday or day that it names."""


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files("ingest.times").joinpath("words.toml").read_text(encoding="utf-8"))


def fold(word: str) -> str:
    """Lower case, without accents and full stops."""
    if word.isascii():
        return word.lower().replace(".", "")
    plain = unicodedata.normalize("NFKD", word.casefold().replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return "".join(c for c in plain if not unicodedata.combining(c)).replace(".", "")


def _numbered(table: str) -> Numbered:
    return {fold(name): int(number) for number, names in _words()[table].items() for name in names}


def word_list(table: str, name: str) -> frozenset[str]:
    """A list of the data file, folded."""
    return frozenset(fold(word) for word in _words()[table][name])


MONTHS = _numbered("months")
WEEKDAYS = _numbered("weekdays")
DAY_NUMBERS = _numbered("day_numbers")
_ENGLISH = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def is_foreign_weekday(word: str) -> bool:
    """Whether the word is the full name of a weekday and no English one."""
    folded = fold(word)
    return folded in WEEKDAYS and len(folded) > 4 and folded not in _ENGLISH and not folded.startswith(("tues", "thur"))
