"""What the use cases of the running service need: made once, at the start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.jobs import ImportQueue
from app.settings import Settings
from app.store import Database
from ingest import Document

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Source:
    """The documents of one programme; `unread` says which of its pages could not be had, and why."""

    documents: tuple[Document, ...]
    unread: tuple[str, ...] = ()


Fetch = Callable[[str, Progress], Source]
"""Gives what is at an address, further pages included. Raises FetchRefused, FetchFailed, TooLarge."""


def utc_now() -> datetime:
    """The clock of the running service."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Services:
    settings: Settings
    database: Database
    queue: ImportQueue
    fetch: Fetch
    now: Callable[[], datetime] = utc_now
