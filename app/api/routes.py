"""Routes of the JSON API: the same use cases as the pages, the contract's shapes."""

from __future__ import annotations

from fastapi import APIRouter, Request, UploadFile
from fastapi.responses import Response

from app.api.shapes import AddressIn, ContactIn, ImportOut, InterestOut, MeetingOut, WorkspaceOut
from app.errors import NotFound
from app.http.cookies import set_token
from app.http.dependencies import MeetingDep, ServicesDep, VisitorDep, WorkspaceDep
from app.model import Contact, Plan, Profile
from app.planner.contacts import noted
from app.planner.feeds import meeting_calendar
from app.planner.importing import import_of, start_import
from app.planner.meetings import contacts_of, meetings_of, note_contact, plan_meeting, remove_meeting, save_profile
from app.planner.profiles import concepts
from app.planner.samples import sample_upload
from app.planner.uploads import Upload
from app.planner.workspaces import WorkspaceExport, delete_workspace, export_workspace, new_workspace
from ingest import Program

router = APIRouter(prefix="/api/v1", tags=["v1"])


@router.get("/interests")
def interests() -> list[InterestOut]:
    """The specialty's interests that a profile may name."""
    return [InterestOut(id=c.id, label=c.label, description=c.description, codes=c.codes) for c in concepts()]


@router.post("/workspaces", status_code=201)
def make_workspace(request: Request, response: Response, services: ServicesDep) -> WorkspaceOut:
    """A new workspace; its token is in the cookie of the answer, and in its body this once."""
    made = new_workspace(services.database, services.now())
    set_token(request, response, made.token)
    return WorkspaceOut(token=made.token)


@router.get("/workspace")
def export(services: ServicesDep, workspace: WorkspaceDep) -> WorkspaceExport:
    """Everything in the workspace."""
    return export_workspace(services.database, workspace)


@router.delete("/workspace", status_code=204)
def delete(services: ServicesDep, workspace: WorkspaceDep) -> None:
    """Deletes the workspace and everything in it."""
    delete_workspace(services.database, workspace)


@router.post("/imports/file", status_code=202)
def import_file(
    services: ServicesDep,
    workspace: WorkspaceDep,
    file: UploadFile,
    timezone: str | None = None,
    year: int | None = None,
) -> ImportOut:
    """Accepts a programme as a file; ask for the import to see how its reading stands."""
    upload = Upload(name=file.filename or "", data=file.file.read(), timezone=timezone, year=year)
    return _import(services, workspace, start_import(services, workspace, upload))


@router.post("/imports/address", status_code=202)
def import_address(services: ServicesDep, workspace: WorkspaceDep, body: AddressIn) -> ImportOut:
    """Accepts the address of a programme."""
    upload = Upload(url=body.url, timezone=body.timezone, year=body.year)
    return _import(services, workspace, start_import(services, workspace, upload))


@router.post("/imports/sample", status_code=202)
def import_sample(services: ServicesDep, workspace: WorkspaceDep) -> ImportOut:
    """Imports the invented sample meeting."""
    return _import(services, workspace, start_import(services, workspace, sample_upload()))


@router.get("/imports/{import_id}")
def import_state(services: ServicesDep, workspace: WorkspaceDep, import_id: str) -> ImportOut:
    """How an import stands; `meeting_id` is there when it is done, `message` says why it failed."""
    return _import(services, workspace, import_id)


@router.get("/meetings")
def meetings(services: ServicesDep, visitor: VisitorDep) -> list[MeetingOut]:
    """The workspace's meetings, newest first."""
    views = meetings_of(services.database, visitor) if visitor else ()
    return [
        MeetingOut(id=view.meeting.id, title=view.title, has_profile=view.meeting.profile is not None) for view in views
    ]


@router.get("/meetings/{meeting_id}/program")
def program(view: MeetingDep) -> Program:
    """The programme as read."""
    return view.program


@router.delete("/meetings/{meeting_id}", status_code=204)
def forget_meeting(services: ServicesDep, view: MeetingDep) -> None:
    """Deletes a meeting with its profile, contacts and calendar."""
    remove_meeting(services.database, view)


@router.get("/meetings/{meeting_id}/profile")
def profile(view: MeetingDep) -> Profile:
    """The profile for this meeting."""
    if view.meeting.profile is None:
        raise NotFound("This meeting has no profile yet.")
    return view.meeting.profile


@router.put("/meetings/{meeting_id}/profile")
def put_profile(services: ServicesDep, view: MeetingDep, profile: Profile) -> Profile:
    """Sets the profile."""
    save_profile(services.database, view, profile)
    return profile


@router.get("/meetings/{meeting_id}/plan")
def plan(services: ServicesDep, view: MeetingDep) -> Plan:
    """The plan as of today."""
    return plan_meeting(services, view)


@router.put("/meetings/{meeting_id}/contacts/{person_id}")
def put_contact(services: ServicesDep, view: MeetingDep, person_id: str, body: ContactIn) -> Contact:
    """Notes what happened with a person."""
    known = contacts_of(services.database, view).get(person_id)
    contact = noted(known, person_id, body.status, services.now().date(), (body.insight, body.next_step))
    note_contact(services.database, view, contact)
    return contact


@router.get(
    "/meetings/{meeting_id}/calendar.ics", response_class=Response, responses={200: {"content": {"text/calendar": {}}}}
)
def calendar(services: ServicesDep, view: MeetingDep) -> Response:
    """The plan as a calendar."""
    made = plan_meeting(services, view)
    body = meeting_calendar(services.database, view.meeting.id, made, view.program, services.now())
    return Response(body, media_type="text/calendar; charset=utf-8")


def _import(services: ServicesDep, workspace: str, import_id: str) -> ImportOut:
    found = import_of(services.database, workspace, import_id)
    return ImportOut(
        id=found.id, name=found.name, status=found.status, message=found.message, meeting_id=found.meeting_id
    )
