"""The tables. Programmes are shared and read-only; everything else belongs to one workspace."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, MetaData, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.store.instants import Instant

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {dt.datetime: Instant}


class WorkspaceRow(Table):
    """One trainee's notebook. Only the hash of the token that opens it is stored."""

    __tablename__ = "workspace"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[dt.datetime]


class ProgramRow(Table):
    """A programme as read, once per content and arguments."""

    __tablename__ = "program"
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    title: Mapped[str | None] = mapped_column(Text)
    body: Mapped[str] = mapped_column(Text)  # the contract's Program JSON
    created_at: Mapped[dt.datetime]


class ImportRow(Table):
    """A programme on its way in: accepted, being read, done or failed."""

    __tablename__ = "import"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspace.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
    data: Mapped[bytes | None] = mapped_column(LargeBinary)  # the upload, until it is read
    timezone: Mapped[str | None] = mapped_column(String(64))
    year: Mapped[int | None]
    status: Mapped[str] = mapped_column(String(16))
    message: Mapped[str] = mapped_column(Text, default="")
    program_id: Mapped[str | None] = mapped_column(ForeignKey("program.id"))
    meeting_id: Mapped[str | None] = mapped_column(String(32))
    created_at: Mapped[dt.datetime]


class MeetingRow(Table):
    """A programme in a workspace, with the profile for it."""

    __tablename__ = "meeting"
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspace.id", ondelete="CASCADE"), index=True)
    program_id: Mapped[str] = mapped_column(ForeignKey("program.id"))
    source_name: Mapped[str] = mapped_column(Text)
    profile: Mapped[str | None] = mapped_column(Text)  # the contract's Profile JSON
    feed_hash: Mapped[str | None] = mapped_column(String(64), unique=True)  # of the calendar feed's token
    created_at: Mapped[dt.datetime]


class ContactRow(Table):
    """What happened with one person of a meeting."""

    __tablename__ = "contact"
    __table_args__ = (UniqueConstraint("meeting_id", "person_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[str] = mapped_column(String(64))
    body: Mapped[str] = mapped_column(Text)  # Contact JSON


class RevisionRow(Table):
    """How an event of the calendar was last given out."""

    __tablename__ = "revision"
    __table_args__ = (Index("ix_revision_meeting_uid", "meeting_id", "uid", unique=True),)
    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"))
    uid: Mapped[str] = mapped_column(Text)
    fingerprint: Mapped[str] = mapped_column(String(16))
    sequence: Mapped[int]
    changed: Mapped[dt.datetime]
    event: Mapped[dict[str, str]] = mapped_column(JSON)  # as last shown, so that a vanished one can be cancelled


class WordingRow(Table):
    """A draft template that the trainee made her own."""

    __tablename__ = "wording"
    __table_args__ = (UniqueConstraint("workspace_id", "key"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    workspace_id: Mapped[str] = mapped_column(ForeignKey("workspace.id", ondelete="CASCADE"), index=True)
    key: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
