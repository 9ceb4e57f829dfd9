"""All terms of all concepts, found in one pass over a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from app.matching.concept import Concept, concepts
from app.matching.words import Words, folded, words_of

GRADES = {"defining": 1.0, "typical": 0.8, "related": 0.5, "faint": 0.2, "abbreviations": 1.0, "ambiguous": 0.9}
_CASED = ("abbreviations", "ambiguous")


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that speaks for a concept (grade 0: one that hides the concept's other terms under it)."""

    concept: str
    grade: float
    parts: tuple[str, ...]  # a single word's singular, a phrase's stems, or the printed words of an abbreviation
    exact: str = ""  # the folded word, where even its singular would say too much
    ambiguous: bool = False
    unless: frozenset[str] = frozenset()  # stems that take the term its meaning


class Hit(NamedTuple):
    """A term found: words number `first` to `last` of a text. (A tuple: a programme has a hundred thousand.)"""

    term: Term
    first: int
    last: int


_Singles = dict[str, list[Term]]
_Phrases = dict[str, dict[str, list[Term]]]


class Lexicon:
    """Terms by their first two words. Single words are compared in the singular: their stems would say too much."""

    def __init__(self, terms: Iterable[tuple[Term, bool]]) -> None:
        self._words: _Singles = {}
        self._abbreviations: _Singles = {}
        self._phrases: _Phrases = {}
        self._printed_phrases: _Phrases = {}
        for term, cased in terms:
            if len(term.parts) == 1:
                (self._abbreviations if cased else self._words).setdefault(term.parts[0], []).append(term)
            else:
                phrases = self._printed_phrases if cased else self._phrases
                phrases.setdefault(term.parts[0], {}).setdefault(term.parts[1], []).append(term)

    def find(self, words: Words) -> tuple[Hit, ...]:
        """What speaks for which concept; of overlapping terms of one concept only the longest counts."""
        hits = self._every(words)
        return tuple(_longest(hits)) if hits else ()

    def misleading(self, words: Words) -> frozenset[str]:
        """Concepts whose words stand there and mean something else."""
        return frozenset(hit.term.concept for hit in self._every(words) if not hit.term.grade)

    def _every(self, words: Words) -> list[Hit]:
        return [
            *_single(self._words, words.singular, words),
            *_single(self._abbreviations, words.printed, words),
            *_phrased(self._phrases, words.stems),
            *_phrased(self._printed_phrases, words.printed),
        ]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the concept table."""
    return Lexicon(term for concept in concepts() for term in _terms(concept))


def _single(index: _Singles, parts: tuple[str, ...], words: Words) -> Iterator[Hit]:
    for place, part in enumerate(parts):
        if part in index:
            for term in index[part]:
                if not term.exact or folded(words.printed[place]) == term.exact:
                    yield Hit(term, place, place)


def _phrased(index: _Phrases, parts: tuple[str, ...]) -> Iterator[Hit]:
    for first, part in enumerate(parts[:-1]):
        if part in index:
            for term in index[part].get(parts[first + 1], ()):
                length = len(term.parts)
                if length == 2 or parts[first : first + length] == term.parts:
                    yield Hit(term, first, first + length - 1)


def _longest(hits: list[Hit]) -> Iterator[Hit]:
    by_concept: dict[str, list[Hit]] = {}
    for hit in hits:
        by_concept.setdefault(hit.term.concept, []).append(hit)
    for own in by_concept.values():
        yield from _uncovered(own) if len(own) > 1 else (hit for hit in own if hit.term.grade)


def _uncovered(hits: list[Hit]) -> Iterator[Hit]:
    """Of hits of one concept those under no longer one."""
    taken: set[int] = set()
    for hit in sorted(hits, key=lambda hit: (hit.first - hit.last, hit.term.grade > 0, -hit.term.grade, hit.first)):
        places = range(hit.first, hit.last + 1)
        if taken.isdisjoint(places):
            taken.update(places)
            if hit.term.grade:
                yield hit


def _terms(concept: Concept) -> Iterator[tuple[Term, bool]]:
    unless = {entry[0]: _stems(entry[1:]) for entry in concept.unless}
    for name, grade in GRADES.items():
        for text in getattr(concept, name):
            for spelling in _spellings(text, name in _CASED):
                yield _term(concept, spelling, grade, name, unless.get(text, frozenset())), name in _CASED
    for text in concept.never:
        yield _term(concept, text, 0.0, "never", frozenset()), text.isupper()


def _term(concept: Concept, text: str, grade: float, name: str, unless: frozenset[str]) -> Term:
    exact = text.startswith("=")
    words = words_of(text)
    cased = name in _CASED or (name == "never" and text.isupper())
    return Term(
        concept.id,
        grade,
        words.printed if cased else words.singular if len(words.stems) == 1 else words.stems,
        folded(words.printed[0]) if exact else "",
        name == "ambiguous",
        unless,
    )


def _spellings(text: str, cased: bool) -> tuple[str, ...]:
    """A hyphen may be printed or not; an abbreviation may have a plural."""
    if cased:
        return (text, text + "s") if len(text) > 2 and text[-1].isupper() else (text,)
    return (text, text.replace("-", "")) if "-" in text else (text,)


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for text in texts for stem in words_of(text).stems)
