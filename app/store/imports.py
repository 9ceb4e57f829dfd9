"""Imports: programmes on their way in. What was accepted is here before the answer is sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.store.tables import ImportRow


class ImportStatus(StrEnum):
    ACCEPTED = "accepted"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Import:
    """One import. `data` is None for an address, and after the reading; `message` is progress or the failure."""

    id: str
    workspace_id: str
    name: str
    created_at: datetime
    url: str | None = None
    data: bytes | None = None
    timezone: str | None = None
    year: int | None = None
    status: ImportStatus = ImportStatus.ACCEPTED
    message: str = ""
    meeting_id: str | None = None

    @property
    def is_over(self) -> bool:
        return self.status in (ImportStatus.DONE, ImportStatus.FAILED)


def add(session: Session, new: Import) -> None:
    """Accepts an import."""
    session.add(
        ImportRow(
            id=new.id,
            workspace_id=new.workspace_id,
            name=new.name,
            url=new.url,
            data=new.data,
            timezone=new.timezone,
            year=new.year,
            status=new.status,
            message=new.message,
            created_at=new.created_at,
        )
    )
    session.flush()


def get(session: Session, import_id: str) -> Import | None:
    """The import with this id."""
    row = session.get(ImportRow, import_id)
    return _import(row) if row else None


def unfinished(session: Session) -> tuple[str, ...]:
    """Ids of imports that were accepted and are not over, oldest first."""
    over = (ImportStatus.DONE, ImportStatus.FAILED)
    query = select(ImportRow.id).where(ImportRow.status.not_in(over)).order_by(ImportRow.created_at)
    return tuple(session.scalars(query))


def report(session: Session, import_id: str, message: str) -> None:
    """Says how far the reading is."""
    values = {"status": ImportStatus.READING, "message": message}
    session.execute(update(ImportRow).where(ImportRow.id == import_id).values(**values))


def finish(session: Session, import_id: str, program_id: str, meeting_id: str) -> None:
    """The import became a meeting; its bytes are no longer kept."""
    values = {"status": ImportStatus.DONE, "message": "", "data": None, "program_id": program_id}
    session.execute(update(ImportRow).where(ImportRow.id == import_id).values(**values, meeting_id=meeting_id))


def fail(session: Session, import_id: str, message: str) -> None:
    """Nothing usable came of it; `message` says why in one sentence."""
    values = {"status": ImportStatus.FAILED, "message": message, "data": None}
    session.execute(update(ImportRow).where(ImportRow.id == import_id).values(**values))


def _import(row: ImportRow) -> Import:
    return Import(
        id=row.id,
        workspace_id=row.workspace_id,
        name=row.name,
        created_at=row.created_at,
        url=row.url,
        data=row.data,
        timezone=row.timezone,
        year=row.year,
        status=ImportStatus(row.status),
        message=row.message,
        meeting_id=row.meeting_id,
    )
