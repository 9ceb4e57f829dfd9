"""What the reading of times and dates has to tell about single rows or the whole programme."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.model import Severity


@dataclass(frozen=True, slots=True)
class Notice:
    """A problem before its sessions have ids: `rows` are the positions of the rows that it is about."""

    code: str
    severity: Severity
    message: str
    rows: tuple[int, ...] = ()
    field: str | None = None
    suggestion: str | None = None
    where: str = ""
