"""From the programme to what might be attended, and what it is worth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from app.model import Match, Profile, Target
from app.scheduling.anchors import Anchor, anchor_of
from app.scheduling.candidate import Candidate
from app.scheduling.hours import Clock, Hours
from app.scheduling.naming import spelled
from app.scheduling.posters import score, walk, worth
from app.scheduling.wanting import Wanted
from ingest import Kind, Program, Session, Status

# Shares of the best score of the meeting
OPEN_GATHERING, GATHERING, PLENARY, TARGET = 0.2, 0.5, 0.1, 0.2
COMMUNITY = 0.25  # what a community must fit to be hers
FAINT = 0.1  # what fits less is worth less than a pause

_STRONG = frozenset({Anchor.TRAINEE, Anchor.COMMUNITY, Anchor.ALUMNI})
_NOT_ATTENDED = frozenset({Kind.BREAK, Kind.EXHIBIT})
_WHOLE = frozenset({Kind.COURSE, Kind.WORKSHOP, Kind.POSTER})
_LONG = 240  # minutes: longer than that, a session with timed talks is a frame around them


@dataclass(frozen=True, slots=True)
class Hopes:
    """What the trainee brings to the choice."""

    matches: Mapping[str, Match]
    profile: Profile
    wanted: Wanted
    targets: Sequence[Target]


def candidates(program: Program, clock: Clock, hopes: Hopes) -> tuple[Candidate, ...]:
    """All that may be attended and is worth something, in the programme's order."""
    closed = {session.id for session in program.sessions if _is_closed(session)}
    units = [unit for unit in _units(program, clock, hopes.wanted) if unit.parent_id not in closed]
    units = [unit for unit in units if _open(unit, hopes.profile, clock, hopes.wanted)]
    found = [_candidate(unit, hours, clock, hopes) for unit in units if (hours := clock.hours(unit))]
    best = max((candidate.score for candidate in found), default=0.0) or 1.0
    aimed = _aimed_at(hopes.targets, {candidate.session.id for candidate in found}, program)
    valued = [_valued(candidate, best, candidate.session.id in aimed) for candidate in _poster_halls(found, hopes)]
    return _with_anchors([candidate for candidate in valued if candidate.must or candidate.value >= FAINT * best])


def _units(program: Program, clock: Clock, wanted: Wanted) -> list[Session]:
    """Sessions to sit in: whole ones, the talks of those too long to sit through, and talks that she must hear."""
    units: list[Session] = []
    for session in program.sessions:
        if session.parent_id is None:
            units += clock.inside(session) if _is_frame(session, clock) else [session]
        elif session.id in wanted.musts:
            units.append(session)
    return list({unit.id: unit for unit in units}.values())


def _is_frame(session: Session, clock: Clock) -> bool:
    """Whether one goes to its talks rather than to it: it is too long for one sitting, or only they have hours."""
    if not any(talk.start and talk.start != session.start for talk in clock.inside(session)):
        return False
    hours = clock.hours(session)
    return hours is None or (session.kind not in _WHOLE and hours.end - hours.start > _LONG)


def _is_closed(session: Session) -> bool:
    return session.status is Status.CANCELLED or session.invitation_only


def _open(session: Session, profile: Profile, clock: Clock, wanted: Wanted) -> bool:
    if _is_closed(session) or session.id in wanted.avoided:
        return False
    hours = clock.hours(session)
    if hours is None or (profile.days and hours.day not in profile.days):
        return False
    return session.id in wanted.musts or session.kind not in _NOT_ATTENDED


def _candidate(session: Session, hours: Hours, clock: Clock, hopes: Hopes) -> Candidate:
    own = score(session.id, hopes.matches)
    posters: tuple[str, ...] = ()
    if session.kind is Kind.POSTER:
        shown = [poster for poster in clock.inside(session) if poster.id not in hopes.wanted.avoided]
        posters = walk(shown, hopes.matches, hours.end - hours.start, hopes.wanted.posters)
        own = own or worth(posters, hopes.matches)
    return Candidate(
        session=session,
        hours=hours,
        score=own,
        value=own,
        group=_group(session, clock),
        anchor=anchor_of(session, hopes.profile, own > 0),
        must=session.id in hopes.wanted.musts,
        posters=posters,
    )


def _group(session: Session, clock: Clock) -> str:
    """What may be attended once: sessions of one title, but not poster sessions with posters of their own."""
    return "" if session.kind is Kind.POSTER and any(clock.inside(session)) else f"title {spelled(session.title)}"


def _poster_halls(found: Sequence[Candidate], hopes: Hopes) -> list[Candidate]:
    """Posters listed singly at the same hours become one walk, named by its best poster."""
    halls: dict[tuple[int, int], list[Candidate]] = {}
    for candidate in found:
        if candidate.session.kind is Kind.POSTER and not candidate.posters:
            halls.setdefault((candidate.hours.start, candidate.hours.end), []).append(candidate)
    single = {id(candidate) for hall in halls.values() if len(hall) > 1 for candidate in hall}
    walks = [_hall(hall, hopes) for hall in halls.values() if len(hall) > 1]
    return [candidate for candidate in found if id(candidate) not in single] + [one for one in walks if one]


def _hall(hall: Sequence[Candidate], hopes: Hopes) -> Candidate | None:
    posters = {one.session.id: one for one in hall}
    minutes = hall[0].hours.end - hall[0].hours.start
    stops = walk([one.session for one in hall], hopes.matches, minutes, hopes.wanted.musts)
    if not stops:
        return None
    best = posters[min(stops, key=lambda stop: (not posters[stop].must, -posters[stop].score))]
    value = worth(stops, hopes.matches)
    must = any(posters[stop].must for stop in stops)
    return replace(best, score=value, value=value, posters=stops, must=must, group="")


def _aimed_at(targets: Sequence[Target], attendable: set[str], program: Program) -> set[str]:
    """Per target the best session where one can hear or see this person."""
    holder = {session.id: session.parent_id or session.id for session in program.sessions}
    aimed = set()
    for target in targets:
        where = [holder.get(one, one) if one not in attendable else one for one in target.session_ids]
        aimed |= set([one for one in where if one in attendable][:1])
    return aimed


def _valued(candidate: Candidate, best: float, target: bool) -> Candidate:
    """The candidate with its value: relevance, or what such an event is worth to everybody; more for a target."""
    if candidate.anchor is Anchor.COMMUNITY and candidate.score < COMMUNITY * best:
        candidate = replace(candidate, anchor=Anchor.OTHERS)
    share = PLENARY if candidate.session.kind is Kind.PLENARY else 0.0
    if candidate.anchor in _STRONG:
        share = GATHERING
    elif candidate.anchor is Anchor.OPEN:
        share = OPEN_GATHERING
    value = max(candidate.score, share * best) + (TARGET * best if target else 0.0)
    if candidate.anchor is Anchor.OTHERS and not candidate.must:
        value = 0.0
    is_same = value == candidate.value and target == candidate.target
    return candidate if is_same else replace(candidate, value=value, target=target)


def _with_anchors(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Marks those of which a day shall have one: its gatherings for her, else its open receptions.

    A gathering that recurs on another day is no repetition of the first.
    """
    strong = {candidate.hours.day for candidate in found if candidate.anchor in _STRONG}
    return tuple(_marked(candidate, candidate.hours.day in strong) for candidate in found)


def _marked(candidate: Candidate, has_strong: bool) -> Candidate:
    if candidate.anchor not in _STRONG and candidate.anchor is not Anchor.OPEN:
        return candidate
    wanted = candidate.anchor in _STRONG or not has_strong
    return replace(candidate, is_anchor=wanted, group=f"{candidate.group} {candidate.hours.day}")
