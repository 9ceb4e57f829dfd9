"""Which part a person could play on the trainee's mentorship board."""

from __future__ import annotations

import re

from app.model import MentorRole
from app.outreach.presenter import Presenter
from ingest import Kind

_CAREER = re.compile(
    r"\b(program|fellowship|residency|education|clerkship)\b|\b(chair|dean|chief|president|director of)\b", re.I
)
_RESEARCH = re.compile(
    r"\b(trial|cohort|study|randomi[sz]ed|retrospective|prospective|review|registry|research|funded|journal|outcomes?)\b",
    re.I,
)
_PRESENTED_RESEARCH = frozenset({Kind.POSTER, Kind.ORAL})


def mentor_role(one: Presenter) -> MentorRole:
    """Career for who directs programmes or departments, research for who presents studies, else clinical."""
    if _CAREER.search(one.person.stage_evidence or ""):
        return MentorRole.CAREER
    part = one.parts[0]
    is_study = part.session.kind in _PRESENTED_RESEARCH or _RESEARCH.search(part.session.title) is not None
    return MentorRole.RESEARCH if is_study else MentorRole.CLINICAL
