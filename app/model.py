"""The trainee's profile and the plan made for it, as the public JSON shows them (docs/contract.md)."""

from __future__ import annotations

from datetime import date as Day  # a field of Task is called date
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, field_validator

from ingest import Problem, Role, Value


class Level(StrEnum):
    MS1 = "MS1"
    MS2 = "MS2"
    MS3 = "MS3"
    MS4 = "MS4"
    PGY1 = "PGY-1"
    PGY2 = "PGY-2"
    PGY3 = "PGY-3"
    PGY4 = "PGY-4"
    FELLOW = "fellow"


Weight = Annotated[float, Field(ge=1, le=3)]


class Profile(Value):
    """Who goes to the meeting and what she looks for. `interests` maps concept ids to weights 1 to 3."""

    name: str
    level: Level = Level.PGY2
    institution: str = ""
    email: str | None = None
    topics: tuple[str, ...] = ()
    target_institutions: tuple[str, ...] = ()
    alma_maters: tuple[str, ...] = ()
    already_know: tuple[str, ...] = ()
    must_attend: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    days: tuple[Day, ...] = ()
    conversations_per_day: int = Field(default=4, ge=1, le=12)
    walking_minutes: int = Field(default=5, ge=0, le=60)
    meeting_minutes: int = Field(default=15, ge=5, le=60)
    interests: dict[str, Weight] = Field(default_factory=dict)
    # additive to the contract
    sessions_per_day: int | None = Field(default=None, ge=1, le=20)  # None: as many as fit
    walking: dict[str, int] = Field(default_factory=dict)  # "Room A | Room B" or "Building A | Building B": minutes
    starred: tuple[str, ...] = ()  # ids or titles of sessions that she liked
    dismissed: tuple[str, ...] = ()
    has_read: tuple[str, ...] = ()  # people whose work she says she has read
    linkedin_limit: int = Field(default=300, ge=200, le=300)

    @field_validator("name")
    @classmethod
    def _has_a_name(cls, name: str) -> str:
        if not name.strip():
            raise ValueError("name: the mails need a sender's name")
        return name.strip()


class Reason(Value):
    """One piece of evidence. `evidence` is a verbatim part of the programme; `weight` its share of the score."""

    text: str
    interest: str | None = None  # a concept id, a topic's text, or None for reasons that are no interest
    evidence: str
    weight: float
    session_id: str | None = None  # where the evidence stands, if not in the match itself
    field: str | None = None  # "title" | "talk" | "track" | "abstract" | "role" | "affiliation" | …


class Match(Value):
    """A session with its score, which is the sum of its reasons' weights."""

    session_id: str
    title: str
    start: datetime | None = None
    score: float
    reasons: tuple[Reason, ...]


class PersonMatch(Value):
    """A person of the programme with the interest match of what they present; the score sums the reasons' weights.

    `session_ids` names the sessions, talks and posters that speak for the person, best first; every reason names its
    own in `session_id`. Roles are weighed in already: their talk more than the session they sit in, a poster's authors
    less.
    """

    person_id: str
    score: float
    reasons: tuple[Reason, ...]
    session_ids: tuple[str, ...]


class Target(Value):
    """A person whom the trainee means to meet, and where this person appears, best first."""

    person_id: str
    session_ids: tuple[str, ...]


class Alternative(Value):
    session_id: str
    score: float
    lost_because: str


class Why(StrEnum):
    MUST = "must"
    CHOSEN = "chosen"
    ANCHOR = "anchor"
    TARGET_SPEAKER = "target_speaker"


class Choice(Value):
    """A session of the personal schedule."""

    session_id: str
    why: Why
    alternatives: tuple[Alternative, ...] = ()
    near_tie: bool = False
    poster_ids: tuple[str, ...] = ()  # a poster session is a walk of these posters, in board order


class Meeting(Value):
    """Where and when to catch somebody; both ends aware or both naive, as the programme's times are."""

    start: datetime
    end: datetime
    where: str
    after_session_id: str


class Quote(Value):
    """`text` stands word for word in the session that it names."""

    text: str
    session_id: str


class Draft(Value):
    subject: str
    body: str
    quotes: tuple[Quote, ...] = ()
    lint: tuple[str, ...] = ()  # what the rules found wrong, one sentence each; empty is good


class MentorRole(StrEnum):
    CLINICAL = "clinical"
    CAREER = "career"
    RESEARCH = "research"
    NEAR_PEER = "near_peer"


class CardSession(Value):
    session_id: str
    role: Role


class Card(Value):
    """A person to write to: why, where, when and with which words."""

    person_id: str
    name: str
    credentials: tuple[str, ...] = ()
    affiliation: str = ""
    career_stage: str
    stage_evidence: str | None = None
    score: float
    reasons: tuple[Reason, ...]
    sessions: tuple[CardSession, ...]
    meet: Meeting | None = None
    no_meeting: str = ""  # additive to the contract: why there is no moment to meet
    starters: tuple[str, ...] = ()
    draft: Draft
    mentor_role: MentorRole


class Hello(Value):
    """Somebody whom the trainee knows already."""

    person_id: str
    name: str
    where: str


class Outreach(Value):
    attendings: tuple[Card, ...] = ()
    near_peers: tuple[Card, ...] = ()
    rehab_team: tuple[Card, ...] = ()
    say_hello: tuple[Hello, ...] = ()
    # additive to the contract: where the programme shows too few attendings, presenters whose stage it does not print
    next_best: tuple[Card, ...] = ()


class TaskKind(StrEnum):
    INVITE = "invite"
    BUMP = "bump"
    DAY_OF = "day_of"
    THANK_YOU = "thank_you"
    LINKEDIN = "linkedin"
    NEXT_STEP = "next_step"


class TaskStatus(StrEnum):
    TODO = "todo"
    DONE = "done"
    CANCELLED = "cancelled"
    LOCKED = "locked"  # waits for something: a thank-you before the conversation


class Task(Value):
    """Something to do on `date`, at the latest on `due`."""

    id: str
    person_id: str
    kind: TaskKind
    date: Day
    due: Day
    title: str
    status: TaskStatus = TaskStatus.TODO
    text: Draft | None = None  # the words for it


class ContactStatus(StrEnum):
    TO_SEND = "to_send"
    SENT = "sent"
    REPLIED = "replied"
    DECLINED = "declined"
    MET = "met"
    THANKED = "thanked"


class Contact(Value):
    """What happened with a person so far; dates are the trainee's local days."""

    person_id: str
    status: ContactStatus = ContactStatus.TO_SEND
    sent_on: Day | None = None
    met_on: Day | None = None
    thanked_on: Day | None = None
    insight: str = ""  # the one specific thing noted in the conversation
    next_step: str = ""


class PlanProgram(Value):
    title: str | None
    timezone: str | None


class Plan(Value):
    program: PlanProgram
    ranked_sessions: tuple[Match, ...] = ()
    schedule: tuple[Choice, ...] = ()
    schedule_value: float = 0.0
    outreach: Outreach = Outreach()
    tasks: tuple[Task, ...] = ()
    problems: tuple[Problem, ...] = ()
    matcher: str = "lexicon"  # which ranking ran: "lexicon" or "lexicon+vectors"
