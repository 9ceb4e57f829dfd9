"""What the use cases of the running service need: made once, at the start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from app.jobs import ImportQueue
from app.matching import Vectors
from app.planner.sources import Fetch
from app.settings import Settings
from app.store import Database


def utc_now() -> datetime:
    """The clock of the running service."""
    return datetime.now(UTC)


@dataclass(frozen=True, eq=False, slots=True)
class Services:
    settings: Settings
    database: Database
    queue: ImportQueue
    fetch: Fetch
    vectors: Vectors | None = None  # where the sentence-vector model is installed
    now: Callable[[], datetime] = utc_now
