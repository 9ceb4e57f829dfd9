"""A suspicion: a field of a session that looks misread, and the problem that tells of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.model import Problem, Session, Severity

_SAID = {
    "odd_title": "The titles of {} look cut off or like something else than a title",
    "odd_room": "The rooms of {} hold more than a room",
    "odd_name": "Among the people of {} are names that look like something else",
    "odd_text": "The text of {} looks like a name or a room that was not understood",
    "no_time": "No time was found for {}, while those beside them have one",
    "room_missing": "{} have no room, while nearly all others have one",
    "room_or_track": "The tracks of {} may be rooms: no two sessions of one track are at one time, and no room is told",
    "layout_doubtful": "The layout of the pages with {} was hardly understood",
    "people_missing": "{} name nobody, while nearly all others do",
    "end_missing": "{} have no end, while nearly all others have one",
    "people_clash": "The times of {} would have the same people in several places at once",
    "parent_doubtful": "{} lie inside the time of others and have no room: they may be talks of those",
    "values_unread": "Many words in the fields of the file stand in none of {}: fields may not have been understood",
    "talks_doubtful": "What stands under {} looks like something else than talks",
}


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A field of a session that looks misread ("" for all of it), with the rule that says so."""

    session_id: str
    field: str
    code: str


def as_problems(found: Sequence[Suspicion], sessions: Sequence[Session]) -> Iterator[Problem]:
    """One problem for each rule and field, naming the sessions."""
    where = {session.id: session.source for session in sessions}
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one in found:
        groups[one.code, one.field].append(one.session_id)
    for (code, field), ids in groups.items():
        count = "1 session" if len(ids) == 1 else f"{len(ids)} sessions"
        message = f"{_SAID[code].format(count)}; please check."
        yield Problem(
            code=code,
            severity=Severity.WARNING,
            message=message,
            source=where[ids[0]],
            session_ids=tuple(ids),
            field=field or None,
        )
