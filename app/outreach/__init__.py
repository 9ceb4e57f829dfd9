"""Whom to write to, where to meet, what to say and when. Pure: values in, values out, `today` a parameter."""

from app.outreach.approach import Approach, outreach, targets
from app.outreach.wording import Wording, templates

__all__ = ["Approach", "Wording", "outreach", "targets", "templates"]
