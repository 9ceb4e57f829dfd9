"""Lists of persons apart from the sessions: "Faculty", "Our speakers"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import SURE, is_institution, peopled
from ingest.extractors.outlines.words import fold, pattern, words
from ingest.kinds import role_of
from ingest.model import Role
from ingest.people import mentions
from ingest.rows import Credit, Row

_LEADS = (Role.CHAIR, Role.MODERATOR, Role.DIRECTOR, Role.ORGANIZER)
_BRACKET_END = re.compile(r"(?P<title>.*\S)\s*[(\[](?P<names>[^()\[\]]{2,80})[)\]]$")
_AND = re.compile(r"\s*[,;/&+]\s*|\s+(?:and|und|et|y|e)\s+")
_DOCTOR = re.compile(r"^(?:(?:Prof|Dr|Mr|Ms|Mrs|Miss)\b\.?\s*)+")
_FEWEST = 4
_FEW = 3  # under a heading that can be nothing else: "Course faculty"
_MOST_HEADING_WORDS = 9


@dataclass(frozen=True, slots=True)
class Roster:
    """The lines from `begin` to `stop` (exclusive) of a list of persons; `role` is what its heading calls them."""

    begin: int
    stop: int
    people: tuple[Credit, ...]
    role: str = ""


def rosters(lines: Sequence[Line]) -> list[Roster]:
    """The lists of persons under a heading that names them."""
    found: list[Roster] = []
    at = 0
    while at < len(lines):
        roster = _roster(lines, at) if _is_heading(lines[at]) else None
        if roster is not None:
            found.append(roster)
        at = roster.stop if roster else at + 1
    return found


def _is_heading(line: Line) -> bool:
    if line.stamp is not None or len(line.text.split()) > _MOST_HEADING_WORDS or not (line.gap or line.heading):
        return False
    return bool(pattern("lines", "rosters").search(fold(line.text))) and peopled(line.text) < SURE


def _roster(lines: Sequence[Line], at: int) -> Roster | None:
    people: list[Credit] = []
    stop = at + 1
    while stop < len(lines) and lines[stop].stamp is None:
        text = lines[stop].text
        if peopled(text) >= SURE:
            people.append(Credit(text))
        elif people and not lines[stop].gap and is_institution(text):
            people[-1] = Credit(people[-1].text, affiliation=text)
        else:
            break
        stop += 1
    heading = fold(lines[at].text)
    least = _FEW if "faculty" in heading and heading in words("lines", "rosters") and " " in heading else _FEWEST
    return Roster(at, stop, tuple(people), _role(lines[at].text)) if len(people) >= least else None


def _role(heading: str) -> str:
    """The leading role that the heading says all of the list have, "" for none: "Faculty roster (chairs)"."""
    inside = heading[heading.find("(") + 1 :].split(")")[0] if "(" in heading else heading
    told = [word for part in inside.replace(";", ",").split(",") for word in part.split(" and ")]
    return next((word.strip() for word in told if role_of(word.strip()) in _LEADS), "")


def with_roles(rows: Sequence[Row], lists: Sequence[Roster]) -> list[Row]:
    """The rows; people named without a role have that of the list, if a list with one role names most of them."""
    known = {
        surname for roster in lists if roster.role for credit in roster.people for surname in _surnames(credit.text)
    }
    role = next((roster.role for roster in lists if roster.role), "")
    bare = [credit for row in rows for credit in row.people if not credit.role]
    if not role or sum(bool(_surnames(credit.text) & known) for credit in bare) < 0.5 * len(bare):
        return list(rows)
    return [replace(row, people=tuple(c if c.role else replace(c, role=role) for c in row.people)) for row in rows]


def with_surnames(rows: Sequence[Row], lists: Sequence[Roster]) -> list[Row]:
    """The rows; a title that ends in surnames of the lists in brackets ("Phantom pain (Doe & Roe)") names people."""
    known = {surname: credit for roster in lists for credit in roster.people for surname in _surnames(credit.text)}
    return [_named(row, known) for row in rows] if known else list(rows)


def _named(row: Row, known: dict[str, Credit]) -> Row:
    if len(row.people) == 1 and not row.people[0].role:
        bare = [name.strip() for name in _AND.split(row.people[0].text)]
        return replace(row, people=tuple(known[name] for name in bare)) if all(n in known for n in bare) else row
    found = _BRACKET_END.match(row.title) if not row.people else None
    told = [_DOCTOR.sub("", name).strip() for name in _AND.split(found["names"])] if found else []
    if found is None or not all(name in known for name in told):
        return row
    return replace(row, title=found["title"], people=tuple(known[name] for name in told))


def _surnames(text: str) -> set[str]:
    """The last word of each bare name in the text."""
    return {mention.family_name or mention.name for mention in mentions(Credit(text))}
