"""Programmes, shared and read-only: one for each content and arguments."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from app.store.tables import ProgramRow
from ingest import Program


def put(session: Session, program_id: str, program: Program, now: datetime) -> None:
    """Keeps the programme; an equal one that is there already stays as it is."""
    if session.get(ProgramRow, program_id) is None:
        body = program.model_dump_json()
        session.add(ProgramRow(id=program_id, title=program.title, body=body, created_at=now))
        session.flush()


def get(session: Session, program_id: str) -> Program | None:
    """The programme with this id."""
    row = session.get(ProgramRow, program_id)
    return Program.model_validate_json(row.body) if row else None
