"""The result of scheduling."""

from __future__ import annotations

from app.model import Choice
from ingest import Problem, Value


class Scheduled(Value):
    """The personal schedule in order of time. `value` is the optimum found, in the unit of the scores."""

    choices: tuple[Choice, ...] = ()
    value: float = 0.0
    problems: tuple[Problem, ...] = ()
