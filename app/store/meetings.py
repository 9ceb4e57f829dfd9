"""Meetings: a programme in a workspace, with its profile, contacts and calendar feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.model import Contact, Profile
from app.store.tables import ContactRow, MeetingRow


@dataclass(frozen=True, slots=True)
class Meeting:
    """`profile` is None until the trainee gave one."""

    id: str
    workspace_id: str
    program_id: str
    source_name: str
    created_at: datetime
    profile: Profile | None = None
    has_feed: bool = False


def add(session: Session, new: Meeting) -> None:
    """A new meeting, without profile."""
    session.add(
        MeetingRow(
            id=new.id,
            workspace_id=new.workspace_id,
            program_id=new.program_id,
            source_name=new.source_name,
            created_at=new.created_at,
        )
    )
    session.flush()


def get(session: Session, workspace_id: str, meeting_id: str) -> Meeting | None:
    """The meeting, if it is this workspace's."""
    row = session.get(MeetingRow, meeting_id)
    return _meeting(row) if row and row.workspace_id == workspace_id else None


def of_workspace(session: Session, workspace_id: str) -> tuple[Meeting, ...]:
    """The workspace's meetings, newest first."""
    query = select(MeetingRow).where(MeetingRow.workspace_id == workspace_id).order_by(MeetingRow.created_at.desc())
    return tuple(_meeting(row) for row in session.scalars(query))


def with_feed(session: Session, feed_hash: str) -> Meeting | None:
    """The meeting whose calendar feed this token opens."""
    row = session.scalar(select(MeetingRow).where(MeetingRow.feed_hash == feed_hash))
    return _meeting(row) if row else None


def set_profile(session: Session, meeting_id: str, profile: Profile) -> None:
    """The trainee's profile for this meeting."""
    body = profile.model_dump_json()
    session.execute(update(MeetingRow).where(MeetingRow.id == meeting_id).values(profile=body))


def set_feed(session: Session, meeting_id: str, feed_hash: str | None) -> None:
    """Opens the calendar feed with this token's hash, or revokes it (None)."""
    session.execute(update(MeetingRow).where(MeetingRow.id == meeting_id).values(feed_hash=feed_hash))


def remove(session: Session, meeting_id: str) -> None:
    """The meeting with its contacts and calendar."""
    session.execute(delete(MeetingRow).where(MeetingRow.id == meeting_id))


def contacts(session: Session, meeting_id: str) -> dict[str, Contact]:
    """What happened so far, by person."""
    rows = session.scalars(select(ContactRow).where(ContactRow.meeting_id == meeting_id))
    return {row.person_id: Contact.model_validate_json(row.body) for row in rows}


def put_contact(session: Session, meeting_id: str, contact: Contact) -> None:
    """What happened with one person, replacing what was there."""
    mine = (ContactRow.meeting_id == meeting_id, ContactRow.person_id == contact.person_id)
    session.execute(delete(ContactRow).where(*mine))
    body = contact.model_dump_json()
    session.add(ContactRow(meeting_id=meeting_id, person_id=contact.person_id, body=body))


def _meeting(row: MeetingRow) -> Meeting:
    return Meeting(
        id=row.id,
        workspace_id=row.workspace_id,
        program_id=row.program_id,
        source_name=row.source_name,
        created_at=row.created_at,
        profile=Profile.model_validate_json(row.profile) if row.profile else None,
        has_feed=row.feed_hash is not None,
    )
