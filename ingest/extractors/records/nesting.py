"""Talks printed in one list with their sessions: those whose times lie within a session's hang below it."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.extractors.records.clock import minutes
from ingest.extractors.records.sessions import Session, is_slot
from ingest.extractors.records.words import phrases, plain
from ingest.kinds import is_break

LEAST_PART = 0.5  # of a session's time that its talks must reach over
LATEST_START = 20  # minutes after the session's start for its first talk


def nested(top: Sequence[Session]) -> list[Session]:
    """The sessions with the talks that follow them, one after the other within their time, below them."""
    result: list[Session] = []
    position = 0
    while position < len(top):
        session = top[position]
        count = _held(session, top[position + 1 :]) if not session.talks and session.title else 0
        session.talks += top[position + 1 : position + 1 + count]
        session.slot = is_slot(session)
        result.append(session)
        position += 1 + count
    return result


def _held(session: Session, following: Sequence[Session]) -> int:
    """How many of the following sessions are talks of this one."""
    span = minutes(session.draft.start, session.draft.end)
    if span is None or span[0] == span[1] or is_break(session.title):
        return 0
    period = plain(session.title) in phrases("slots")
    inside: list[tuple[int, int]] = []
    for talk in following:
        time = _time_within(session, talk, span, period)
        if time is None or (inside and time[0] < max(inside[-1])):
            break
        inside.append(time)
    return len(inside) if _fills(session, following[: len(inside)], inside, span, period) else 0


def _time_within(session: Session, talk: Session, span: tuple[int, int], period: bool) -> tuple[int, int] | None:
    time = minutes(talk.draft.start, talk.draft.end)
    if time is None or talk.draft.date != session.draft.date or (talk.talks and not period):
        return None
    rooms = {plain(room) for room in (session.draft.room, talk.draft.room) if room}
    if len(rooms) > 1 and not period:
        return None
    within = span[0] <= time[0] < span[1] and time[1] <= span[1] and time != span
    return time if within else None


def _fills(
    session: Session,
    talks: Sequence[Session],
    inside: Sequence[tuple[int, int]],
    span: tuple[int, int],
    period: bool,
) -> bool:
    """Whether the talks make up the session, or look unlike it and so cannot be its neighbours."""
    if period:
        return bool(inside)
    if not inside or inside[0][0] > span[0] + LATEST_START:
        return False
    reach = (_stop(inside) - span[0]) / (span[1] - span[0])
    unlike = all(_place(talk) != _place(session) for talk in talks)
    return (unlike and (len(inside) > 1 or reach >= LEAST_PART)) or (len(inside) > 1 and reach >= LEAST_PART)


def _stop(inside: Sequence[tuple[int, int]]) -> float:
    """When the last talk ends; where no end is printed it takes as long as those before it."""
    first, last = inside[0][0], inside[-1]
    usual = (last[0] - first) / (len(inside) - 1) if last[0] == last[1] and len(inside) > 1 else 0.0
    return max(last) + usual


def _place(session: Session) -> tuple[object, ...]:
    return (session.record.cluster, session.look)
