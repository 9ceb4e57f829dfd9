"""The concepts of the specialty: what a trainee can choose as an interest."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from functools import lru_cache
from importlib.resources import files

from app.errors import BadProfile
from ingest import Value


class Concept(Value):
    """A field of the specialty and the words that speak for it, strongest first (see the head of concepts.toml)."""

    id: str
    label: str
    name: str  # as it stands in a sentence: "about spinal cord injury"
    description: str
    codes: tuple[str, ...] = ()
    professional: bool = False  # about the work of physicians, not about what patients have
    defining: tuple[str, ...] = ()
    typical: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    faint: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    unless: tuple[tuple[str, ...], ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        """Words that speak for the concept by themselves."""
        return (*self.defining, *self.typical, *self.related, *self.abbreviations)


@lru_cache(maxsize=1)
def concepts() -> tuple[Concept, ...]:
    """All concepts, in the table's order."""
    table = tomllib.loads(files("app.matching").joinpath("concepts.toml").read_text(encoding="utf-8"))
    return tuple(Concept.model_validate({"id": key, **entry}) for key, entry in table.items())


def concept(concept_id: str) -> Concept:
    """The concept with this id. Raises BadProfile, naming the nearest one that exists."""
    known = {known.id: known for known in concepts()}
    if concept_id not in known:
        nearest = get_close_matches(concept_id, list(known), 1, 0.0)[0]
        raise BadProfile(f"There is no interest “{concept_id}”; the nearest is “{nearest}”.")
    return known[concept_id]
