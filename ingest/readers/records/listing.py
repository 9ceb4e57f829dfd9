"""A list of people in one cell whose entries are "Name, Affiliation" or "Name (Affiliation)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.kinds import role_of
from ingest.people.credentials import is_credential
from ingest.rows import Credit

_MARKS = " *†‡§,"
_NO_PLACE = re.compile(r"(?i)\b(?:she|he|they|her|him|them|pgy.?\d|ms[1-4]|tb[acd]|virtual|remote|online|cancelled)\b")
_PLACE = re.compile(r"(?:^|;)\s*\(?(\d+)(?:\)|\s*[:.)]|(?=[^\W\d]))\s*([^;]+?)\s*(?=;|$)")
_MARKED = re.compile(r"^(?P<name>[^()\d]+?)\s*\((?P<marks>\d[\d, ]*)\)$")
Entry = tuple[str, str]


def listed_with_affiliations(text: str, role: str) -> tuple[Credit, ...]:
    """One credit for each entry, name and affiliation apart; () where the text is no such list."""
    entries = [_entry(part) for part in _parts(text)]
    placed = [place for _, place in entries if place]
    if len(entries) < 2 or len(placed) < max(2, 0.6 * len(entries)) or not all(_is_name(name) for name, _ in entries):
        return ()
    if any(_is_no_place(place) for place in placed):
        return ()
    return tuple(Credit(name, role=role, affiliation=place, one=True) for name, place in entries)


def by_marks(names: Sequence[Credit], places: str) -> tuple[Credit, ...]:
    """ "Doe, Jane (1); Roe, Al (1,2)" beside "1: Hill Clinic; 2. Lake School" as persons with their places.

    The names may be one text or several credits whose affiliations are no more than marks; () where they are neither.
    """
    listed = dict(_PLACE.findall(places))
    marked = [one for credit in names for one in _marked(credit)]
    if not listed or not marked or not any(marks for _, marks in marked):
        return ()
    return tuple(
        replace(credit, affiliation="; ".join(listed[mark] for mark in marks if mark in listed), one=True)
        if marks
        else credit
        for credit, marks in marked
    )


def _marked(credit: Credit) -> list[tuple[Credit, list[str]]]:
    """Each person of a credit with their marks."""
    if re.fullmatch(r"\d[\d, ]*", credit.affiliation):
        return [(credit, re.findall(r"\d+", credit.affiliation))]
    parts = [part for part in _cut(credit.text, ";") if part]
    matches = [match for part in parts if (match := _MARKED.match(part))]
    if len(matches) != len(parts) or credit.affiliation:
        return [(credit, [])]
    return [
        (
            replace(credit, text=" ".join(reversed([piece.strip() for piece in match["name"].split(",", 1)]))),
            re.findall(r"\d+", match["marks"]),
        )
        for match in matches
    ]


def _parts(text: str) -> list[str]:
    """The entries: between semicolons, else between commas where each entry ends with brackets."""
    parts = _cut(text, ";")
    if len(parts) > 1:
        return parts
    parts = [piece for part in _cut(text, ",") for piece in re.split(r"(?<=\)) and (?=[A-Z])", part)]
    return parts if all(part.endswith(")") for part in parts) else []


def _cut(text: str, mark: str) -> list[str]:
    """The parts of the text between marks that stand outside brackets."""
    parts, begin, depth = [], 0, 0
    for found in re.finditer(rf"[(){mark}]", text):
        if found[0] != mark:
            depth = max(0, depth + (1 if found[0] == "(" else -1))
        elif not depth:
            parts.append(text[begin : found.start()])
            begin = found.end()
    return [part.strip() for part in (*parts, text[begin:]) if part.strip()]


def _entry(part: str) -> Entry:
    """Name and affiliation of "Name, Place" or "Name (Place)"."""
    if part.endswith(")"):
        depth = 0
        for at in range(len(part) - 1, 0, -1):
            depth += (part[at] == ")") - (part[at] == "(")
            if not depth:
                return part[:at].strip(_MARKS), part[at + 1 : -1].strip()
    name, _, place = part.partition(",")
    return name.strip(_MARKS), place.strip(" ,")


def _is_name(name: str) -> bool:
    words = name.split()
    return 1 < len(words) <= 6 and not re.search(r"\d|[:,;]", name) and any(word[:1].isupper() for word in words)


def _is_no_place(text: str) -> bool:
    first = text.split(",")[0].strip()
    return bool(_NO_PLACE.search(text) or role_of(text) or is_credential(first, strict=True))
