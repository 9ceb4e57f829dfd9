"""The people page: cards, drafts, and what happened with each."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from fastapi import APIRouter, Request
from fastapi.responses import Response

from app.errors import NotFound
from app.http.dependencies import FormDep, MeetingDep, ServicesDep, text
from app.model import Card, ContactStatus
from app.planner.contacts import noted
from app.planner.mails import draft_eml
from app.planner.meetings import contacts_of, note_contact, plan_meeting
from app.web.entries import cards_of
from app.web.pages import go, page

router = APIRouter(prefix="/meetings/{meeting_id}/people")


@router.get("")
def people(request: Request, services: ServicesDep, view: MeetingDep) -> Response:
    if view.meeting.profile is None:
        return go(f"/meetings/{view.meeting.id}/profile")
    plan = plan_meeting(services, view)
    found = plan.outreach
    groups = [
        ("Attendings", found.attendings),
        ("Residents and fellows", found.near_peers),
        ("The wider team", found.rehab_team),
        ("Career stage not printed: look them up before you write", found.next_best),
    ]
    return page(
        request,
        "people.html",
        tab="people",
        view=view,
        groups=groups,
        say_hello=found.say_hello,
        problems=[problem for problem in plan.problems if problem.field == "outreach"],
        sessions={session.id: session for session in view.program.sessions},
        contacts=contacts_of(services.database, view),
        statuses=list(ContactStatus),
        mailto=mailto,
    )


@router.post("/{person_id}")
def note(services: ServicesDep, view: MeetingDep, person_id: str, form: FormDep) -> Response:
    known = contacts_of(services.database, view).get(person_id)
    day = services.now().date()
    contact = noted(known, person_id, text(form, "status"), day, (text(form, "insight"), text(form, "next_step")))
    note_contact(services.database, view, contact)
    return go(f"/meetings/{view.meeting.id}/people#{quote(person_id)}")


@router.get("/{person_id}/draft.eml")
def draft(services: ServicesDep, view: MeetingDep, person_id: str) -> Response:
    cards = {card.person_id: card for card in cards_of(plan_meeting(services, view))}
    if person_id not in cards:
        raise NotFound("This person is not on the outreach list.")
    headers = {"content-disposition": 'attachment; filename="draft.eml"'}
    email = {person.id: person.email for person in view.program.people}[person_id]
    return Response(draft_eml(cards[person_id].draft, email), media_type="message/rfc822", headers=headers)


def mailto(card: Card) -> str:
    """A mailto address with subject and body and no recipient: the programme seldom prints one."""
    fields = {"subject": card.draft.subject, "body": card.draft.body.replace("\n", "\r\n")}
    return f"mailto:?{urlencode(fields, quote_via=quote)}"
