"""Titles that a calendar makes up from other fields: "Title - Speaker" and "Section: kind" are taken apart."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from ingest.kinds import is_break
from ingest.people import looks_like_people
from ingest.rows import Credit, Row

_MADE_UP = re.compile(r"^(?P<section>[^:]{3,60}): (?P<kind>[a-z][\w /-]{2,40})$")
_LONGEST = 120
_SAYS_NOTHING = {"no description", "unscheduled", "room changeover", "tba", "tbc", "tbd", "n/a", "none"}


def speakers_in_titles(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Where a calendar writes "Title - Speaker, Speaker" throughout, the people leave the titles."""
    tails = [row.title.rpartition(" - ") for row in rows]
    named = [bool(head) and _people_like(tail) for head, _, tail in tails]
    if any(row.people for row in rows) or sum(named) < max(3, 0.5 * len(rows)):
        return rows
    return tuple(
        replace(row, title=head.strip(), people=(Credit(tail.strip()),)) if is_named else row
        for row, (head, _, tail), is_named in zip(rows, tails, named, strict=True)
    )


def _people_like(text: str) -> bool:
    names = [name.strip() for name in re.split(r",|;| and | & ", text)]
    shaped = all(2 <= len(n.split()) <= 5 and all(w[:1].isupper() for w in n.split()[-1:]) for n in names)
    return looks_like_people(text) >= 0.5 or shaped


def without_made_up_titles(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Where several titles are only "Section: kind", the first line of the text is the title, else the kind alone.

    A pause, or an event that its text does not name either, keeps the title that it has.
    """
    matches = [_MADE_UP.match(row.title) for row in rows]
    sections = Counter(match["section"] for match in matches if match)
    return tuple(
        _named(row, match) if match and sections[match["section"]] > 1 else row
        for row, match in zip(rows, matches, strict=True)
    )


def _named(row: Row, match: re.Match[str]) -> Row:
    first, _, rest = row.abstract.partition("\n")
    if is_break(match["kind"]) or is_break(first) or first.lower().rstrip(".") in _SAYS_NOTHING:
        return row
    kind = row.kind or match["kind"]
    tracks = row.tracks or (match["section"],)
    if not re.search(r"[^\W\d]", first) or len(first) > _LONGEST or first.endswith("."):
        return replace(row, title=match["kind"], kind=kind, tracks=tracks)
    return replace(row, title=first, abstract=rest, kind=kind, tracks=tracks)
