"""The page on which the trainee makes the draft templates her own."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from app.http.dependencies import FormDep, ServicesDep, WorkspaceDep, text
from app.planner.wordings import save_wording, wordings_of
from app.web.pages import go, page

router = APIRouter(prefix="/wordings")


@router.get("")
def wordings(request: Request, services: ServicesDep, workspace: WorkspaceDep) -> HTMLResponse:
    return page(request, "wordings.html", wordings=wordings_of(services.database, workspace))


@router.post("/{key}")
def save(services: ServicesDep, workspace: WorkspaceDep, key: str, form: FormDep) -> Response:
    own = "" if text(form, "action") == "reset" else text(form, "text")
    save_wording(services.database, workspace, key, own)
    return go(f"/wordings#{key}")
