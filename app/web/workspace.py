"""The workspace: open it elsewhere, take it away, delete it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from app.errors import BadUpload, NotFound
from app.http.cookies import forget_token, set_token
from app.http.dependencies import FormDep, ServicesDep, VisitorDep, WorkspaceDep, text
from app.planner.workspaces import delete_workspace, export_workspace, open_workspace, renew_token
from app.web.calendar import qr
from app.web.pages import go, page

router = APIRouter()


@router.get("/workspace")
def workspace(request: Request, visitor: VisitorDep) -> HTMLResponse:
    return page(request, "workspace.html", visitor=visitor, link=None)


@router.post("/workspace/link")
def private_link(request: Request, services: ServicesDep, workspace: WorkspaceDep) -> HTMLResponse:
    token = renew_token(services.database, workspace)
    link = f"{request.base_url}open/{token}"
    answer = page(request, "workspace.html", visitor=workspace, link=link, qr=qr(link))
    set_token(request, answer, token)
    return answer


@router.get("/open/{token}")
def show_link(request: Request, services: ServicesDep, token: str) -> HTMLResponse:
    """Only asks: programs that look at links before people do must not open anything."""
    if open_workspace(services.database, token) is None:
        raise NotFound("This link was replaced by a newer one, or its workspace was deleted.")
    return page(request, "open.html", token=token)


@router.post("/open")
def follow_link(request: Request, services: ServicesDep, form: FormDep) -> Response:
    token = text(form, "token")
    if open_workspace(services.database, token) is None:
        raise NotFound("This link was replaced by a newer one, or its workspace was deleted.")
    answer = go("/")
    set_token(request, answer, token)
    return answer


@router.get("/workspace/export.json")
def export(services: ServicesDep, workspace: WorkspaceDep) -> Response:
    body = export_workspace(services.database, workspace).model_dump_json(indent=1)
    headers = {"content-disposition": 'attachment; filename="hallway.json"'}
    return Response(body, media_type="application/json", headers=headers)


@router.post("/workspace/delete")
def delete(request: Request, services: ServicesDep, workspace: WorkspaceDep, form: FormDep) -> Response:
    if text(form, "sure") != "yes":
        raise BadUpload("Tick the box first: deleting cannot be undone.")
    delete_workspace(services.database, workspace)
    answer = go("/")
    forget_token(request, answer)
    return answer
