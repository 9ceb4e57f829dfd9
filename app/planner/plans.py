"""Making the plan: matching, scheduling, outreach and tasks in a row, all of them pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from app.matching import Index, Ranking, Vectors, concepts
from app.model import Card, Contact, Outreach, Plan, PlanProgram, Profile, Task
from app.outreach import Letterhead, Wording, outreach, targets, tasks, written
from app.scheduling import schedule
from ingest import Problem, Program, Severity

_NOBODY: Mapping[str, Contact] = {}
_OURS: Mapping[str, str] = {}


class Planner:
    """Plans one programme for any number of profiles; its index is built once. With `vectors`, meaning counts too."""

    def __init__(self, program: Program, vectors: Vectors | None = None) -> None:
        self.program = program
        self._index = Index(program, vectors)

    def prepare(self) -> None:
        """Does now what the first plan would wait for: the vectors of sessions and concepts are computed, and kept."""
        Ranking(self._index, Profile(name="nobody", interests={concepts()[0].id: 1}))

    def plan(
        self,
        profile: Profile,
        today: date,
        contacts: Mapping[str, Contact] = _NOBODY,
        templates: Mapping[str, str] = _OURS,
    ) -> Plan:
        """The plan as of `today`, given what happened with people so far and the trainee's own templates."""
        program = self.program
        ranking = Ranking(self._index, profile)
        people = ranking.people
        aims = targets(program, people, profile)
        chosen = schedule(program, ranking.values, profile, aims)
        wording = Wording(templates=templates, interests={concept.id: concept.name for concept in concepts()})
        approach = outreach(program, people, profile, chosen.choices, wording)
        letterhead = Letterhead(program, profile, wording)
        return Plan(
            program=PlanProgram(title=program.title, timezone=program.timezone),
            ranked_sessions=ranking.sessions,
            schedule=chosen.choices,
            schedule_value=chosen.value,
            outreach=approach.outreach,
            tasks=self._tasks(listed(approach.outreach), contacts, letterhead, today),
            problems=(*_notes(program, profile), *chosen.problems, *approach.problems),
            matcher=self._index.matcher,
        )

    def _tasks(
        self, cards: Sequence[Card], contacts: Mapping[str, Contact], letterhead: Letterhead, today: date
    ) -> tuple[Task, ...]:
        todo = tasks(self.program.start_date, self.program.end_date, cards, contacts, today)
        return written(todo, cards, contacts, letterhead)


def listed(found: Outreach) -> tuple[Card, ...]:
    """Everybody whom the plan proposes to write to; those whose stage is not printed are shown and not planned for."""
    return (*found.attendings, *found.near_peers, *found.rehab_team)


def _notes(program: Program, profile: Profile) -> Iterable[Problem]:
    if program.start_date is None:
        yield Problem(
            code="no_dates",
            severity=Severity.WARNING,
            message="The programme prints no dates, so nothing can be put into a calendar and no task has a day.",
            suggestion="Read it again with its year, or upload the version that prints the days.",
        )
    if not profile.interests and not profile.topics:
        yield Problem(
            code="no_interests",
            severity=Severity.WARNING,
            message="The profile names no interest and no topic, so nothing can be ranked.",
            suggestion="Name one to five interests.",
        )
