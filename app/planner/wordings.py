"""Use cases of the draft templates: ours, and those that the trainee made her own."""

from __future__ import annotations

from dataclasses import dataclass

from app.errors import BadUpload
from app.outreach import templates
from app.store import Database, workspaces

_LONGEST = 5000


@dataclass(frozen=True, slots=True)
class Wording:
    """One template as it is used now."""

    key: str
    text: str
    is_own: bool


def wordings_of(database: Database, workspace_id: str) -> tuple[Wording, ...]:
    """All templates, with the trainee's own texts where she has any."""
    with database.reading() as session:
        own = workspaces.wordings(session, workspace_id)
    return tuple(Wording(key, own.get(key, text), key in own) for key, text in templates().items())


def save_wording(database: Database, workspace_id: str, key: str, text: str) -> None:
    """Keeps the trainee's text; an empty one, or ours, brings ours back. Raises BadUpload."""
    ours = templates().get(key)
    if ours is None:
        raise BadUpload(f"There is no template called “{key}”.")
    if len(text) > _LONGEST:
        raise BadUpload(f"A template of more than {_LONGEST} characters is no short mail.")
    new = text.replace("\r\n", "\n").strip()
    with database.writing() as session:
        workspaces.put_wording(session, workspace_id, key, None if new in ("", ours.strip()) else new + "\n")
