"""Use cases around a workspace: make, open, hand over, export, delete."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.model import Contact, Profile
from app.planner.tokens import hash_of, new_id, new_token
from app.store import Database, meetings, programs, workspaces
from ingest import Program, Value


@dataclass(frozen=True, slots=True)
class NewWorkspace:
    id: str
    token: str


class MeetingExport(Value):
    source_name: str
    profile: Profile | None
    contacts: tuple[Contact, ...]
    program: Program


class WorkspaceExport(Value):
    """Everything that a workspace holds, in the shapes of the contract."""

    meetings: tuple[MeetingExport, ...]
    wordings: dict[str, str]


def new_workspace(database: Database, now: datetime) -> NewWorkspace:
    """Makes a workspace; its token is shown this once."""
    made = NewWorkspace(new_id(), new_token())
    with database.writing() as session:
        workspaces.add(session, made.id, hash_of(made.token), now)
    return made


def open_workspace(database: Database, token: str) -> str | None:
    """The id of the workspace that the token opens."""
    with database.reading() as session:
        return workspaces.find(session, hash_of(token))


def renew_token(database: Database, workspace_id: str) -> str:
    """A new token; links and cookies with the old one stop working."""
    token = new_token()
    with database.writing() as session:
        workspaces.change_token(session, workspace_id, hash_of(token))
    return token


def export_workspace(database: Database, workspace_id: str) -> WorkspaceExport:
    """All of it, for taking away."""
    with database.reading() as session:
        exported = []
        for meeting in meetings.of_workspace(session, workspace_id):
            program = programs.get(session, meeting.program_id)
            assert program is not None
            contacts = tuple(meetings.contacts(session, meeting.id).values())
            exported.append(
                MeetingExport(
                    source_name=meeting.source_name, profile=meeting.profile, contacts=contacts, program=program
                )
            )
        return WorkspaceExport(meetings=tuple(exported), wordings=workspaces.wordings(session, workspace_id))


def delete_workspace(database: Database, workspace_id: str) -> None:
    """Forgets the workspace and everything in it; shared programmes hold nothing personal and stay."""
    with database.writing() as session:
        workspaces.remove(session, workspace_id)
