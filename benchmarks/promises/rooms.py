"""The schedule: one place at a time, musts kept or reported, gatherings protected, posters as a walk."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from app.model import Choice, Plan, Profile, Why
from app.scheduling.anchors import Anchor, anchor_of
from app.timetable import Timetable, wall
from app.walking import Walking, place_of
from ingest import Kind, Program, Session, Status

FITS = 0.5  # of the best score: so much a community surely fits her
_HERS = frozenset({Anchor.TRAINEE, Anchor.COMMUNITY, Anchor.ALUMNI})


def broken(plan: Plan, program: Program, profile: Profile) -> Iterator[str]:
    """What is wrong with the schedule."""
    sessions = {session.id: session for session in program.sessions}
    yield from (
        f"{one.session_id} is no session of the program" for one in plan.schedule if one.session_id not in sessions
    )
    going = [sessions[one.session_id] for one in plan.schedule if one.session_id in sessions]
    musts = {one.session_id for one in plan.schedule if one.why is Why.MUST}
    for session in going:
        yield from _unfit(session, sessions, profile, session.id in musts)
    yield from _hurried(going, Timetable(program.sessions), profile)
    yield from _repeated(going, plan.schedule)
    yield from _forgotten(plan, sessions, profile)
    yield from _too_many(going, musts, profile)
    yield from _unprotected(plan, going, program, profile)
    for choice in plan.schedule:
        yield from _unwalked(choice, sessions)
        yield from _unexplained(choice, sessions, {one.id for one in going})


def spelled(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _unfit(session: Session, sessions: dict[str, Session], profile: Profile, must: bool) -> Iterator[str]:
    holder = sessions.get(session.parent_id or "", session)
    if Status.CANCELLED in (session.status, holder.status):
        yield f"“{session.title}” is cancelled"
    if session.invitation_only or holder.invitation_only:
        yield f"“{session.title}” is by invitation"
    if session.start is None or session.all_day:
        yield f"“{session.title}” has no hour"
    elif profile.days and session.start.date() not in profile.days:
        yield f"“{session.title}” is on a day off"
    if not must and any(name == session.id or spelled(name) == spelled(session.title) for name in profile.avoid):
        yield f"“{session.title}” was to be avoided"


def _hurried(going: Sequence[Session], table: Timetable, profile: Profile) -> Iterator[str]:
    walking = Walking(profile.walking_minutes, profile.walking)
    timed = [session for session in going if session.start]
    for one, after in pairwise(timed):
        hours = table.hours(one)
        assert hours and after.start
        way = timedelta(minutes=walking.minutes(place_of(one.room), place_of(after.room)))
        if hours.end + way > wall(after.start):
            yield f"“{after.title}” cannot be reached from “{one.title}”"


def _repeated(going: Sequence[Session], choices: Sequence[Choice]) -> Iterator[str]:
    walks = {choice.session_id for choice in choices if choice.poster_ids or choice.why is Why.ANCHOR}
    titles = Counter(spelled(session.title) for session in going if session.id not in walks)
    for title, number in titles.items():
        kinds = {session.kind for session in going if spelled(session.title) == title}
        if number > 1 and title and kinds.isdisjoint({Kind.NETWORKING, Kind.SOCIAL, Kind.MEETING, Kind.POSTER}):
            yield f"“{title}” is attended {number} times"
    if len({session.id for session in going}) < len(going):
        yield "a session is in the schedule twice"


def _forgotten(plan: Plan, sessions: dict[str, Session], profile: Profile) -> Iterator[str]:
    there = {choice.session_id for choice in plan.schedule} | {stop for one in plan.schedule for stop in one.poster_ids}
    kept = {spelled(sessions[one].title) for one in there}
    said = spelled(" ".join(problem.message for problem in plan.problems if problem.code.startswith("must")))
    named = {one for problem in plan.problems if problem.code.startswith("must") for one in problem.session_ids}
    inside = [one for one in sessions.values() if one.parent_id in there | named]
    untimed = [talk.title for talk in inside if talk.start is None or talk.all_day]
    for name in profile.must_attend:
        is_kept = name in there or any(f" {spelled(name)} " in f" {title} " for title in kept)
        is_kept = is_kept or any(spelled(name) == spelled(talk) for talk in untimed)
        if not is_kept and spelled(name) not in said and name not in named:
            yield f"the must “{name}” is neither kept nor reported"


def _too_many(going: Sequence[Session], musts: set[str], profile: Profile) -> Iterator[str]:
    if profile.sessions_per_day is None:
        return
    days = Counter(session.start.date() for session in going if session.start)
    asked = Counter(session.start.date() for session in going if session.start and session.id in musts)
    for day, number in days.items():
        if number > max(profile.sessions_per_day, asked[day]):
            yield f"{number} sessions on {day}"


def _unprotected(plan: Plan, going: Sequence[Session], program: Program, profile: Profile) -> Iterator[str]:
    scores = {match.session_id: match.score for match in plan.ranked_sessions}
    surely = FITS * max(scores.values(), default=0.0)
    by_day: dict[date, list[Session]] = {}
    for session in program.sessions:
        is_hers = anchor_of(session, profile, scores.get(session.id, 0.0) > surely) in _HERS
        if is_hers and session.parent_id is None and not list(_unfit(session, {}, profile, False)) and session.start:
            by_day.setdefault(session.start.date(), []).append(session)
    musts = {choice.session_id for choice in plan.schedule if choice.why is Why.MUST}
    kept = {one.start.date() for one in going if one.start and anchor_of(one, profile, True) in _HERS}
    for day, gatherings in by_day.items():
        asked = any(one.id in musts and one.start and one.start.date() == day for one in going)
        if day not in kept and not asked:
            yield f"none of the gatherings of {day} is kept, as “{gatherings[0].title}”"


def _unwalked(choice: Choice, sessions: dict[str, Session]) -> Iterator[str]:
    stops = [sessions[one] for one in choice.poster_ids]
    others = [stop for stop in stops if Kind.POSTER not in (stop.kind, sessions.get(stop.parent_id or "", stop).kind)]
    if len(set(choice.poster_ids)) < len(stops) or others:
        yield f"the walk of “{sessions[choice.session_id].title}” is no walk of posters"
    boards = [int(number[0]) for stop in stops if (number := re.findall(r"\d+", stop.code or ""))]
    letters = {re.sub(r"\d", "", stop.code or "") for stop in stops}
    if len(letters) == 1 and boards != sorted(boards):
        yield f"the boards of “{sessions[choice.session_id].title}” are out of order: {boards}"


def _unexplained(choice: Choice, sessions: dict[str, Session], going: set[str]) -> Iterator[str]:
    title = sessions[choice.session_id].title
    for other in choice.alternatives:
        if other.session_id not in sessions or not other.lost_because:
            yield f"an alternative to “{title}” is not explained"
        if other.session_id in going:
            yield f"“{title}” beat what is attended as well"
    if choice.near_tie and not choice.alternatives:
        yield f"“{title}” is a near tie with nothing"
