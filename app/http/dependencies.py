"""What routes ask for: the services, the workspace of the cookie, a meeting of it."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request
from starlette.datastructures import FormData

from app.errors import NotFound
from app.http.cookies import read_token
from app.planner.meetings import MeetingView, view_meeting
from app.planner.services import Services
from app.planner.workspaces import open_workspace


def services(request: Request) -> Services:
    found: Services = request.app.state.services
    return found


ServicesDep = Annotated[Services, Depends(services)]


def workspace_or_none(request: Request, services: ServicesDep) -> str | None:
    token = read_token(request)
    return open_workspace(services.database, token) if token else None


VisitorDep = Annotated[str | None, Depends(workspace_or_none)]
"""The visitor's workspace, None on a first visit."""


def workspace(visitor: VisitorDep) -> str:
    if visitor is None:
        raise NotFound("This page belongs to a workspace that this browser has not opened.")
    return visitor


WorkspaceDep = Annotated[str, Depends(workspace)]


def meeting(meeting_id: str, workspace: WorkspaceDep, services: ServicesDep) -> MeetingView:
    return view_meeting(services.database, workspace, meeting_id)


MeetingDep = Annotated[MeetingView, Depends(meeting)]


async def form(request: Request) -> FormData:
    """The posted form, files included (they are on disk when large)."""
    return await request.form(max_files=1, max_fields=300)


FormDep = Annotated[FormData, Depends(form)]


def text(form: FormData, field: str) -> str:
    """A text field of a form, stripped; "" where it is absent."""
    value = form.get(field, "")
    return value.strip() if isinstance(value, str) else ""
