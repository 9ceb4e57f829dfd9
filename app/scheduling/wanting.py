"""What the trainee wants by name: musts and avoids, and what stands against a must."""

from __future__ import annotations

from dataclasses import dataclass

from app.model import Profile
from app.scheduling.hours import Clock
from app.scheduling.naming import named, nearest, spelled
from ingest import Kind, Problem, Program, Session, Severity, Status


@dataclass(frozen=True, slots=True)
class Wanted:
    """Ids of sessions. `names` tells per must which sessions would fulfil it."""

    musts: frozenset[str] = frozenset()
    posters: frozenset[str] = frozenset()
    avoided: frozenset[str] = frozenset()
    names: tuple[tuple[str, tuple[str, ...]], ...] = ()
    problems: tuple[Problem, ...] = ()


def wanted(program: Program, profile: Profile, clock: Clock) -> Wanted:
    """Musts that can be scheduled at all, by id; the others as problems. A must beats an avoid."""
    sessions = {session.id: session for session in program.sessions}
    musts: set[str] = set()
    posters: set[str] = set()
    names: list[tuple[str, tuple[str, ...]]] = []
    problems: list[Problem] = []
    for name in dict.fromkeys(profile.must_attend):
        meant, stops, problem = _meant(sessions, name, profile, clock)
        problems += [problem] if problem else []
        posters |= stops
        musts |= {session.id for session in meant}
        if meant:
            names.append((name, tuple(session.id for session in meant)))
    avoided = {session.id for name in profile.avoid for session in named(program.sessions, name)}
    return Wanted(frozenset(musts), frozenset(posters), frozenset(avoided - musts), tuple(names), tuple(problems))


def _meant(
    sessions: dict[str, Session], name: str, profile: Profile, clock: Clock
) -> tuple[list[Session], set[str], Problem | None]:
    """What a must asks for: the sessions to attend, the posters to stop at, or why neither can be."""
    found = named(list(sessions.values()), name)
    if not found:
        return [], set(), _unknown(sessions, name)
    if len({spelled(session.title) for session in found}) > 1:
        found = tuple(session for session in found if not session.parent_id) or found
    reasons = {session.id: _against_any(session, sessions, profile, clock) for session in found}
    open_to_her = [session for session in found if not reasons[session.id]]
    if not open_to_her:
        return [], set(), _impossible(found[0], reasons[found[0].id])
    stops = {session.id for session in open_to_her if session.kind is Kind.POSTER}
    return [_whole(session, sessions, clock) for session in open_to_her], stops, _several(name, open_to_her)


def _whole(session: Session, sessions: dict[str, Session], clock: Clock) -> Session:
    """The session to go to: a poster's or an untimed talk's is the one that holds it."""
    holder = sessions.get(session.parent_id or "")
    if holder and (session.kind is Kind.POSTER or clock.hours(session) is None):
        return holder
    return session


def _against_any(session: Session, sessions: dict[str, Session], profile: Profile, clock: Clock) -> str:
    """What stands against going there, or to the session around it."""
    holder = sessions.get(session.parent_id or "", session)
    return _against(_whole(session, sessions, clock), profile, clock) or _closed(holder)


def _closed(session: Session) -> str:
    if session.status is Status.CANCELLED:
        return "is cancelled"
    if session.invitation_only:
        return "is by invitation only: if you were invited, add it to your calendar yourself"
    return ""


def _against(session: Session, profile: Profile, clock: Clock) -> str:
    if closed := _closed(session):
        return closed
    hours = clock.hours(session)
    if hours is None:
        return "has no time in the program, so it could not be placed"
    if profile.days and hours.day not in profile.days:
        return f"is on {hours.day:%A, %B} {hours.day.day}, a day on which you do not attend"
    return ""


def _unknown(sessions: dict[str, Session], name: str) -> Problem:
    near = nearest(list(sessions.values()), name)
    return Problem(
        code="must_unknown",
        severity=Severity.WARNING,
        message=f"You must attend “{name}”, but no session bears this name.",
        field="schedule",
        suggestion=f"Perhaps you mean “{near}”." if near else None,
    )


def _impossible(session: Session, why: str) -> Problem:
    return Problem(
        code="must_impossible",
        severity=Severity.WARNING,
        message=f"You must attend “{session.title}”, but it {why}.",
        source=session.source,
        session_ids=(session.id,),
        field="schedule",
    )


def _several(name: str, meant: list[Session]) -> Problem | None:
    titles = {spelled(session.title): session.title for session in meant}
    if len(titles) < 2:
        return None
    listed = "; ".join(f"“{title}”" for title in titles.values())
    return Problem(
        code="must_ambiguous",
        severity=Severity.INFO,
        message=f"“{name}” names several sessions, and all were taken as musts: {listed}.",
        session_ids=tuple(session.id for session in meant),
        field="schedule",
        suggestion="Name the one you mean by its whole title.",
    )
