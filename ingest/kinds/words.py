"""Phrases of the data files as one pattern each: matched as whole words, case and accents aside."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files


@cache
def data(name: str) -> dict[str, dict[str, list[str]]]:
    """The tables of a data file of this package."""
    text = files("ingest.kinds").joinpath(name).read_text(encoding="utf-8")
    return tomllib.loads(text)


def plain(text: str) -> str:
    """Lower case without accents; dashes, curly apostrophes and runs of space made plain. CJK stays as it is."""
    if text.isascii():
        return " ".join(text.replace("&", " and ").lower().split())
    text = text.translate(_SAME)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(text.casefold().split())


def unaccented(text: str) -> str:
    """The text without accents, of the same length."""
    if text.isascii():
        return text
    text = text.translate(_SAME_LETTERS)
    return "".join(unicodedata.normalize("NFKD", c)[0] if unicodedata.combining(c) == 0 else c for c in text)


_BARRED: dict[str, str | None] = {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i"}
"""Letters with a bar, which no accent makes."""
_SAME_LETTERS = str.maketrans(_BARRED)
_SAME = str.maketrans(
    {"’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "&": " and ", "\u00ad": None} | _BARRED
)


def either(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, longest first, with "-" and space as equals."""
    spelled = sorted({plain(phrase) for phrase in phrases}, key=len, reverse=True)
    return "(?:" + "|".join(map(_spelled, spelled)) + ")"


def _spelled(phrase: str) -> str:
    pattern = re.escape(phrase).replace(r"\ ", "[ -]+").replace(r"\-", "[ -]?")
    return pattern if not phrase.isascii() else rf"\b{pattern}\b" if phrase[-1].isalnum() else rf"\b{pattern}"


def vocabulary(phrases: Iterable[str]) -> frozenset[str]:
    """The first words of the phrases, with their plurals: a text without any of them matches none."""
    firsts = {word for phrase in phrases for word in _firsts(plain(phrase))}
    return frozenset(firsts | {f"{word}s" for word in firsts})


def _firsts(phrase: str) -> Iterator[str]:
    """ "mini" and "minisymposium" for "mini-symposium": a hyphen may be printed or not."""
    parts = phrase.partition(" ")[0].split("-")
    return (_WORD.findall("".join(parts[:size]))[0] for size in range(1, len(parts) + 1))


def may_hold(text: str, first_words: frozenset[str]) -> bool:
    """Whether a plain text could hold a phrase that begins with one of these words; quick."""
    return not text.isascii() or not first_words.isdisjoint(_WORD.findall(text))


_WORD = re.compile(r"\w+")
