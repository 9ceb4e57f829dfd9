"""Figures of speech: "the pain of paperwork", "a stroke of genius" are about neither pain nor stroke."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from app.matching.concept import concepts
from app.matching.lexicon import Hit
from app.matching.words import Words, singular

WORTH = 0.25  # what is left of such a word: it may be meant after all
_REACH = 5  # words after "of"
_LEARNED = re.compile(
    r"(graphy|itis|osis|asis|pathy|plasty|ectomy|otomy|metry|plegia|paresis|phagia|asia|praxia|algia|edema)$"
)


def is_figure(hit: Hit, words: Words, hits: Iterable[Hit]) -> bool:
    """Whether a single clinical word is said "of" something that is not clinical; `hits` are all of the same words.

    Learned words (sonography, arthritis) are never meant otherwise.
    """
    follows = words.stems[hit.last + 1 : hit.last + 2]
    if follows != ("of",) or hit.first != hit.last or hit.term.concept in _professional():
        return False
    if _LEARNED.search(words.singular[hit.first]):
        return False
    near = range(hit.last + 2, hit.last + 2 + _REACH)
    if not _meant().isdisjoint(words.singular[near.start : near.stop]):
        return False
    return not any(other.first in near and other.term.concept not in _professional() for other in hits)


@lru_cache(maxsize=1)
def _meant() -> frozenset[str]:
    table = tomllib.loads(files("app.matching").joinpath("figures.toml").read_text(encoding="utf-8"))
    return frozenset(map(singular, table["meant"]))


@lru_cache(maxsize=1)
def _professional() -> frozenset[str]:
    return frozenset(known.id for known in concepts() if known.professional)
