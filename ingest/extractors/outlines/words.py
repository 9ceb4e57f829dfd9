"""The word lists of the outline extractor, read from words.toml."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _tables() -> dict[str, Any]:
    text = files("ingest.extractors.outlines").joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def words(table: str, name: str) -> frozenset[str]:
    """A list of the data file."""
    return frozenset(_tables()[table][name])


@cache
def fields() -> dict[str, str]:
    """A printed label, folded, and the field that it names."""
    return {label: field for field, labels in _tables()["labels"].items() for label in labels}


def field_named(label: str) -> str:
    """The field that a folded label names, "" for none; of two words about times ("hora fin") the more telling."""
    found = fields().get(label, "")
    told = () if found else tuple(fields().get(word, "") for word in label.replace("/", " ").split())
    if len(told) != 2 or not {"time", "end", "date"}.issuperset(told):
        return found
    return "end" if "end" in told else "time" if "time" in told else "date"


@cache
def pattern(table: str, name: str) -> re.Pattern[str]:
    """One of the words of a list as a whole word, accents and case aside (search in folded text)."""
    listed = "|".join(re.escape(word) for word in sorted(words(table, name), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)")


def fold(text: str) -> str:
    """Lower case without accents, one space between words."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(text.casefold().split())
