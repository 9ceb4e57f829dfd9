"""Names and affiliations that hold more than one."""

from __future__ import annotations

import re

from ingest.assembling.doubting.of_titles import has_letters
from ingest.assembling.doubting.view import PLACE
from ingest.people import looks_like_people

_NO_NAME = re.compile(r"\d|[:;?!/|]|\b(?:and|for|the|in|to|with|on)\b")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_MOST, _LONG = 4, 16  # words of a name, of an affiliation
_SURELY = 0.9


def is_odd_name(name: str) -> bool:
    return len(name.split()) > _MOST or bool(PLACE.search(name) or _NO_NAME.search(name))


def is_odd_place(text: str) -> bool:
    """Whether an affiliation is long, begins small, or holds letters, a time or several parts."""
    odd = len(text.split()) > _LONG or ";" in text or text[:1].islower() or has_letters(text) or _CLOCK.search(text)
    return bool(odd) or looks_like_people(text) >= _SURELY
