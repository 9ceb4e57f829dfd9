"""Programme and plan as a person reads them in a terminal."""

from __future__ import annotations

import sys
from datetime import datetime

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from app.model import Card, Plan
from ingest import Program, Session

_PIPE_COLUMNS = 160


def console() -> Console:
    """Standard output, wide where it goes into a file or a pipe."""
    return Console(width=None if sys.stdout.isatty() else _PIPE_COLUMNS)


def print_json(value: Program | Plan) -> None:
    """One JSON document on standard output."""
    sys.stdout.write(value.model_dump_json(indent=1) + "\n")


def print_program(console: Console, program: Program) -> None:
    """The sessions as a table, then the problems."""
    talks = sum(session.parent_id is not None for session in program.sessions)
    console.print(f"[bold]{escape(program.title or 'Untitled meeting')}[/bold]")
    console.print(
        f"{program.start_date or '?'} to {program.end_date or '?'}, {program.timezone or 'time zone not printed'}; "
        f"{len(program.sessions) - talks} sessions, {talks} talks, {len(program.people)} people"
    )
    people = {person.id: person.name for person in program.people}
    table = Table("When", "Session", "Room", "People", box=None, pad_edge=False, header_style="bold")
    for session in program.sessions:
        names = ", ".join(people[part.person_id] for part in session.speakers[:4])
        more = f" +{len(session.speakers) - 4}" if len(session.speakers) > 4 else ""
        indent = "  " if session.parent_id else ""
        table.add_row(_when(session), escape(indent + session.title), escape(session.room or ""), escape(names + more))
    console.print(table)
    for problem in program.problems:
        where = f" ({problem.source})" if problem.source else ""
        console.print(f"{problem.severity}: {escape(problem.message + where)}")


def print_plan(console: Console, plan: Plan, program: Program) -> None:
    """Schedule, people, tasks, problems."""
    sessions = {session.id: session for session in program.sessions}
    reasons = {match.session_id: match.reasons[0].text for match in plan.ranked_sessions if match.reasons}
    table = Table("When", "Session", "Room", "Why", title="Schedule", box=None, title_justify="left")
    for choice in plan.schedule:
        session = sessions[choice.session_id]
        why = reasons.get(session.id) or choice.why.value.replace("_", " ")
        table.add_row(_when(session), escape(session.title), escape(session.room or ""), escape(why))
    console.print(table)
    groups = {
        "Attendings": plan.outreach.attendings,
        "Residents and fellows": plan.outreach.near_peers,
        "The wider team": plan.outreach.rehab_team,
        "Career stage not printed": plan.outreach.next_best,
    }
    for title, cards in groups.items():
        if cards:
            console.print(f"\n[bold]{title}[/bold]")
            for card in cards:
                _print_card(console, card)
    for task in plan.tasks:
        console.print(f"{task.date}  {escape(task.title)}")
    for problem in plan.problems:
        console.print(f"{problem.severity}: {escape(problem.message)}")


def _print_card(console: Console, card: Card) -> None:
    head = ", ".join((card.name, *card.credentials))
    console.print(f"\n• [bold]{escape(head)}[/bold], {escape(card.affiliation or 'affiliation not printed')}")
    for reason in card.reasons[:2]:
        console.print(f"  {escape(reason.text)}")
    if card.meet:
        console.print(f"  meet: {_moment(card.meet.start)}, {escape(card.meet.where)}")
    elif card.no_meeting:
        console.print(f"  {escape(card.no_meeting)}")
    console.print(f"  Subject: {escape(card.draft.subject)}")
    console.print("  " + escape(card.draft.body).replace("\n", "\n  "))


def _when(session: Session) -> str:
    if session.start is None:
        return ""
    end = f"–{session.end:%H:%M}" if session.end else ""
    return f"{_moment(session.start)}{end}"


def _moment(moment: datetime) -> str:
    return f"{moment:%a %d %b %H:%M}"
