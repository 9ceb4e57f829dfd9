"""Flat records that hold two things, a session and its talk or a session and its person, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.kinds import is_break
from ingest.readers.records.headings import Heading, heading
from ingest.readers.records.item import WHERE
from ingest.readers.tables.lists import SECTION, marks_parts
from ingest.readers.values import Node
from ingest.times import spot_times

_PERSONAL = {
    "people": "name",
    "name": "name",
    "first_name": "first name",
    "last_name": "last name",
    "middle_name": "middle name",
    "prefix": "prefix",
    "affiliation": "affiliation",
    "position": "position",
    "email": "email",
    "role": "role",
    "credentials": "credentials",
}
_SHARED = {"date", "start", "end", "time", "room", "venue", "duration", "track", "kind", "zone", "url"}
_LEADS = (
    "chair",
    "moderator",
    "vorsitz",
    "modera",
    "director",
    "presid",
    "facilitator",
    "organi",
    "convenor",
    "convener",
)
_OWN = {WHERE, SECTION}
_NUMBER = re.compile(r"^[A-Z]{0,3}[ -]?\d+(?:\.\d+)?[a-z]?$", re.IGNORECASE)


def nested(records: Sequence[Node]) -> list[Node]:
    """Sessions with their talks inside, people gathered; records of one level come back as they are."""
    gathered = _under_marks(_gathered(list(records)))
    gathered = _numbered(gathered)
    rows = [record for record in gathered if record.get(WHERE) != record.get(SECTION)]
    if _names_other_rows(rows):
        return _linked(gathered)
    if has_two_levels(rows):
        return [node for group in _groups(gathered) for node in _session(group, rows)]
    return list(_under_sections(gathered))


def with_sessions(records: Sequence[Node]) -> list[Node]:
    """The sessions of flat records that each repeat theirs, talks inside; other records come back as they are."""
    rows = list(records)
    if not has_two_levels(rows) or not all(_is_flat(record) for record in rows):
        return rows
    return [node for group in _groups(rows) for node in _session(group, rows)]


def _is_flat(record: Node) -> bool:
    """Whether all that the record says of its session is single texts, and it holds no talks of its own."""
    inner = [name for name, value in record.items() if isinstance(value, (list, dict))]
    return all(heading(name).level != "session" and heading(name).field in _PERSONAL for name in inner)


# people: one row for each person of a session


def _gathered(records: list[Node]) -> list[Node]:
    """Records that differ only in their person become one record with several people."""
    if not any(heading(name).field == "title" for record in records for name in record):
        return records
    names = {name for record in records for name in record if _is_personal(name)}
    own = {name for name in names if not _leads(heading(name))} or names  # a talk's chairs are its session's
    groups: dict[tuple[tuple[str, object], ...], list[Node]] = {}
    for record in records:
        rest = tuple((k, v) for k, v in record.items() if k != WHERE and k not in own)
        groups.setdefault(rest, []).append(record)
    return [_with_people(group, own) for group in groups.values()]


def _is_personal(name: str) -> bool:
    meaning = heading(name)
    return name not in _OWN and meaning.field in _PERSONAL


def _leads(meaning: Heading) -> bool:
    return any(word in meaning.role for word in _LEADS)


def _with_people(group: list[Node], own: set[str]) -> Node:
    if len(group) == 1:
        return group[0]
    people = [_person({name: value for name, value in record.items() if name in own}) for record in group]
    rest = {k: v for k, v in group[0].items() if k not in own}
    return {**rest, "people": [person for person in people if person]}


def _person(record: Node) -> Node:
    """The person of one row: a column for the part played tells more than the word in the names of the others."""
    person: Node = {}
    told = ""
    for name, value in record.items():
        meaning = heading(name)
        if name not in _OWN and meaning.field in _PERSONAL:
            second = meaning.field == "position" and "position" in person  # letters may stand in the place of a job
            person.setdefault("job title" if second else _PERSONAL[meaning.field], value)
            told = told or (meaning.role if meaning.role != "person" else "")
    return {**({"role": told} if told else {}), **person}


# sessions and talks in one row


def _titles(records: Sequence[Node], level: str) -> set[str]:
    names = {name for record in records for name in record if name not in _OWN}
    return {
        name
        for name in names
        if heading(name).field == "title" and (heading(name).level == "session") == (level == "session")
    }


def _numbered(records: list[Node]) -> list[Node]:
    """A column of session titles that are mere numbers beside titles of talks holds the numbers of sessions."""
    names = _titles(records, "session")
    texts = [str(record[name]) for record in records for name in names if name in record]
    if not texts or not _titles(records, "talk") or not all(_NUMBER.match(text) for text in texts):
        return records
    return [{("session number" if name in names else name): v for name, v in record.items()} for record in records]


def _names_other_rows(records: Sequence[Node]) -> bool:
    """Whether the column of the session repeats titles that have rows of their own."""
    named = {_text(record, "session") for record in records} - {""}
    titles = {_text(record, "talk") for record in records if not _text(record, "session")}
    return bool(named) and len(named & titles) >= 0.5 * len(named)


def _text(record: Node, level: str) -> str:
    return next((str(record[name]) for name in sorted(_titles([record], level))), "")


def _linked(records: Sequence[Node]) -> list[Node]:
    """Each record with its own place as key, and with the place of the record above whose title it names."""
    latest: dict[str, str] = {}
    done: list[Node] = []
    for record in sorted(records, key=lambda one: bool(_text(one, "session"))):
        holder = _text(record, "session")
        rest = {name: value for name, value in record.items() if name not in _titles([record], "session")}
        place = str(record.get(WHERE, ""))
        if not holder:
            latest.setdefault(f"{_value(record, ('date',))} {_text(record, 'talk')}", place)
            latest.setdefault(_text(record, "talk"), place)
        parent = latest.get(f"{_value(record, ('date',))} {holder}") or latest.get(holder, "")
        done.append({**rest, "row key": place, **({"parent key": parent} if holder and parent else {})})
    return done


def has_two_levels(records: Sequence[Node]) -> bool:
    """Whether there is a title of the session beside that of the talk, and sessions that hold several talks."""
    sessions, talks = _titles(records, "session"), _titles(records, "talk")
    if not sessions or not talks:
        return False
    values = [tuple(record.get(name) for name in sorted(sessions)) for record in records if talks & record.keys()]
    named = [value for value in values if any(value)]
    return len(named) >= 2 and len(set(named)) <= 0.8 * len(named)


def _session_part(record: Node) -> tuple[tuple[str, object], ...]:
    return tuple((k, v) for k, v in record.items() if k not in _OWN and heading(k).level == "session")


def _groups(records: Sequence[Node]) -> Iterator[list[Node]]:
    groups: dict[object, list[Node]] = {}
    for number, record in enumerate(records):
        part = _session_part(record)
        groups.setdefault(part or number, []).append(record)
    yield from groups.values()


def _session(group: list[Node], rows: Sequence[Node]) -> list[Node]:
    """The session of these records with its talks; records without a session stay alone."""
    part = dict(_session_part(group[0]))
    talks = [record for record in group if _titles([record], "talk")]
    if not part or not talks:
        return group
    shared = {
        name: value
        for name, value in group[0].items()
        if name not in _OWN and _belongs_to_session(heading(name)) and all(r.get(name) == value for r in group)
    }
    moved = {name for name in shared if _constant(name, rows)}
    inner = [{k: v for k, v in talk.items() if k not in part and k not in moved} for talk in talks]
    outer: Node = {**_day(talks), **part, **{name: shared[name] for name in moved | _dates(shared)}}
    where = str(group[0].get(WHERE, ""))
    return [{**_span(outer, talks), WHERE: f"{where} (session)", "talks": inner}]


def _day(talks: Sequence[Node]) -> Node:
    """The date of all talks where only these tell it."""
    days = {_value(talk, ("date",)) for talk in talks} - {""}
    return {"date": days.pop()} if len(days) == 1 else {}


def _dates(shared: Node) -> set[str]:
    return {name for name in shared if heading(name).field in {"date", "room", "venue", "zone", "track"}}


def _belongs_to_session(meaning: Heading) -> bool:
    if meaning.level == "talk":
        return False
    leads = meaning.field == "people" and _leads(meaning)
    return leads or meaning.field in _SHARED or meaning.level == "session"


def _constant(name: str, rows: Sequence[Node]) -> bool:
    """Whether a column says the same for all talks of each session, as a session's own time does."""
    seen: dict[object, set[object]] = {}
    for row in rows:
        seen.setdefault(_session_part(row), set()).add(str(row.get(name)))
    return all(len(values) == 1 for values in seen.values())


def _span(outer: Node, talks: Sequence[Node]) -> Node:
    """The session with the time from its first talk's start to its last talk's end, where it has none of its own."""
    if any(heading(name).field in {"start", "time"} for name in outer):
        return outer
    starts = [_value(talk, ("start", "time")) for talk in talks]
    if not starts or not all(starts):
        return outer
    first, last = spot_times(starts[0]), spot_times(starts[-1])
    ranged = len(first) == 1 and first[0].end
    if ranged and last and last[-1].end:
        return {**outer, "start": f"{first[0].start}-{last[-1].end}"}
    return {**outer, "start": first[0].start if ranged else starts[0], "end": _value(talks[-1], ("end",))}


def _value(record: Node, fields: tuple[str, ...]) -> str:
    return next((str(v) for k, v in record.items() if k not in _OWN and heading(k).field in fields), "")


# sections: a heading row, then its talks


def _under_sections(records: Sequence[Node]) -> Iterator[Node]:
    sections: dict[object, list[Node]] = {}
    for record in records:
        sections.setdefault(record.get(SECTION), []).append(record)
    for key, group in sections.items():
        if key is None:
            yield from group
            continue
        head = next((record for record in group if record.get(WHERE) == key), None)
        talks = [{k: v for k, v in record.items() if k != SECTION} for record in group if record is not head]
        if head is None or not talks:
            yield from talks
            continue
        outer = {k: v for k, v in head.items() if k != SECTION}
        inner = [talk for talk in talks if not _is_pause(talk)]
        yield {**_span(outer, inner or talks), "talks": inner}
        yield from filter(_is_pause, talks)


def _is_pause(record: Node) -> bool:
    return any(is_break(_text(record, level)) for level in ("session", "talk"))


# a column that marks rows as parts of the row above


def _under_marks(records: Sequence[Node]) -> list[Node]:
    """Rows marked "Sub" go into the last row that is not marked."""
    names = {name for record in records for name, value in record.items() if _is_mark(name, value)}
    if not names:
        return list(records)
    found: list[Node] = []
    for record in records:
        marked = any(_is_mark(name, value) for name, value in record.items())
        bare = {name: value for name, value in record.items() if name not in names}
        if marked and found:
            talks = found[-1].get("talks")
            found[-1] = {**found[-1], "talks": [*(talks if isinstance(talks, list) else []), bare]}
        else:
            found.append(bare)
    return found


def _is_mark(name: str, value: object) -> bool:
    return marks_parts(name) and str(value).lower().replace("-", "") in {"sub", "subsession"}
