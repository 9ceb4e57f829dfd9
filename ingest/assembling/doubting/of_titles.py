"""What a title may keep that belongs to another field."""

from __future__ import annotations

import re

from ingest.assembling.doubting.view import PLACE
from ingest.people import looks_like_people

_TAIL = re.compile(r"[,.] [A-Z][\w'’-]+(?: [A-Z\d][\w'’-]*){0,2}$")
_MARKS = re.compile(r"\t|;|\||•|@")
_LETTERS = re.compile(r"(?:, |\b)(?:MD|DO|PhD|PT|DPT|MPH|MBBS|OTR|RN|FAAPMR|Dr\.|Prof\.)(?!\w)")
_STATE = re.compile(r", [A-Z]{2}(?:, \w+)?$")
_NAMED, _SURELY = 0.5, 0.85


def ends_in_a_name(title: str) -> bool:
    """Whether a comma or a full stop and capitalised words end it: "Gait labs, Harbor Room"."""
    return bool(_TAIL.search(title))


def has_marks(title: str) -> bool:
    return bool(_MARKS.search(title))


def has_letters(title: str) -> bool:
    return bool(_LETTERS.search(title))


def names_people(title: str) -> bool:
    return looks_like_people(title) >= _NAMED


def surely_people(title: str) -> bool:
    return looks_like_people(title) >= _SURELY


def names_place(title: str) -> bool:
    return bool(PLACE.search(title) or _STATE.search(title))
