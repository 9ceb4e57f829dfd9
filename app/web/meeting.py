"""The pages of one meeting: programme, profile, plan, sheet, to do."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from app.errors import BadProfile
from app.http.dependencies import FormDep, MeetingDep, ServicesDep, text
from app.model import Level
from app.planner.meetings import MeetingView, change_profile, plan_meeting, save_profile
from app.planner.profiles import change, concepts, profile_from
from app.web.entries import plan_days, session_days
from app.web.forms import blank_profile, filled_profile, profile_fields
from app.web.pages import go, page
from ingest import Severity

router = APIRouter(prefix="/meetings/{meeting_id}")
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@router.get("")
def programme(request: Request, view: MeetingDep, q: str = "", day: str = "") -> HTMLResponse:
    program = view.program
    top = sum(session.parent_id is None for session in program.sessions)
    problems = sorted(program.problems, key=lambda problem: _ORDER[problem.severity])
    counts = {
        "sessions": top,
        "talks": len(program.sessions) - top,
        "people": len(program.people),
        "errors": sum(problem.severity is Severity.ERROR for problem in problems),
    }
    return page(
        request,
        "program.html",
        tab="programme",
        view=view,
        counts=counts,
        problems=problems,
        q=q,
        day=day,
        days=days_of(view),
        groups=session_days(program, q, day),
        people={person.id: person for person in program.people},
    )


@router.get("/profile")
def profile(request: Request, view: MeetingDep) -> HTMLResponse:
    known = view.meeting.profile
    return _profile(request, view, filled_profile(known) if known else blank_profile())


@router.post("/profile")
def post_profile(request: Request, services: ServicesDep, view: MeetingDep, form: FormDep) -> Response:
    fields = profile_fields(form, days_of(view), view.meeting.profile)
    try:
        save_profile(services.database, view, profile_from(fields))
    except BadProfile as error:
        return _profile(request, view, fields, str(error), 422)
    return go(f"/meetings/{view.meeting.id}/plan")


@router.get("/plan")
def plan(request: Request, services: ServicesDep, view: MeetingDep) -> Response:
    if view.meeting.profile is None:
        return go(f"/meetings/{view.meeting.id}/profile")
    made = plan_meeting(services, view)
    return page(
        request,
        "plan.html",
        tab="plan",
        view=view,
        plan=made,
        days=plan_days(made, view.program),
        sessions={session.id: session for session in view.program.sessions},
        people={person.id: person for person in view.program.people},
    )


@router.post("/sessions/{session_id}")
def mark(services: ServicesDep, view: MeetingDep, session_id: str, form: FormDep) -> Response:
    action = text(form, "action")
    change_profile(services.database, view, lambda profile: change(profile, session_id, action))
    return go(f"/meetings/{view.meeting.id}/plan")


@router.get("/sheet")
def sheet(request: Request, services: ServicesDep, view: MeetingDep) -> Response:
    if view.meeting.profile is None:
        return go(f"/meetings/{view.meeting.id}/profile")
    days = plan_days(plan_meeting(services, view), view.program)
    return page(request, "sheet.html", tab="sheet", view=view, days=days)


@router.get("/tasks")
def tasks(request: Request, services: ServicesDep, view: MeetingDep) -> Response:
    if view.meeting.profile is None:
        return go(f"/meetings/{view.meeting.id}/profile")
    made = plan_meeting(services, view)
    return page(request, "tasks.html", tab="to do", view=view, tasks=made.tasks)


def days_of(view: MeetingView) -> list[date]:
    """The days on which the programme has anything."""
    return sorted({session.start.date() for session in view.program.sessions if session.start})


def _profile(
    request: Request, view: MeetingView, fields: dict[str, object], notice: str = "", status: int = 200
) -> HTMLResponse:
    return page(
        request,
        "profile.html",
        status,
        tab="profile",
        view=view,
        profile=fields,
        notice=notice,
        concepts=concepts(),
        levels=list(Level),
        days=days_of(view),
    )
