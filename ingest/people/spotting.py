"""Does a line of text name people?"""

from __future__ import annotations

import re

_CREDENTIAL = re.compile(r"\b(?:MD|DO|PhD|MPH|DPT|PT|OTR/L|SLP|RN|FAAPMR|MS|MSc|PsyD|M\.D\.)\b")


def looks_like_people(text: str) -> float:
    """How much `text` looks like one or more person names with what is printed beside them: 0 to 1."""
    return 0.9 if _CREDENTIAL.search(text) else 0.0
