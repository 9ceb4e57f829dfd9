"""A mark: one block with what its words alone say about it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from ingest.blocks import Block
from ingest.extractors.outlines.days import several_days
from ingest.extractors.outlines.headings import is_division
from ingest.extractors.outlines.labels import Labelled, labelled
from ingest.extractors.outlines.naming import SURE, names_institution, peopled
from ingest.extractors.outlines.room import bare_room, is_room
from ingest.extractors.outlines.stamp import Place, Stamp, stamp_of
from ingest.extractors.outlines.words import fields, fold, pattern
from ingest.extractors.styles.continued import continued
from ingest.extractors.styles.fields import without_room
from ingest.extractors.styles.look import Look, look_of
from ingest.extractors.styles.naming import tells_both
from ingest.kinds import role_of
from ingest.people import is_position
from ingest.times import is_date_line, spot_dates

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"
_AFFILIATION = re.compile(rf"^(?:[{_RAISED}*†‡§]|[(\[]?\d[)\]]?\s?[A-Z])")
_RAISED_DIGIT = re.compile(rf"[\w.)][{_RAISED}]")
_LEADER = re.compile(r"(?:\.\s?){3,}\s*\d+(?:,\s*\d+)*$|…\s*\d+(?:,\s*\d+)*$")
_NOWHERE = re.compile(r"\b(?:online|virtual|zoom|livestream|hybrid)\b")
_CODED = re.compile(r"^(#?(?:[A-Z]{1,4}[-.]?\d{1,4}[A-Za-z]?|\d{1,3}[A-Z]))[.:)]?\s+(?=\d)")
_INNER_ROOM = re.compile(r"^([^()]{3,40}?)\s*\(([^()]{3,40})\)$")
_NOTE = re.compile(
    r"^[(\[][^()]*[)\]]\.?$|^(?:tb[acd]|n/a)\b.{0,4}$|^(?:https?://|www\.)\S+$"
    r"|^see (?:also )?(?:pages?|pp?\.|the|our|www)\b",
    re.DOTALL | re.IGNORECASE,
)
_FULL_DATE = re.compile(r"\b(?:19|20)\d\d\b|^[A-Za-zÀ-ÿ]{3,}\.?,?\s+(?:[A-Za-zÀ-ÿ]{3,}\.?\s+\d|\d{1,2}\.?\s+[A-Za-z])")
_PROSE_WORDS, _SENTENCE_WORDS = 32, 6
_BY = re.compile(r"^([A-Z][a-z-]+(?: [a-z-]+)? (?:by|par|por|von|da|door))\s+(.+)$", re.DOTALL)
_SENTENCE = re.compile(r"[a-z\d)”\"’']{2}[.!]$")
_PLACED = re.compile(r",\s*(?:[A-Z]{2}|[A-ZÀ-Þ][\w.'’-]+(?:\s[A-ZÀ-Þ][\w.'’-]+){0,3})$")
_CITY = re.compile(
    r"[a-z.],\s*[A-ZÀ-Þ][\w.'’-]+(?:\s[\w.'’-]+){0,2},\s*(?:[A-Z]{2}|[A-ZÀ-Þ][a-z]+(?:\s[A-ZÀ-Þ][a-z]+){0,2})$"
)
_PAPER = re.compile(r"^(?:[A-Z]{1,4}-?\d{1,3}[-.]\d{1,3}|[A-Z]{1,4}-\d{1,4}|[A-Z]{1,3}\d{2,4})[.:]?\s+(?=[^\W\d])")
_TITLED = re.compile(r"[“”„\"«»?!:;]|\s[–—-]\s")  # what titles have and institutions have not
_LONGEST_NAME = 18  # words of an institution with its place
_WITHIN = re.compile(r"^(?:in|at|im|en|à|na|no)\s+(?:the\s+)?(.+)$")  # "8:00 to 9:15 AM in Room 4"
_LONGEST_LABEL = 48
_LIKELY = 0.7  # a bare name looks less like people
CERTAIN = 0.8  # how much a line must look like people to be sure


class What(Enum):
    """What a block is by its words."""

    DAY = "day"
    STAMPED = "stamped"  # carries a time as a list entry does
    LABELLED = "labelled"
    ROLE = "role"  # names a role and nothing else
    PEOPLE = "people"
    ROOM = "room"
    AFFILIATION = "affiliation"
    PROSE = "prose"
    NOTE = "note"
    CONTINUED = "continued"  # names a session of the page before
    NEUTRAL = "neutral"  # may be a title


@dataclass(frozen=True)
class Mark:
    """A block and its reading.

    `cell` numbers the table cell that holds it, 0 outside tables; `rooms` are the document's learned rooms, folded.
    """

    block: Block
    cell: int = 0
    rooms: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        return self.block.text

    @property
    def where(self) -> str:
        return self.block.where

    @cached_property
    def look(self) -> Look:
        return look_of(self.block)

    @cached_property
    def stamp(self) -> Stamp | None:
        coded = stamp_of(_CODED.sub("", self.text)) if _CODED.match(self.text) else None
        if coded is not None and coded.place is Place.ALONE:
            return coded
        stamp = stamp_of(self.text)
        within = _WITHIN.match(stamp.text) if stamp is not None else None
        if stamp is not None and within and is_room(within[1]):
            return replace(stamp, place=Place.ALONE, text=within[1])
        return stamp

    @property
    def code(self) -> str:
        """The code before a lone time: "1D" in "1D 8:30-9:00am"."""
        coded = _CODED.match(self.text) if self.lone else None
        return coded[1] if coded else ""

    @property
    def lone(self) -> bool:
        """Whether it is a time and nothing else but a room or a date."""
        if self.stamp is None:
            return False
        return self.stamp.place is Place.ALONE or self.is_room(self.stamp.text)

    def is_room(self, text: str) -> bool:
        """Whether a text is a room by its words, or one that the document names elsewhere."""
        return is_room(text) or fold(bare_room(text)) in self.rooms

    @cached_property
    def label(self) -> Labelled | None:
        return labelled(self.text) or _led_by(self.text)

    @property
    def dated(self) -> bool:
        """Whether it is a labelled date: "Date: May 7"."""
        return self.what is What.DAY and self.label is not None

    @cached_property
    def coded(self) -> bool:
        """Whether it begins with the number of a paper and goes on as a title: "O1-2 Falls in winter"."""
        found = _PAPER.match(self.text)
        return found is not None and self.stamp is None and peopled(self.text[found.end() :]) < CERTAIN

    @property
    def timed_day(self) -> bool:
        """Whether it is a day with hours: "Friday, May 7, 8:00–9:15 AM"."""
        return self.what is What.DAY and self.stamp is not None and bool(self.stamp.date)

    @cached_property
    def people(self) -> float:
        name, _, part = self.text.rpartition(",")
        led = name and len(part.split()) <= 2 and role_of(part.strip(" ()")) is not None and peopled(name) >= SURE
        return CERTAIN if led else peopled(self.text)  # "Jane Doe, Chair"

    @property
    def certain(self) -> bool:
        """Whether the words alone leave no doubt that people are named."""
        return self.people >= CERTAIN or (self.people >= 0.2 and bool(_RAISED_DIGIT.search(self.text)))

    @cached_property
    def both(self) -> bool:
        """Whether the line names its people beside its title."""
        return tells_both(self.block)

    @cached_property
    def room(self) -> str:
        """The room that the line names and nothing else; a room with the hall's own number in brackets too."""
        if fold(bare_room(self.text)) in self.rooms:
            return bare_room(self.text)
        inner = _INNER_ROOM.match(self.text)
        if inner and is_room(inner[1]) and is_room(inner[2]):
            return self.text
        title, room = without_room(self.text)
        if room and self.text.startswith(room) and len(title.split()) > 1 and not is_room(title):
            return ""  # "Aurora Hall — Gait after amputation"
        if "\t" in self.text and not is_room(self.text.split("\t")[0]):
            return ""
        nowhere = len(self.text.split()) > 2 and _NOWHERE.search(fold(self.text))
        return bare_room(self.text) if is_room(self.text) and not nowhere else ""

    @cached_property
    def what(self) -> What:
        """The first reading that fits."""
        if _is_day(self.text):
            return What.DAY
        if self.stamp is not None:
            return What.STAMPED
        return self._named() or self._worded()

    def _named(self) -> What | None:
        if _LEADER.search(self.text) or several_days(self.text) or _is_heading_word(self.text):
            return What.NOTE
        if self.label is not None:
            return What.LABELLED
        if continued(self.text):
            return What.CONTINUED
        if len(self.text) < _LONGEST_LABEL and role_of(self.text) is not None and self.text.endswith(":"):
            return What.ROLE
        starred = self.text[:1] in "*†‡§" and self.people >= SURE
        if _AFFILIATION.match(self.text) and self.text[0] in _RAISED + "*†‡§" and not starred:
            return What.AFFILIATION
        if _RAISED_DIGIT.search(self.text) and self.people >= 0.2:
            return What.PEOPLE
        return None

    def _worded(self) -> What:
        if fold(bare_room(self.text)) in self.rooms:
            return What.ROOM
        if self.both or self.coded:
            return What.NEUTRAL
        if self.people >= SURE and not (self.people < _LIKELY and is_room(self.text, surely=True)):
            return What.PEOPLE
        if self.room:
            return What.ROOM
        if is_division(self.text):
            return What.NOTE
        if _NOTE.match(self.text) or not any(c.isalpha() for c in self.text) or spot_dates_only(self.text):
            return What.NOTE
        if self._is_prose():
            return What.PROSE
        return What.NEUTRAL

    @cached_property
    def told_of_a_person(self) -> bool:
        """Whether it is a position, or an institution or a place: what stands under a name."""
        if self.people >= CERTAIN or self.stamp is not None or len(self.text.split()) > _LONGEST_NAME:
            return False
        if self.block.style.bullet or self.both or _TITLED.search(self.text):
            return False
        named = names_institution(self.text) and _PLACED.search(self.text) is not None
        return named or _CITY.search(self.text) is not None or is_position(self.text)

    def is_under_a_name(self, before: Mark | None) -> bool:
        """Whether it tells of the person named in the line before, or tells more of them, in one look with it."""
        if before is None or before.look != self.look or not self.told_of_a_person:
            return False
        named = before.label is not None and before.label.field == "people" and bool(before.label.value)
        return named or before.what in (What.PEOPLE, What.AFFILIATION) or before.told_of_a_person

    def _is_prose(self) -> bool:
        count = len(self.text.split())
        if count > _PROSE_WORDS or pattern("lines", "notes").match(fold(self.text)):
            return True
        return count >= _SENTENCE_WORDS and _SENTENCE.search(self.text) is not None


def _led_by(text: str) -> Labelled | None:
    """ "Moderated by Jane Doe, MD": a part without a colon, and people."""
    found = _BY.match(text)
    led = found is not None and role_of(found[1]) is not None and peopled(found[2]) >= SURE
    return Labelled("people", found[2], found[1]) if found is not None and led else None


def _is_heading_word(text: str) -> bool:
    """Whether the text is the heading of a table's column: "Time", "Speaker"."""
    return fields().get(fold(text).strip(" :"), "ignored") != "ignored"


def _is_day(text: str) -> bool:
    """Whether the line announces one day; the end of a sentence does not."""
    if text.endswith((".", "?")) or text[:1].islower() or len(text) > 120 or several_days(text):
        return False
    return is_date_line(text) or _opens_with_day(text)


def _opens_with_day(text: str) -> bool:
    """Whether the line begins with a full date and says little more: "Saturday Nov 3, 2018 (Room 8/9)"."""
    dates = spot_dates(text)
    if not dates or dates[0].begin > 2 or len(dates) > 1 or not _FULL_DATE.search(dates[0].text):
        return False
    rest = text[dates[0].stop :].strip()
    return len(rest.split()) <= 8 and rest[:1] in "(:|–—-•,[\t/@"


def spot_dates_only(text: str) -> bool:
    """Whether the text is dates and little else: "October 21–24, 2027"."""
    dates = spot_dates(text)
    return bool(dates) and sum(date.stop - date.begin for date in dates) > 0.6 * len(text)
