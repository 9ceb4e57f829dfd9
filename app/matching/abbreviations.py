"""Abbreviations that a text defines itself: "autonomic dysreflexia (AD)"; after Schwartz and Hearst, PSB 2003."""

from __future__ import annotations

import re
from collections.abc import Iterator

_DEFINED = re.compile(r"\(([A-Za-z][A-Za-z0-9/&-]{1,9}?)s?\)")
_WORD = re.compile(r"\S+")


def definitions(text: str) -> Iterator[tuple[str, str]]:
    """Pairs of abbreviation and long form, both as printed."""
    for match in _DEFINED.finditer(text):
        short = match.group(1)
        if sum(letter.isupper() for letter in short) >= 2:
            before = _WORD.findall(text[: match.start()])
            reach = min(len(short) + 5, len(short) * 2)
            if long := _long_form(short, " ".join(before[-reach:])):
                yield short, long


def _long_form(short: str, before: str) -> str | None:
    """The shortest end of `before` that spells the abbreviation, its first letter at the start of a word."""
    place = len(before)
    for at, letter in reversed(list(enumerate(short.casefold()))):
        if not letter.isalnum():
            continue
        place = _letter_before(before.casefold(), letter, place, starts_word=at == 0)
        if place < 0:
            return None
    return before[place:]


def _letter_before(text: str, letter: str, end: int, *, starts_word: bool) -> int:
    place = text.rfind(letter, 0, end)
    while place > 0 and starts_word and text[place - 1].isalnum():
        place = text.rfind(letter, 0, place)
    return place
