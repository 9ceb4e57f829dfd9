"""Making the plan: matching, scheduling, outreach and tasks in a row, all of them pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.matching import Index, rank_sessions, session_values
from app.model import Contact, Plan, PlanProgram, Profile
from app.scheduling import schedule
from ingest import Program


class Planner:
    """Plans one programme for any number of profiles; its index is built once."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._index = Index(program)

    def plan(
        self,
        profile: Profile,
        today: date,
        contacts: Mapping[str, Contact] | None = None,
        wordings: Mapping[str, str] | None = None,
    ) -> Plan:
        """The plan as of `today`, given what happened with people so far and the trainee's own templates."""
        ranked = rank_sessions(self._index, profile)
        chosen = schedule(self.program, session_values(self._index, profile), profile)
        return Plan(
            program=PlanProgram(title=self.program.title, timezone=self.program.timezone),
            ranked_sessions=ranked,
            schedule=chosen.choices,
            schedule_value=chosen.value,
            problems=chosen.problems,
        )
