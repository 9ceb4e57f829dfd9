"""Shapes of the API that are not in the contract's models."""

from __future__ import annotations

from app.model import ContactStatus
from app.store import ImportStatus
from ingest import Value


class InterestOut(Value):
    id: str
    label: str
    description: str
    codes: tuple[str, ...]


class WorkspaceOut(Value):
    token: str


class AddressIn(Value):
    url: str
    timezone: str | None = None
    year: int | None = None


class ImportOut(Value):
    id: str
    name: str
    status: ImportStatus
    message: str
    meeting_id: str | None


class MeetingOut(Value):
    id: str
    title: str
    has_profile: bool


class ContactIn(Value):
    status: ContactStatus
    insight: str = ""
    next_step: str = ""
