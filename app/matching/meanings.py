"""What an item's words mean: concepts found in its fields, doubtful abbreviations decided by what is around."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from app.matching import figures
from app.matching.abbreviations import definitions
from app.matching.evidence import Evidence
from app.matching.focus import focused
from app.matching.items import Item
from app.matching.lexicon import Hit, lexicon
from app.matching.words import Words, words_of
from ingest import Kind

_FIELD_WEIGHTS = {"title": 0.8, "track": 0.4, "abstract": 0.35}
_SHORT_ABSTRACT = 0.5  # a line or two say what a session is about; a page says many things
_SHORT = 3  # sentences
_MIXED_BAG = 0.8  # a session of free papers is about many things, whatever its title says
_MIXED = frozenset({Kind.ORAL, Kind.POSTER})
_SUPPORTING_GRADE = 0.5
_Found = tuple[str, Words, Hit]


class Meanings:
    """Finds evidence in the items of one programme. Words are looked up at once, weighed when asked for."""

    def __init__(self, items: tuple[Item, ...]) -> None:
        self._items = items
        self._hits = [_hits(item) for item in items]
        self._places: dict[str, dict[int, None]] = defaultdict(dict)
        for place, hits in enumerate(self._hits):
            for _, _, hit in hits:
                self._places[hit.term.concept][place] = None
        self._about: dict[str, dict[int, tuple[Evidence, ...]]] = {}

    def about(self, concept: str) -> dict[int, tuple[Evidence, ...]]:
        """Place of an item to the evidence in the item's own fields, strongest first, every phrase once."""
        if concept not in self._about:
            found = ((place, focused(self._evidence(place), concept)) for place in self._places.get(concept, ()))
            self._about[concept] = {place: pieces for place, pieces in found if pieces}
        return self._about[concept]

    def misleads(self, place: int, concept: str) -> bool:
        """Whether an item's title has words of a concept that mean something else there."""
        title = self._items[place].title
        hits = [hit for _, words, hit in self._hits[place] if words is title]
        own = (hit for hit in hits if hit.term.concept == concept)
        return concept in lexicon().misleading(title) or any(figures.is_figure(hit, title, hits) for hit in own)

    def _evidence(self, place: int) -> dict[str, tuple[Evidence, ...]]:
        found: dict[str, list[Evidence]] = defaultdict(list)
        item = self._items[place]
        for field, words, hit in self._hits[place]:
            if not (hit.term.ambiguous or hit.term.unless) or self._counts(place, words, hit):
                strength = _weight(item, field) * hit.term.grade * _literal(self._hits[place], words, hit)
                evidence = Evidence(item.session.id, field, words, hit.first, hit.last, strength)
                found[hit.term.concept].append(evidence)
        return {concept: _once(evidence) if evidence[1:] else tuple(evidence) for concept, evidence in found.items()}

    def _counts(self, place: int, words: Words, hit: Hit) -> bool:
        if hit.term.unless and not hit.term.unless.isdisjoint(self._items[place].stems):
            return False
        return not hit.term.ambiguous or self._supported(place, words, hit)

    def _supported(self, place: int, words: Words, hit: Hit) -> bool:
        """A doubtful abbreviation counts where the programme spells it out so, or the item is about it anyway."""
        said = self._defined.get(words.printed[hit.first].rstrip("s"))
        if said is not None:
            return hit.term.concept in said
        item = self._items[place]
        near = [place, *item.children, *([item.parent] if item.parent is not None else [])]
        return any(_sure(self._hits[other], hit.term.concept) for other in near)

    @cached_property
    def _defined(self) -> dict[str, frozenset[str]]:
        """Abbreviation to the concepts that its long form speaks for, as the programme defines it."""
        found: dict[str, frozenset[str]] = {}
        for short, long in _definitions(self._items):
            meant = {hit.term.concept for hit in lexicon().find(words_of(long)) if not hit.term.ambiguous}
            found[short] = found.get(short, frozenset()) | meant
        return found


def _weight(item: Item, field: str) -> float:
    if field == "abstract" and sum(name == field for name, _ in item.fields) <= _SHORT:
        return _SHORT_ABSTRACT
    mixed = field == "title" and bool(item.children) and item.session.kind in _MIXED
    return _FIELD_WEIGHTS[field] * (_MIXED_BAG if mixed else 1.0)


def _literal(hits: tuple[_Found, ...], words: Words, hit: Hit) -> float:
    beside = (other for _, text, other in hits if text is words)
    return figures.WORTH if figures.is_figure(hit, words, beside) else 1.0


def _hits(item: Item) -> tuple[_Found, ...]:
    find = lexicon().find
    return tuple((field, words, hit) for field, words in item.fields for hit in find(words))


def _sure(hits: tuple[_Found, ...], concept: str) -> bool:
    """Whether words that cannot mean anything else speak for the concept."""
    return any(
        hit.term.concept == concept and not hit.term.ambiguous and hit.term.grade >= _SUPPORTING_GRADE
        for _, _, hit in hits
    )


def _definitions(items: tuple[Item, ...]) -> Iterator[tuple[str, str]]:
    for item in items:
        for _, words in item.fields:
            if "(" in words.text:
                yield from definitions(words.text)


def _once(evidence: list[Evidence]) -> tuple[Evidence, ...]:
    best: dict[tuple[str, ...], Evidence] = {}
    for piece in sorted(evidence, key=lambda piece: -piece.strength):
        best.setdefault(piece.phrase, piece)
    return tuple(best.values())
