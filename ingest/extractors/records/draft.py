"""Draft: a row while its leaves are read one after the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import takewhile

from ingest.extractors.outlines.naming import is_institution
from ingest.extractors.records.field import Field
from ingest.extractors.records.instants import day_of, with_year
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.titles import is_person_line, is_sentence, with_place
from ingest.extractors.records.words import are_several, field_of, is_more, is_room, labelled, names_people, phrases
from ingest.kinds import labelled as kind_named
from ingest.kinds import role_of
from ingest.rows import Credit
from ingest.times import spot_dates
from ingest.times.printed_dates import printed_dates
from ingest.times.zones import read_zone

_ONE_LEAF = (Field.ROOM, Field.CODE, Field.KIND, Field.TRACK, Field.TITLE, Field.DATE, Field.TIME, Field.DURATION)
_ONCE = {
    Field.ROOM: "room",
    Field.CODE: "code",
    Field.KIND: "kind",
    Field.DATE: "date",
    Field.DURATION: "duration",
    Field.END: "end",
}
_LONGEST_ZONE = 32  # characters
_BELOW = 2  # lines below a name that tell the person's job and institution
_EDGE = " ,;|·•–—-"
_LIST = re.compile(r"\d\W*(?:,|;|$)|;|&|\band\b")
_CODE = re.compile(r"[A-Z]{0,4}[ -]?\d{1,4}[a-zA-Z]?")
_AT = re.compile(r"\s+(?:at|@)\s+(?=(?-i:[A-Z]))")
_CHIP = re.compile(r"label|badge|chip|tag|pill|category", re.IGNORECASE)
_LASTS = re.compile(r"\s*[(\[](\d{1,3} ?min(?:ute)?s?\.?)[)\]]$", re.IGNORECASE)
_BY = re.compile(r"^by\s+((?-i:[A-Z]).{3,150}?)\.?$", re.IGNORECASE | re.DOTALL)
_PART = re.compile(r"[(\[]([^()\[\]]{3,30})[)\]][,;:\s]*(.*)", re.DOTALL)
_BARRED = re.compile(r"([^|]{3,60}?)\s*\|\s*([^|]{2,160})")
_INITIALS = re.compile(r"[A-Z]\.?[A-Z]?\.?")  # in the place of a picture
_MARK_END = re.compile(r"(?<=\d)\.$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|年")
_CANCELLED = re.compile(r"\b(?:cancell?ed|annulé|abgesagt|cancelado|withdrawn)\b", re.IGNORECASE)


@dataclass
class Draft:
    """What has been read so far. `heading` is the label that rules the leaves to come, with its field."""

    title: list[str] = field(default_factory=list)
    room: str = ""
    date: str = ""
    day: str = ""  # of an instant that the page tells machines and does not print
    start: str = ""
    end: str = ""
    zone: str = ""
    code: str = ""
    kind: str = ""
    duration: str = ""
    status: str = ""
    tracks: list[str] = field(default_factory=list)
    abstract: list[str] = field(default_factory=list)
    people: list[Credit] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    unread: list[Leaf] = field(default_factory=list)
    heading: tuple[Field, str] | None = None
    last_person: Leaf | None = None
    fresh: bool = False  # a role was named and nobody yet for it

    def read(self, leaf: Leaf, meaning: Field | None) -> None:
        """Take in a leaf that is not the title; `meaning` is what its place means in records of its kind."""
        if meaning is not Field.PEOPLE:
            self._note_links(leaf)
        if self._moment(leaf) or is_more(leaf.text) or leaf.text.lower().startswith("http"):
            return
        said = labelled(leaf.text)
        if said is not None:
            self._labelled(leaf, *said)
        elif leaf.label and (column := field_of(leaf.label)) is not None:
            self._take(leaf, self._of_column(column, meaning), leaf.text, leaf.label)
        elif _is_heading(leaf, meaning) and (named := field_of(leaf.text)) is not None:
            self.heading, self.fresh = (named, leaf.text), True
        elif leaf.style.level and self.people and is_position(leaf.text):
            self.heading, self.fresh = (Field.PEOPLE, leaf.text), True  # a role that is a title too: "Vice Chair"
        else:
            self._plain(leaf, meaning)

    def note_title(self, leaf: Leaf) -> None:
        """Take in a leaf of the title: its link, and that it may be struck out."""
        self._note_links(leaf)
        self.heading = None
        if leaf.style.name == "struck":
            self.status = "CANCELLED"

    def _of_column(self, column: Field, meaning: Field | None) -> Field | None:
        return meaning if column in (Field.TITLE, Field.TIME) else column

    def _labelled(self, leaf: Leaf, label: str, named: Field, rest: str) -> None:
        self.heading, self.fresh = (named, label), True
        if rest:
            self._take(leaf, named, rest, label)
            if named is not Field.ABSTRACT:
                self.heading = None

    def _plain(self, leaf: Leaf, meaning: Field | None) -> None:
        label = ""
        if self.heading is not None and self._still_ruled(leaf, meaning):
            ruled, label = self.heading
            meaning = meaning if ruled is Field.PEOPLE and meaning in (Field.AFFILIATION, Field.POSITION) else ruled
            if ruled in _ONE_LEAF:
                self.heading = None
        self._take(leaf, meaning, leaf.text, label)

    def _still_ruled(self, leaf: Leaf, meaning: Field | None) -> bool:
        assert self.heading is not None
        ruled = self.heading[0]
        if ruled is Field.PEOPLE:
            return meaning in (None, Field.PEOPLE, Field.AFFILIATION, Field.POSITION, Field.KIND)
        return meaning in (None, ruled, Field.KIND) or (ruled is Field.ABSTRACT and meaning is not Field.PEOPLE)

    def _moment(self, leaf: Leaf) -> bool:
        if leaf.sort is Sort.TIME and leaf.span is not None:
            if not self.start:
                self.start, self.end, self.zone = leaf.span.start, leaf.span.end, leaf.span.zone
                self.day = day_of(leaf.value, leaf.span.start)
            elif not self.end and field_of(leaf.label) is Field.END:
                self.end = leaf.span.start
            return True
        if leaf.sign[-1] in ("@start", "@end"):
            if leaf.sign[-1] == "@start":
                self.start = self.start or leaf.text
            else:
                self.end = self.end or leaf.text
            return True
        if leaf.sort in (Sort.DATE, Sort.DAYS):
            self.date = max(self.date, _unlabelled(leaf.text), key=_fullness)
            self.date = with_year(self.date, leaf.value)
            return True
        return False

    def _take(self, leaf: Leaf, meaning: Field | None, text: str, label: str) -> None:
        text = text.strip(_EDGE)
        if meaning is not Field.ABSTRACT and (lasts := _LASTS.search(text)):
            self.duration, text = self.duration or lasts[1], text[: lasts.start()].strip(_EDGE)
        if meaning in (None, Field.PEOPLE, Field.ABSTRACT) and (by := _BY.match(text)) and is_person_line(by[1]):
            meaning, text = Field.PEOPLE, by[1]
        if meaning in (None, Field.PEOPLE) and not self.room and (named := with_place(text))[1]:
            text, self.room = named
        barred = _BARRED.fullmatch(text) if meaning in (None, Field.PEOPLE, Field.ABSTRACT) else None
        if barred is not None and names_people(barred[1]) >= 0.6 and not is_room(barred[2]):
            self.people.append(Credit(barred[1], affiliation=barred[2], role=label if role_of(label) else "", one=True))
            return
        meaning = self._corrected(leaf, meaning, text, label)
        if meaning is Field.PEOPLE or meaning in (Field.AFFILIATION, Field.POSITION):
            self._person(leaf, meaning, text, label)
        elif meaning is None and self._belongs_to_person(leaf):
            self._place_of_person(leaf, text)
        elif meaning is None and not self.room and is_room(text):
            self.room = text
        elif meaning is None and is_person_line(text):
            self._person(leaf, Field.PEOPLE, text, label)
        else:
            self._set(leaf, meaning, text)

    def _corrected(self, leaf: Leaf, meaning: Field | None, text: str, label: str) -> Field | None:
        """What a line means where its own words say that its place's usual meaning is not its own."""
        if meaning in (None, Field.PEOPLE) and not label and is_sentence(leaf.text) and not is_person_line(text):
            return Field.ABSTRACT
        if meaning is Field.TRACK:
            return self._of_chip(leaf, text)
        if meaning is Field.ROOM and not label and is_person_line(text) and not is_room(text):
            return None
        if meaning is Field.ABSTRACT and is_position(text) and self._near_person(leaf):
            return Field.POSITION
        return meaning

    def _of_chip(self, leaf: Leaf, text: str) -> Field:
        """What a label beside a session tells: a room or a kind where it is surely one, else a track."""
        if not self.room and is_room(text):
            return Field.ROOM
        chip = not self.kind and len(text.split()) < 3 and _CHIP.search(leaf.sign[-1]) is not None
        return Field.KIND if chip and kind_named(text) is not None else Field.TRACK

    def _set(self, leaf: Leaf, meaning: Field | None, text: str) -> None:
        if meaning is Field.TRACK:
            self.tracks += [part for part in re.split(r"\s*[;|]\s*", text) if part]
        elif meaning is Field.ABSTRACT:
            self.abstract.append(text)
        elif meaning is Field.TITLE:
            self.title.append(text)
        elif meaning in _ONCE:
            self._set_once(_ONCE[meaning], text)
        elif meaning is None:
            self._note(leaf, text)

    def _set_once(self, name: str, text: str) -> None:
        if not getattr(self, name):
            setattr(self, name, text.strip("()[] ") if name == "room" and text[:1] in "([" else text)

    def _note(self, leaf: Leaf, text: str) -> None:
        """A line of which nothing is known: a remark on the status, a code, a few words more, or unread."""
        if self.start and not self.zone and len(text) < _LONGEST_ZONE and read_zone(text.strip("()[] ")).names:
            self.zone = text.strip("()[] ")
        elif _CANCELLED.fullmatch(text.strip("*!()[] ")):
            self.status = text
        elif not self.code and _CODE.fullmatch(text):
            self.code = text
        elif len(text.split()) >= 3:
            self.abstract.append(text)
        else:
            self.unread.append(leaf)

    def _person(self, leaf: Leaf, meaning: Field, text: str, label: str) -> None:
        role = label if label and (field_of(label) is Field.PEOPLE or is_position(label)) else ""
        if meaning is not Field.PEOPLE and self.people:
            self._place_of_person(leaf, text, meaning)
        elif meaning is Field.PEOPLE and text and not _INITIALS.fullmatch(text):
            text = _MARK_END.sub("", text)
            if self.people and not self.fresh and names_people(text) < 0.3 and self._near_person(leaf):
                self._place_of_person(leaf, text)
                return
            self.people.append(Credit(text=text, role=role))
            self.last_person, self.fresh = leaf, False

    def _near_person(self, leaf: Leaf) -> bool:
        """Whether the leaf stands in the same small element as the last name, in another place of it."""
        last = self.last_person
        if last is None or last.sign == leaf.sign:
            return False
        shared = sum(1 for a, b in zip(last.steps, leaf.steps, strict=False) if a.node == b.node and a.node)
        return shared >= min(last.depth, leaf.depth) - 2

    def _belongs_to_person(self, leaf: Leaf) -> bool:
        near = self._near_person(leaf) or self._below_person(leaf)
        told = leaf.text[-1] != ":" and not _INITIALS.fullmatch(leaf.text)
        return bool(self.people) and near and told and names_people(leaf.text) < 0.6

    def _below_person(self, leaf: Leaf) -> bool:
        """Whether the leaf stands below the last name, in its element or one beside, and tells a job or workplace."""
        last = self.last_person
        if last is None or names_people(leaf.text) >= 0.3:
            return False
        if _same_node(last, leaf, 1):
            return leaf.line == last.line + 1 and is_institution(leaf.text)
        beside = _same_node(last, leaf, 2) and leaf.line - last.line <= _BELOW
        return beside and (is_institution(leaf.text) or is_position(leaf.text))

    def _place_of_person(self, leaf: Leaf, text: str, meaning: Field | None = None) -> None:
        credit = self.people[-1]
        if (part := _PART.match(text)) and role_of(part[1]) is not None:
            credit, text = replace(credit, role=credit.role or part[1]), part[2]
            self.people[-1] = credit
        if (
            meaning is Field.POSITION
            or (meaning is not Field.AFFILIATION and is_position(text))
            or (not credit.affiliation and is_position(text))
        ):
            self.people[-1] = replace(credit, position=_listed(credit.position, text), one=True)
        else:
            job, text = _job_apart(text)
            credit = replace(credit, position=_listed(credit.position, job) if job else credit.position)
            one = not _LIST.search(credit.text) and not text[:1].isdigit() and not are_several(credit.text)
            self.people[-1] = replace(credit, affiliation=_listed(credit.affiliation, text), one=one)

    def _note_links(self, leaf: Leaf) -> None:
        for link in (leaf.details, leaf.link):
            if link and link not in self.links:
                self.links.append(link)


def _same_node(one: Leaf, other: Leaf, height: int) -> bool:
    """Whether the element so high around two leaves is the same."""
    if min(len(one.steps), len(other.steps)) < height:
        return False
    return one.steps[-height].node == other.steps[-height].node != 0


def _unlabelled(text: str) -> str:
    said = labelled(text)
    return said[2] if said is not None and said[2] else text


def _fullness(date: str) -> int:
    """How much a printed date tells: a year more than a month, a month more than a weekday."""
    month = any(printed.month for printed in printed_dates(date))
    return 2 * bool(_YEAR.search(date)) + 2 * month + len(spot_dates(date)) + bool(date)


def is_position(text: str) -> bool:
    """Whether a line under a name is a job title or training level and names no institution."""
    words = set(re.findall(r"[\w-]+", text.lower()))
    known = words & phrases("positions") or any(word.startswith(("pgy", "oms")) for word in words)
    return bool(known) and not words & phrases("institutions")


def _job_apart(text: str) -> tuple[str, str]:
    """A job title before an institution ("Professor, Hill Clinic", "Resident at Hill Clinic"), and the rest."""
    parts = _AT.split(text, maxsplit=1) if _AT.search(text) else text.split(", ")
    jobs = list(takewhile(is_position, parts[:-1]))
    mark = len(jobs) == 1 and bool(_AT.search(text))
    return (", ".join(jobs), ", ".join(parts[1:] if mark else parts[len(jobs) :])) if jobs else ("", text)


def _listed(before: str, text: str) -> str:
    return f"{before}, {text}" if before else text


def _is_heading(leaf: Leaf, meaning: Field | None) -> bool:
    """Whether a line that is a label may rule what follows; a job title under a name may not."""
    if meaning in (Field.AFFILIATION, Field.POSITION):
        return False
    return leaf.emphasised or leaf.text.rstrip().endswith((":", "：")) or meaning is not None or "dt" in leaf.sign[-2:]
