"""The calendar page, the file, and the feed that calendar programs ask for."""

from __future__ import annotations

import segno
from fastapi import APIRouter, Request
from fastapi.responses import Response
from markupsafe import Markup

from app.errors import NotFound, NothingPlanned
from app.http.dependencies import FormDep, MeetingDep, ServicesDep, text
from app.planner.feeds import close_feed, meeting_calendar, meeting_of_feed, open_feed
from app.planner.meetings import MeetingView, plan_meeting
from app.planner.services import Services
from app.web.pages import go, page

router = APIRouter()
_TYPE = "text/calendar; charset=utf-8"


@router.get("/meetings/{meeting_id}/calendar")
def calendar(request: Request, view: MeetingDep) -> Response:
    return page(request, "calendar.html", tab="calendar", view=view, feed_url=None)


@router.post("/meetings/{meeting_id}/calendar")
def change_feed(request: Request, services: ServicesDep, view: MeetingDep, form: FormDep) -> Response:
    if text(form, "action") == "close":
        close_feed(services.database, view.meeting.id)
        return go(f"/meetings/{view.meeting.id}/calendar")
    url = f"{request.base_url}feeds/{open_feed(services.database, view.meeting.id)}.ics"
    webcal = "webcal:" + url.partition(":")[2]
    return page(request, "calendar.html", tab="calendar", view=view, feed_url=url, webcal_url=webcal, qr=qr(url))


@router.get("/meetings/{meeting_id}/calendar.ics")
def download(services: ServicesDep, view: MeetingDep) -> Response:
    headers = {"content-disposition": 'attachment; filename="hallway.ics"'}
    return Response(_calendar(services, view), media_type=_TYPE, headers=headers)


@router.get("/feeds/{token}.ics")
def feed(services: ServicesDep, token: str) -> Response:
    """Trouble is 503 and never an empty calendar: clients delete everything on 404, HTML or emptiness."""
    view = meeting_of_feed(services.database, token)
    if view is None:
        raise NotFound("This feed was closed.")
    try:
        body = _calendar(services, view)
    except NothingPlanned:
        return Response("Nothing is planned yet.", 503, {"retry-after": "3600"}, "text/plain")
    return Response(body, media_type=_TYPE, headers={"content-disposition": 'inline; filename="hallway.ics"'})


def qr(text: str) -> Markup:
    """A QR code as inline SVG without a style of its own."""
    return Markup(segno.make(text, micro=False).svg_inline(scale=4, border=2, omitsize=True))


def _calendar(services: Services, view: MeetingView) -> bytes:
    plan = plan_meeting(services, view)
    return meeting_calendar(services.database, view.meeting.id, plan, view.program, services.now())
