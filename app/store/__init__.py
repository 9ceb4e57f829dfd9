"""Everything kept in the database; all SQL is here."""

from app.store import imports, meetings, programs, revisions, workspaces
from app.store.database import Database
from app.store.imports import Import, ImportStatus
from app.store.meetings import Meeting
from app.store.revisions import GivenOut

__all__ = [
    "Database",
    "GivenOut",
    "Import",
    "ImportStatus",
    "Meeting",
    "imports",
    "meetings",
    "programs",
    "revisions",
    "workspaces",
]
