import pytest

from app.errors import BadProfile
from app.matching import concept, concepts
from app.matching.lexicon import lexicon
from app.matching.words import words_of


def test_thirty_concepts_each_with_words_and_codes() -> None:
    assert len(concepts()) == 30
    assert all(known.label and known.description and known.codes and known.defining for known in concepts())


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(BadProfile, match="nearest is “spasticity”"):
        concept("spastisity")


@pytest.mark.parametrize("known", concepts(), ids=lambda known: known.id)
def test_every_defining_word_is_found(known: object) -> None:
    found = {term: {hit.term.concept for hit in lexicon().find(words_of(term))} for term in known.defining}  # type: ignore[attr-defined]
    assert [term for term, meant in found.items() if known.id not in meant] == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("known", concepts(), ids=lambda known: known.id)
def test_no_word_stands_twice(known: object) -> None:
    words = [*known.defining, *known.typical, *known.related, *known.faint]  # type: ignore[attr-defined]
    assert len(words) == len(set(words))
