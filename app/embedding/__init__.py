"""Sentence vectors by MiniLM, for those who installed them (requirements-semantic.lock); nothing else needs this."""

from app.embedding.cache import CachedVectors
from app.embedding.loading import load, vectors

__all__ = ["CachedVectors", "load", "vectors"]
