"""Which institution an affiliation names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.outreach.names import spelled

_PART = re.compile(r"\b(department|dept|division|section|program|programme|residency|fellowship|service)\b", re.I)
_HOUSE = re.compile(
    r"\b(universit\w*|college|hospital\w*|instit\w+|cent(?:er|re)|clinic\w*|health\w*|school|network|system|associates"
    r"|foundation|medicine|academy|labs?|laborator\w+|infirmary|group|partners|physicians|specialists|company|inc)\b",
    re.I,
)


def institution(affiliation: str) -> str:
    """The institution's own name: "Department of PM&R, X University, Y, ST" gives "X University"."""
    parts = [part.strip() for part in re.split(r"[,;/]| - | – ", affiliation) if part.strip()]
    houses = [part for part in parts if _HOUSE.search(part) and not _PART.search(part)]
    whole = [part for part in parts if not _PART.search(part)]
    return (houses or whole or parts or [""])[0]


def names(affiliations: Iterable[str], wanted: str) -> str | None:
    """The affiliation that names the wanted institution, verbatim."""
    words = spelled(wanted)
    for affiliation in affiliations:
        if words and (f" {words} " in f" {spelled(affiliation)} " or spelled(institution(affiliation)) == words):
            return affiliation
    return None
