"""The programme of a meeting, as the public JSON shows it (docs/contract.md)."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, model_validator


class Value(BaseModel):
    """A frozen value; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Kind(StrEnum):
    PLENARY = "plenary"
    SYMPOSIUM = "symposium"
    COURSE = "course"
    WORKSHOP = "workshop"
    ORAL = "oral"
    TALK = "talk"
    POSTER = "poster"
    PANEL = "panel"
    NETWORKING = "networking"
    MEETING = "meeting"
    SOCIAL = "social"
    EXHIBIT = "exhibit"
    BREAK = "break"
    OTHER = "other"


class Role(StrEnum):
    CHAIR = "chair"
    MODERATOR = "moderator"
    DIRECTOR = "director"
    SPEAKER = "speaker"
    AUTHOR = "author"
    PANELIST = "panelist"
    DISCUSSANT = "discussant"
    ORGANIZER = "organizer"


class CareerStage(StrEnum):
    ATTENDING = "attending"
    FELLOW = "fellow"
    RESIDENT = "resident"
    STUDENT = "student"
    ALLIED_HEALTH = "allied_health"
    RESEARCHER = "researcher"
    UNKNOWN = "unknown"


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Status(StrEnum):
    CONFIRMED = "confirmed"
    CANCELLED = "cancelled"


class Appearance(Value):
    """One person's part in one session, with the affiliations printed there."""

    person_id: str
    role: Role
    affiliations: tuple[str, ...] = ()


class Session(Value):
    """A session, or a talk or poster inside one (`parent_id`).

    `start` and `end` show the venue's wall clock: with its offset where the zone is known, naive where it is not.
    """

    id: str
    parent_id: str | None = None
    title: str
    code: str | None = None
    kind: Kind = Kind.OTHER
    start: datetime | None = None
    end: datetime | None = None
    all_day: bool = False
    room: str | None = None
    tracks: tuple[str, ...] = ()
    abstract: str | None = None
    url: str | None = None
    status: Status = Status.CONFIRMED
    invitation_only: bool = False
    speakers: tuple[Appearance, ...] = ()
    source: str
    confidence: Confidence = Confidence.HIGH

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Session:
        if self.start and self.end:
            if (self.start.tzinfo is None) != (self.end.tzinfo is None):
                raise ValueError("start and end must both know their zone, or neither")
            if self.end < self.start:
                raise ValueError("a session cannot end before it starts")
        return self


class Person(Value):
    """A person of the programme, once, however often printed."""

    id: str
    name: str
    given_name: str | None = None
    family_name: str | None = None
    credentials: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    email: str | None = None
    career_stage: CareerStage = CareerStage.UNKNOWN
    training_year: str | None = None
    stage_evidence: str | None = None


class Problem(Value):
    """A notice about what could not be read, or may be read wrongly."""

    code: str
    severity: Severity
    message: str
    source: str = ""
    session_ids: tuple[str, ...] = ()
    field: str | None = None
    suggestion: str | None = None


class Program(Value):
    """A whole meeting: sessions in order of start, people in order of first appearance, problems by severity."""

    title: str | None = None
    timezone: str | None = None
    start_date: date | None = None
    end_date: date | None = None
    sessions: tuple[Session, ...] = ()
    people: tuple[Person, ...] = ()
    problems: tuple[Problem, ...] = ()
