"""Whom to write to, where to meet, what to say and when. Pure: values in, values out, `today` a parameter."""

from app.outreach.approach import Approach, outreach, targets
from app.outreach.lint import Occasion, lint
from app.outreach.tasks import tasks
from app.outreach.wording import Wording, templates
from app.outreach.written import Letterhead, written

__all__ = [
    "Approach",
    "Letterhead",
    "Occasion",
    "Wording",
    "lint",
    "outreach",
    "targets",
    "tasks",
    "templates",
    "written",
]
