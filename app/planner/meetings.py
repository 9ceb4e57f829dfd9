"""Use cases of one meeting: look at it, give it a profile, plan it, note what happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from app.errors import NotFound
from app.model import Contact, Plan, Profile
from app.planner.plans import Planner
from app.planner.profiles import check_interests
from app.planner.services import Services
from app.store import Database, Meeting, meetings, programs, workspaces
from ingest import Program

_PROGRAMS_KEPT = 16


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting with its programme."""

    meeting: Meeting
    program: Program

    @property
    def title(self) -> str:
        return self.program.title or self.meeting.source_name


def view_meeting(database: Database, workspace_id: str, meeting_id: str) -> MeetingView:
    """Raises NotFound, also for another workspace's meeting."""
    with database.reading() as session:
        meeting = meetings.get(session, workspace_id, meeting_id)
    if meeting is None:
        raise NotFound("There is no such meeting here.")
    return MeetingView(meeting, _program(database, meeting.program_id))


def meetings_of(database: Database, workspace_id: str) -> tuple[MeetingView, ...]:
    """The workspace's meetings, newest first."""
    with database.reading() as session:
        found = meetings.of_workspace(session, workspace_id)
    return tuple(MeetingView(meeting, _program(database, meeting.program_id)) for meeting in found)


def save_profile(database: Database, view: MeetingView, profile: Profile) -> None:
    """Raises BadProfile, naming the nearest valid interest."""
    check_interests(profile)
    with database.writing() as session:
        meetings.set_profile(session, view.meeting.id, profile)


def change_profile(database: Database, view: MeetingView, change: Callable[[Profile], Profile]) -> None:
    """Reads, changes and writes the profile in one transaction, so that two clicks do not undo each other."""
    with database.writing() as session:
        meeting = meetings.get(session, view.meeting.workspace_id, view.meeting.id)
        if meeting is None or meeting.profile is None:
            raise NotFound("This meeting has no profile yet.")
        meetings.set_profile(session, meeting.id, change(meeting.profile))


def remove_meeting(database: Database, view: MeetingView) -> None:
    """Forgets the meeting, its profile, contacts and calendar."""
    with database.writing() as session:
        meetings.remove(session, view.meeting.id)


def contacts_of(database: Database, view: MeetingView) -> dict[str, Contact]:
    """What happened so far, by person."""
    with database.reading() as session:
        return meetings.contacts(session, view.meeting.id)


def note_contact(database: Database, view: MeetingView, contact: Contact) -> None:
    """What happened with a person. Raises NotFound for somebody who is not in the programme."""
    if all(person.id != contact.person_id for person in view.program.people):
        raise NotFound("There is nobody with this id in the programme.")
    with database.writing() as session:
        meetings.put_contact(session, view.meeting.id, contact)


def plan_meeting(services: Services, view: MeetingView) -> Plan:
    """The plan as it stands today. Raises NotFound without a profile."""
    if view.meeting.profile is None:
        raise NotFound("Tell Hallway your interests first; the plan is made from them.")
    with services.database.reading() as session:
        contacts = meetings.contacts(session, view.meeting.id)
        templates = workspaces.wordings(session, view.meeting.workspace_id)
    planner = _planner(services, view.meeting.program_id)
    return planner.plan(view.meeting.profile, today(view.program, services.now()), contacts, templates)


def today(program: Program, now: datetime) -> date:
    """The day it is where the meeting is."""
    return now.astimezone(ZoneInfo(program.timezone)).date() if program.timezone else now.date()


@lru_cache(maxsize=_PROGRAMS_KEPT)
def _program(database: Database, program_id: str) -> Program:
    """Programmes never change, so they may be kept."""
    with database.reading() as session:
        program = programs.get(session, program_id)
    if program is None:
        raise NotFound("The programme of this meeting is gone.")
    return program


@lru_cache(maxsize=_PROGRAMS_KEPT)
def _planner(services: Services, program_id: str) -> Planner:
    """And so may their indexes."""
    return Planner(_program(services.database, program_id), services.vectors)
