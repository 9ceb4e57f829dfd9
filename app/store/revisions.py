"""The calendar as it was last given out, so that a changed event moves and a vanished one is cancelled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.store.tables import RevisionRow


@dataclass(frozen=True, slots=True)
class GivenOut:
    """One event as last given out: its revision and what is needed to cancel it. Times are ISO texts."""

    fingerprint: str
    sequence: int
    changed: datetime
    summary: str
    start: str
    end: str
    location: str
    cancelled: bool


def of_meeting(session: Session, meeting_id: str) -> dict[str, GivenOut]:
    """All events given out for the meeting, by UID."""
    rows = session.scalars(select(RevisionRow).where(RevisionRow.meeting_id == meeting_id))
    return {row.uid: _given_out(row) for row in rows}


def replace(session: Session, meeting_id: str, given: Mapping[str, GivenOut]) -> None:
    """These, and no others, are the events given out."""
    session.execute(delete(RevisionRow).where(RevisionRow.meeting_id == meeting_id))
    session.add_all(_row(meeting_id, uid, one) for uid, one in given.items())


def _row(meeting_id: str, uid: str, one: GivenOut) -> RevisionRow:
    return RevisionRow(
        meeting_id=meeting_id,
        uid=uid,
        fingerprint=one.fingerprint,
        sequence=one.sequence,
        changed=one.changed,
        event={
            "summary": one.summary,
            "start": one.start,
            "end": one.end,
            "location": one.location,
            "cancelled": "yes" if one.cancelled else "",
        },
    )


def _given_out(row: RevisionRow) -> GivenOut:
    shown = row.event
    return GivenOut(
        fingerprint=row.fingerprint,
        sequence=row.sequence,
        changed=row.changed,
        summary=shown["summary"],
        start=shown["start"],
        end=shown["end"],
        location=shown["location"],
        cancelled=bool(shown["cancelled"]),
    )
