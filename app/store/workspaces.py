"""Workspaces: made on a first visit, opened by a token of which only the hash is here."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from app.store.tables import WordingRow, WorkspaceRow


def add(session: Session, workspace_id: str, token_hash: str, now: datetime) -> None:
    """A new workspace."""
    session.add(WorkspaceRow(id=workspace_id, token_hash=token_hash, created_at=now))
    session.flush()


def find(session: Session, token_hash: str) -> str | None:
    """The id of the workspace that this token opens."""
    return session.scalar(select(WorkspaceRow.id).where(WorkspaceRow.token_hash == token_hash))


def change_token(session: Session, workspace_id: str, token_hash: str) -> None:
    """From now on another token opens the workspace."""
    session.execute(update(WorkspaceRow).where(WorkspaceRow.id == workspace_id).values(token_hash=token_hash))


def remove(session: Session, workspace_id: str) -> None:
    """The workspace and everything in it."""
    session.execute(delete(WorkspaceRow).where(WorkspaceRow.id == workspace_id))


def wordings(session: Session, workspace_id: str) -> dict[str, str]:
    """The trainee's own draft templates by key."""
    rows = session.scalars(select(WordingRow).where(WordingRow.workspace_id == workspace_id))
    return {row.key: row.text for row in rows}


def put_wording(session: Session, workspace_id: str, key: str, text: str | None) -> None:
    """Sets one template, or forgets it (`text` None)."""
    session.execute(delete(WordingRow).where(WordingRow.workspace_id == workspace_id, WordingRow.key == key))
    if text is not None:
        session.add(WordingRow(workspace_id=workspace_id, key=key, text=text))
