"""Which sessions and people fit a trainee's interests, and the evidence for it. Pure: values in, values out."""

from app.matching.concept import Concept, concept, concepts
from app.matching.index import Index
from app.matching.people import rank_people
from app.matching.sessions import rank_sessions, session_values
from app.matching.vectors import Vectors

__all__ = ["Concept", "Index", "Vectors", "concept", "concepts", "rank_people", "rank_sessions", "session_values"]
