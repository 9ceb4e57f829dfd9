"""Labelled lines: "Chairs: …", "Venue: …", "TITLE …"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.extractors.outlines.naming import SURE, peopled
from ingest.extractors.outlines.words import fields, fold
from ingest.kinds import role_of

_COLON = re.compile(r"^[\s*\-•]*(?P<label>[^\W\d_][^:：|\t]{0,39}?)\s*[:：]\s*(?P<value>.*)$", re.DOTALL)
_TAB = re.compile(r"^(?P<label>[^\W\d_][^:|\t]{0,29}?)(?:\t+|\s{3,}|\s*\|\s*)(?P<value>.+)$", re.DOTALL)
_CAPITALS = re.compile(r"^(?P<label>[A-Z]{4,}(?:\s?\([A-Z]+\))?)\s+(?P<value>\S.*)$", re.DOTALL)
_COUNT = re.compile(r"\s*(?:#?\d{1,2}|\(\d{1,2}\))$")


@dataclass(frozen=True, slots=True)
class Labelled:
    """`field` is one of the tables of words.toml, or "people" with the label as the role."""

    field: str
    value: str
    label: str


def labelled(text: str) -> Labelled | None:
    """The field that the line's label names; None for a line without one."""
    for shape in (_COLON, _TAB, _CAPITALS):
        found = shape.match(text)
        field = _field(found["label"]) if found else ""
        if (
            found
            and field
            and found["label"].count("(") == found["label"].count(")")
            and _suits(shape, field, found["label"], found["value"])
        ):
            value = found["value"] if shape is _COLON or field != "room" else text  # "ROOM A" is the room's name
            return Labelled(field, value.strip(), found["label"].strip(" *"))
    return None


def _suits(shape: re.Pattern[str], field: str, label: str, value: str) -> bool:
    """Without a colon only the plain fields are believed: "PANEL Discussion" labels nothing."""
    if shape is _COLON:
        return True
    if field == "title":
        return not value[:1].isdigit() and fold(label) in ("title", "titel", "titre", "titulo", "titolo")
    return field in ("abstract", "room") or (field == "people" and peopled(value) >= SURE)


def _field(label: str) -> str:
    folded = fold(label.strip(" *_"))
    field = fields().get(folded, "") or fields().get(_COUNT.sub("", folded), "").replace("title", "")
    if field == "speakers":
        return "people"
    several = re.search(r"[^\W\d_]{3}\.\s|,\s|\s[–—-]\s", label) is not None and role_of(label.split(",")[0]) is None
    if not field and not several and role_of(label.strip(" *_")) is not None:
        return "people"
    return field
