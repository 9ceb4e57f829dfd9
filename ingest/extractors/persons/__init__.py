"""Pages about people: one person's page, or a list of a meeting's speakers; and the links that lead to them."""

from ingest.extractors.persons.links import person_links
from ingest.extractors.persons.pages import persons

__all__ = ["person_links", "persons"]
