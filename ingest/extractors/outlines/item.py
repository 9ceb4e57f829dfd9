"""An item: a session or a talk as it is put together from the lines of an entry."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.stamp import Stamp
from ingest.kinds import role_of
from ingest.model import Role
from ingest.rows import Credit

LEADS = (Role.CHAIR, Role.MODERATOR, Role.DIRECTOR, Role.ORGANIZER)


@dataclass
class Item:
    """What is known of one session or talk so far; `line` is the line on which it begins."""

    line: Line
    title: str = ""
    people: list[Credit] = field(default_factory=list)
    room: str = ""
    abstract: list[str] = field(default_factory=list)
    tracks: list[str] = field(default_factory=list)
    kind: str = ""
    code: str = ""
    duration: str = ""
    status: str = ""
    zone: str = ""
    stamp: Stamp | None = None

    @property
    def led(self) -> bool:
        """Whether a chair or moderator is named."""
        return any(role_of(credit.role) in LEADS for credit in self.people if credit.role)

    @property
    def spoken(self) -> bool:
        """Whether someone is named who is no chair."""
        return any(not credit.role or role_of(credit.role) not in LEADS for credit in self.people)
