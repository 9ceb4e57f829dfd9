"""All terms of all concepts, found in one pass over a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.matching.concept import Concept, concepts
from app.matching.words import Words, folded, words_of

GRADES = {"defining": 1.0, "typical": 0.8, "related": 0.5, "faint": 0.2, "abbreviations": 1.0, "ambiguous": 0.9}
_TOGETHER_GRADE = 0.7
_TOGETHER_REACH = 14  # words
_CASED = ("abbreviations", "ambiguous")


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that speaks for a concept (grade 0: one that hides the concept's other terms under it)."""

    concept: str
    grade: float
    parts: tuple[str, ...]  # a single word's singular, a phrase's stems, or the printed words of an abbreviation
    exact: tuple[str, ...] = ()  # folded words, where stems would say too much
    ambiguous: bool = False
    unless: frozenset[str] = frozenset()  # stems that take the term its meaning


@dataclass(frozen=True, slots=True)
class Hit:
    """A term found: words number `first` to `last` of a text."""

    term: Term
    first: int
    last: int


class Lexicon:
    """Terms by their first word, single words apart: their stems would say too much."""

    def __init__(self, terms: Iterable[tuple[Term, bool]]) -> None:
        self._singular: dict[str, list[Term]] = {}
        self._stemmed: dict[str, list[Term]] = {}
        self._printed: dict[str, list[Term]] = {}
        for term, cased in terms:
            index = self._printed if cased else self._stemmed if len(term.parts) > 1 else self._singular
            index.setdefault(term.parts[0], []).append(term)

    def find(self, words: Words) -> tuple[Hit, ...]:
        """What speaks for which concept; of overlapping terms of one concept only the longest counts."""
        hits = [
            *_found(self._singular, words.singular, words),
            *_found(self._stemmed, words.stems, words),
            *_found(self._printed, words.printed, words),
        ]
        return tuple(_longest(hits)) if hits else ()


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the concept table."""
    return Lexicon(term for concept in concepts() for term in _terms(concept))


def _found(index: dict[str, list[Term]], parts: tuple[str, ...], words: Words) -> Iterator[Hit]:
    if index.keys().isdisjoint(parts):
        return
    for first, part in enumerate(parts):
        for term in index.get(part, ()):
            last = first + len(term.parts) - 1
            if parts[first : last + 1] == term.parts and _exactly(term, words, first, last):
                yield Hit(term, first, last)


def _exactly(term: Term, words: Words, first: int, last: int) -> bool:
    return not term.exact or tuple(map(folded, words.printed[first : last + 1])) == term.exact


def _longest(hits: list[Hit]) -> Iterator[Hit]:
    taken: set[tuple[str, int]] = set()
    for hit in sorted(hits, key=lambda hit: (hit.first - hit.last, hit.term.grade, hit.first)):
        places = {(hit.term.concept, place) for place in range(hit.first, hit.last + 1)}
        if taken.isdisjoint(places):
            taken |= places
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
        tuple(map(folded, words.printed)) if exact else (),
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
