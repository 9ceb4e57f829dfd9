"""An item: a session or talk while its lines are read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from ingest.extractors.outlines.stamp import Stamp
from ingest.extractors.styles.look import Look
from ingest.kinds import role_of
from ingest.model import Role
from ingest.people import is_position
from ingest.rows import Credit, Row

_LEADS = (Role.CHAIR, Role.MODERATOR, Role.DIRECTOR, Role.ORGANIZER)


@dataclass
class Item:
    """`scope` numbers the printed time under which it stands; `key` and `parent` are keys of rows."""

    key: str
    where: str
    look: Look
    title: str
    scope: int = 0
    stamp: Stamp | None = None
    cell: int = 0  # the table cell in which it stands
    heads: bool = False  # holds all that follows until the next time
    bar: Look | None = None  # the look of the lone time that holds for it
    body: Look | None = None  # the look of its abstract
    own_time: bool = False  # the time is printed for this item alone
    date: str = ""
    parent: str = ""
    room: str = ""
    kind: str = ""
    code: str = ""
    status: str = ""
    tracks: tuple[str, ...] = ()
    people: list[Credit] = field(default_factory=list)
    unsure: tuple[str, ...] = ()  # fields that may be read wrongly
    abstract: list[str] = field(default_factory=list)

    @property
    def led(self) -> bool:
        """Whether it has a chair, a moderator or a director: then it is a session and no talk."""
        return any(role_of(credit.role) in _LEADS for credit in self.people)

    def credit(self, text: str, role: str = "") -> None:
        """Adds people as printed."""
        if text.strip(" ;,"):
            self.people.append(Credit(text.strip(" ;"), role=role))

    def affiliate(self, text: str) -> None:
        """Adds a line of affiliations, or a position, to the people printed last."""
        if self.people:
            last = self.people[-1]
            if is_position(text) and not last.affiliation:
                self.people[-1] = replace(last, position=text)
                return
            self.people[-1] = replace(last, affiliation=f"{last.affiliation} {text}".strip())

    def row(self, zone: str) -> Row:
        """The item as a row."""
        stamp = self.stamp
        return Row(
            where=self.where,
            title=self.title,
            date=(stamp.date if stamp else "") or self.date,
            start=stamp.time if stamp else "",
            zone=(stamp.zone if stamp else "") or zone,
            room=self.room,
            tracks=self.tracks,
            kind=self.kind,
            code=self.code,
            abstract=" ".join(self.abstract),
            status=self.status,
            people=tuple(self.people),
            key=self.key,
            parent=self.parent,
            unsure=self.unsure,
        )
