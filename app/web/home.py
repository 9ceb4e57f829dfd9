"""The first page, the upload, the sample, and the progress of a reading."""

from __future__ import annotations

from zoneinfo import available_timezones

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from starlette.datastructures import FormData, UploadFile

from app.errors import BadUpload
from app.http.cookies import set_token
from app.http.dependencies import FormDep, ServicesDep, VisitorDep, WorkspaceDep, text
from app.planner.importing import import_of, start_import
from app.planner.meetings import meetings_of
from app.planner.samples import sample_upload
from app.planner.services import Services
from app.planner.uploads import Upload
from app.planner.workspaces import new_workspace
from app.web.pages import go, page

router = APIRouter()
_ZONES = tuple(sorted(zone for zone in available_timezones() if "/" in zone and not zone.startswith("Etc/")))


@router.get("/")
def home(request: Request, services: ServicesDep, visitor: VisitorDep) -> HTMLResponse:
    return _home(request, services, visitor)


@router.post("/imports")
def upload(request: Request, services: ServicesDep, visitor: VisitorDep, form: FormDep) -> Response:
    try:
        wanted = _upload(form)
    except BadUpload as error:
        return _home(request, services, visitor, str(error), 422)
    return _started(request, services, visitor, wanted)


@router.post("/sample")
def sample(request: Request, services: ServicesDep, visitor: VisitorDep) -> Response:
    return _started(request, services, visitor, sample_upload())


@router.get("/imports/{import_id}")
def progress(request: Request, services: ServicesDep, workspace: WorkspaceDep, import_id: str) -> Response:
    item = import_of(services.database, workspace, import_id)
    if item.meeting_id:
        return go(f"/meetings/{item.meeting_id}")
    return page(request, "import.html", 422 if item.is_over else 200, item=item)


def _upload(form: FormData) -> Upload:
    file = form.get("file")
    has_file = isinstance(file, UploadFile) and bool(file.filename)
    year = text(form, "year")
    return Upload(
        name=(file.filename or "") if isinstance(file, UploadFile) else "",
        data=file.file.read() if isinstance(file, UploadFile) and has_file else None,
        url=None if has_file else text(form, "url") or None,
        timezone=text(form, "timezone") or None,
        year=int(year) if year.isdecimal() else None,
    )


def _started(request: Request, services: Services, visitor: str | None, wanted: Upload) -> Response:
    made = None if visitor else new_workspace(services.database, services.now())
    workspace = made.id if made else visitor
    assert workspace is not None
    answer = go(f"/imports/{start_import(services, workspace, wanted)}")
    if made:
        set_token(request, answer, made.token)
    return answer


def _home(
    request: Request, services: Services, visitor: str | None, notice: str = "", status: int = 200
) -> HTMLResponse:
    mine = meetings_of(services.database, visitor) if visitor else ()
    year = services.now().year
    return page(request, "home.html", status, meetings=mine, notice=notice, zones=_ZONES, year=year)
