"""A mention: one person as one credit prints them, taken apart."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.model import CareerStage, Role


@dataclass(frozen=True, slots=True)
class Mention:
    """`name` in given-family order without titles, credentials or level; "" stands for what is not printed.

    `key` is the person's id in the document. `doubts` are pairs of a field's name and why its reading may be wrong.
    """

    name: str
    given_name: str = ""
    family_name: str = ""
    credentials: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    role: Role = Role.SPEAKER
    career_stage: CareerStage = CareerStage.UNKNOWN
    training_year: str = ""
    stage_evidence: str = ""
    email: str = ""
    key: str = ""
    surname_only: bool = False  # "Dr. Doe": never taken for another of that surname
    doubts: tuple[tuple[str, str], ...] = ()
