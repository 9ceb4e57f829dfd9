"""Text as words: what is compared (folded, stemmed) beside what is printed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from Stemmer import Stemmer

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_POSSESSIVE = re.compile(r"['’].*")
_BRITISH = (
    (re.compile(r"ae|oe"), "e"),
    (re.compile(r"(?<=\w{3})our"), "or"),
    (re.compile(r"ys(?=e)"), "yz"),
    (re.compile(r"(?<=\w{3})is(?=ation|ing$|ed$|e$)"), "iz"),
    (re.compile(r"ll"), "l"),
    (re.compile(r"(?<=[tb])re$"), "er"),
)
_PLURALS = (
    (re.compile(r"ies$"), "y"),
    (re.compile(r"(?<=x|h)es$|(?<=ss)es$"), ""),
    (re.compile(r"(?<![sui])s$"), ""),
)
_STEMMER = Stemmer("english", 0)


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words as printed, in the singular, and their stems; evidence is cut from `text`."""

    text: str
    printed: tuple[str, ...]
    singular: tuple[str, ...]
    stems: tuple[str, ...]

    def cut(self, first: int, last: int) -> str:
        """The text from word number `first` to word number `last`, both included, as printed."""
        start, end = self.span(first, last)
        return self.text[start:end]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where in the text word number `first` begins and word number `last` ends."""
        spans = [match.span() for match in islice(_WORD.finditer(self.text), last + 1)]
        return spans[first][0], spans[last][1]


def words_of(text: str) -> Words:
    printed = tuple(_WORD.findall(text))
    return Words(text, printed, tuple(map(singular, printed)), tuple(map(stem, printed)))


@lru_cache(maxsize=200_000)
def folded(word: str) -> str:
    """Lower case, no accents, no possessive."""
    plain = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", word).casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=200_000)
def american(word: str) -> str:
    """The folded word in American spelling."""
    word = folded(word)
    for british, spelling in _BRITISH:
        word = british.sub(spelling, word)
    return word


@lru_cache(maxsize=200_000)
def singular(word: str) -> str:
    """The word without a plural's ending: what is left says the same, which a stem does not always (plastic-ity)."""
    word = american(word)
    for plural, one in _PLURALS:
        if plural.search(word):
            return plural.sub(one, word)
    return word


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    return str(_STEMMER.stemWord(american(word)))
