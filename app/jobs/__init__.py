"""Long work that survives a kill."""

from app.jobs.queue import ImportQueue

__all__ = ["ImportQueue"]
