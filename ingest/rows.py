"""Row: one session as its document spells it. A reader finds; `ingest.assembling` understands."""

from __future__ import annotations

from dataclasses import dataclass, field

from ingest.model import Problem


@dataclass(frozen=True, slots=True)
class Credit:
    """A person, or a run-on list of persons, as printed beside a session.

    `text` holds the names and all that is printed with them: "Dr. Jane Doe, MD (PGY-2), X Hospital; Al Roe, PT".
    The other fields are given only where the document itself keeps them apart (a column, a JSON key, a role heading).
    """

    text: str
    role: str = ""  # as printed: "Moderators", "Session Director(s)", "author"
    affiliation: str = ""
    position: str = ""  # a printed job title or training level: "Residency Program Director", "PGY-3"
    email: str = ""
    key: str = ""  # the person's id in the document
    one: bool = False  # the document says that `text` is exactly one person (never split it)


@dataclass(frozen=True, slots=True)
class Row:
    """A session, talk, poster or break: text only, nothing interpreted; "" where the document does not say.

    Times: `date` is the day as printed (a heading will do), `start` a time, a range ("8–9:15 am"), a full date and
    time, or an ISO instant; `end` a time or instant; `duration` "PT45M", "45 min", "0:45" or plain minutes;
    `zone` an IANA name, an abbreviation or words. Whatever is printed goes in as it is.
    """

    where: str  # locator in the document: "p. 12", "line 40", "Sheet1!B7", "uid x"
    title: str
    date: str = ""
    start: str = ""
    end: str = ""
    duration: str = ""
    zone: str = ""
    all_day: bool = False
    room: str = ""
    tracks: tuple[str, ...] = ()
    kind: str = ""  # as printed: "Skills Lab", "poster session"
    code: str = ""
    abstract: str = ""
    url: str = ""
    status: str = ""  # as printed: "CANCELLED"
    people: tuple[Credit, ...] = ()
    key: str = ""  # the row's id in the document
    parent: str = ""  # the key of the row that holds this one
    day_break: str = ""  # the hour before which a time still belongs to the day before (frab's day_change): "04:00"
    unsure: tuple[str, ...] = ()  # names of fields that the reader itself doubts: ("room", "start")


@dataclass(frozen=True, slots=True)
class Link:
    """A further page of the same programme that a reader found (a session's popup, a day, a speaker list)."""

    url: str  # as printed, perhaps relative to the page
    key: str = ""  # key of the row that it details, if it details one


@dataclass(frozen=True, slots=True)
class Finding:
    """All that a reader or extractor found in one document."""

    rows: tuple[Row, ...] = ()
    title: str = ""  # the meeting's title
    zone: str = ""  # the zone of the whole document, as printed or named by the file
    dates: str = ""  # the meeting's dates as printed, with the year: "October 20-23, 2027"
    place: str = ""  # the venue's city as printed
    faculty: tuple[Credit, ...] = ()  # a list of persons apart from sessions
    links: tuple[Link, ...] = ()
    unread: tuple[str, ...] = ()  # lines of text that no row took, each "locator: text"
    text_blocks: int = 0  # how many lines of text the document has in all
    problems: tuple[Problem, ...] = field(default_factory=tuple)
    sent: str = ""  # the day on which the document was written, as printed: it tells the year where no date does
    source: str = ""  # the address of the page, or the name of its file
    words: int = 0  # in the short values of a file of fields: capitalised words, each once
    lost: tuple[str, ...] = ()  # those of these words that no row holds
