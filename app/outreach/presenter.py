"""Somebody who might be written to: the person, what they present, and the reasons for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from app.model import PersonMatch, Profile, Reason
from app.outreach.institutions import institution, names
from app.outreach.names import is_same, may_be_physician, spelled
from app.timetable import Timetable
from ingest import Appearance, CareerStage, Kind, Person, Program, Role, Session, Status

# What adds to the interest match, as shares of it
TARGET, ALMA_MATER, SENIORITY, REACHABLE = 0.3, 0.1, 0.05, 0.05

FURTHER_AUTHOR = 0.5  # what work counts of which somebody else is the first author
FAINT = 0.1  # of the best reason's weight: what weighs less supports nothing

_PAUSES = frozenset({Kind.BREAK, Kind.SOCIAL, Kind.NETWORKING})
_SENIORITY = re.compile(r"['“\"](.+)['”\"]")


@dataclass(frozen=True, slots=True)
class Part:
    """One part that a person plays in the meeting: a session, talk or poster, with the role in it."""

    session: Session
    role: Role
    affiliations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Presenter:
    """`parts` are those that speak for the person, best first; `busy` are all of the person's sessions."""

    person: Person
    reasons: tuple[Reason, ...]
    parts: tuple[Part, ...]
    busy: tuple[Session, ...]
    weight: float = 1.0  # of the main interest for the trainee, 1 for her heaviest
    is_target: bool = False
    is_colleague: bool = False  # from the trainee's own institution

    @property
    def score(self) -> float:
        return sum(reason.weight for reason in self.reasons)

    @property
    def affiliation(self) -> str:
        """As printed with the best part, else with the person."""
        return next(iter((*self.parts[0].affiliations, *self.person.affiliations)), "")

    @property
    def institution(self) -> str:
        return spelled(institution(self.affiliation))

    def interests(self) -> Mapping[str, float]:
        """Per interest what this person adds to it."""
        return _interests(self.reasons)

    def corroboration(self) -> int:
        """How many different pieces of the programme speak for the person's main interest, the faintest aside."""
        about = [reason for reason in self.reasons if reason.interest == main_interest(self.reasons)]
        least = FAINT * max((reason.weight for reason in about), default=0.0)
        return len({_piece(reason) for reason in about if reason.weight >= least})

    @property
    def is_attending(self) -> bool:
        """Only with printed evidence of seniority, never with a training year or a PhD alone."""
        person = self.person
        is_senior = person.career_stage is CareerStage.ATTENDING and bool(person.stage_evidence)
        return is_senior and not person.training_year and may_be_physician(person)

    @property
    def is_near_peer(self) -> bool:
        return self.person.career_stage in (CareerStage.RESIDENT, CareerStage.FELLOW)


class Meeting:
    """A programme seen from its people."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.sessions = {session.id: session for session in program.sessions}
        self.people = {person.id: person for person in program.people}
        self.timetable = Timetable(program.sessions)
        self._parts: dict[str, list[Part]] = defaultdict(list)
        self._inside: dict[str, list[Session]] = defaultdict(list)
        for session in program.sessions:
            if session.parent_id:
                self._inside[session.parent_id].append(session)
            for appearance in session.speakers:
                self._parts[appearance.person_id].append(_part(session, appearance))

    def whole(self, session: Session) -> Session:
        """The session that holds a talk or poster, or itself."""
        return self.sessions.get(session.parent_id or "", session)

    @cached_property
    def pauses(self) -> tuple[Session, ...]:
        """Breaks and gatherings."""
        return tuple(session for session in self.program.sessions if session.kind in _PAUSES)

    def inside(self, session: Session) -> list[Session]:
        """The talks and posters of a session."""
        return self._inside[session.id]

    def is_open(self, session: Session) -> bool:
        """Whether the trainee can go there."""
        both = (session, self.whole(session))
        return all(one.status is not Status.CANCELLED and not one.invitation_only for one in both)

    def parts(self, person_id: str) -> list[Part]:
        """All open parts of a person, in the programme's order."""
        return [part for part in self._parts[person_id] if self.is_open(part.session)]

    def busy(self, person_id: str) -> tuple[Session, ...]:
        """Where the person has to be, closed meetings included."""
        return tuple(part.session for part in self._parts[person_id] if part.session.status is not Status.CANCELLED)


def _interests(reasons: Iterable[Reason]) -> Mapping[str, float]:
    found: dict[str, float] = defaultdict(float)
    for reason in reasons:
        if reason.interest:
            found[reason.interest] += reason.weight
    return found


def main_interest(reasons: Iterable[Reason]) -> str:
    """The interest for which the reasons weigh most; "" if none is named."""
    found = _interests(reasons)
    return max(found, key=lambda name: found[name], default="")


def _weight(profile: Profile, interest: str) -> float:
    """An interest's weight, 1 for the heaviest; a topic of her own is as heavy as any."""
    heaviest = max(profile.interests.values(), default=1.0)
    return profile.interests.get(interest, heaviest) / heaviest


def _piece(reason: Reason) -> str:
    """The words that a reason quotes, else its evidence."""
    quotes = re.findall(r"“([^”]+)”", reason.text)
    return spelled(quotes[0] if quotes else reason.evidence)


def _part(session: Session, appearance: Appearance) -> Part:
    return Part(session, appearance.role, appearance.affiliations)


def presenters(
    meeting: Meeting, people: Sequence[PersonMatch], profile: Profile, attended: frozenset[str] = frozenset()
) -> list[Presenter]:
    """Everybody who presents openly on the interests and may be written to, best first.

    Left out: the trainee herself, people whom she knows, and people who are only in cancelled or closed sessions.
    `attended`: ids of the sessions on her schedule.
    """
    found = [_presenter(meeting, match, profile, attended) for match in people if match.person_id in meeting.people]
    return sorted((one for one in found if one), key=lambda one: -round(one.score, 9))


def _presenter(meeting: Meeting, match: PersonMatch, profile: Profile, attended: frozenset[str]) -> Presenter | None:
    person = meeting.people[match.person_id]
    if is_same(profile.name, person) or any(is_same(known, person) for known in profile.already_know):
        return None
    open_parts = meeting.parts(person.id)
    order = {session_id: n for n, session_id in enumerate(match.session_ids)}
    reasons = [reason for reason in match.reasons if _holds(meeting, reason)]
    known = [part for part in open_parts if part.session.id in order]
    parts = sorted(known, key=lambda part: (-_spoken_for(meeting, part, reasons, person.id), order[part.session.id]))
    if not parts or not reasons:
        return None
    affiliations = [*person.affiliations, *(one for part in parts for one in part.affiliations)]
    more = list(_more_reasons(person, affiliations, profile, sum(reason.weight for reason in reasons)))
    return Presenter(
        person=person,
        reasons=(*reasons, *more, *_reachable(meeting, parts, reasons, attended)),
        parts=tuple(parts),
        busy=meeting.busy(person.id),
        weight=_weight(profile, main_interest(reasons)),
        is_target=any(reason.field == "target" for reason in more),
        is_colleague=bool(profile.institution) and names(affiliations, profile.institution) is not None,
    )


def _spoken_for(meeting: Meeting, part: Part, reasons: Sequence[Reason], person_id: str) -> float:
    """How much of the main interest stands in this part's own words; less where they are one of several authors."""
    main = main_interest(reasons)
    within = {part.session.id, *(talk.id for talk in meeting.inside(part.session))}
    weight = sum(reason.weight for reason in reasons if reason.interest == main and reason.session_id in within)
    is_further = part.role is Role.AUTHOR and part.session.speakers[0].person_id != person_id
    return weight * (FURTHER_AUTHOR if is_further else 1.0)


def _holds(meeting: Meeting, reason: Reason) -> bool:
    session = meeting.sessions.get(reason.session_id or "")
    return reason.weight > 0 and (session is None or meeting.is_open(session))


def _more_reasons(person: Person, affiliations: Sequence[str], profile: Profile, base: float) -> Iterable[Reason]:
    for kind, share, wanted in (
        ("target", TARGET, profile.target_institutions),
        ("alma mater", ALMA_MATER, profile.alma_maters),
    ):
        at = next((place for one in wanted if (place := names(affiliations, one))), None)
        if at:
            words = "one of your target institutions" if kind == "target" else "an alma mater of yours"
            yield Reason(text=f"from {words}: {at}", evidence=at, weight=share * base, field=kind)
    printed = _SENIORITY.search(person.stage_evidence or "")
    if printed and person.career_stage is CareerStage.ATTENDING:
        yield Reason(text=f"printed as {printed[1]}", evidence=printed[1], weight=SENIORITY * base, field="role")


def _reachable(
    meeting: Meeting, parts: Sequence[Part], reasons: Sequence[Reason], attended: frozenset[str]
) -> Iterable[Reason]:
    base = sum(reason.weight for reason in reasons)
    for part in parts:
        if {part.session.id, meeting.whole(part.session).id} & attended:
            yield Reason(
                text=f"on your schedule: “{part.session.title}”",
                evidence=part.session.title,
                weight=REACHABLE * base,
                session_id=part.session.id,
                field="schedule",
            )
            return
