"""Which sessions and people fit a trainee's interests, and the evidence for it. Pure: values in, values out."""

from app.matching.concept import Concept, concept, concepts
from app.matching.index import Index
from app.matching.ranking import Ranking
from app.matching.vectors import Vectors

__all__ = ["Concept", "Index", "Ranking", "Vectors", "concept", "concepts"]
