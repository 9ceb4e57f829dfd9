"""Writing the invitations of one plan, so that no two share a sentence between greeting and closing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from app.model import Draft, Level, Profile, Quote
from app.model import Meeting as Slot
from app.outreach.asking import Subject, question
from app.outreach.institutions import institution
from app.outreach.lint import Occasion, lint
from app.outreach.moments import slot_in_words
from app.outreach.names import addressed, is_same
from app.outreach.presenter import Meeting, Presenter, main_interest
from app.outreach.quoting import Work, best_work, quoted
from app.outreach.topics import is_about, topic
from app.outreach.wording import Sentences, Wording, filled, parted, phrases

_YEARS = {Level.MS1: "first", Level.MS2: "second", Level.MS3: "third", Level.MS4: "fourth"}
_GATHERING = re.compile(
    r"\b(assembly|meeting|conference|congress|symposium|forum|summit|sessions?|convention|course|days|week)\b", re.I
)
_LISTING = re.compile(
    r"\s*\b(?:(?:final|preliminary|detailed|full|online|conference|scientific)\s+)*"
    r"(?:program(?:me)?(?: book(?:let)?)?|schedule|agenda|timetable|brochure)\s*$",
    re.I,
)
_HEADING = re.compile(r"[()\[\]:;]|\b(?:time|date|day|room|track|title|sheet|table|page|untitled|all events)\b", re.I)
_LONGEST_NAME, _SHORT_NAME = 60, 4  # characters, words
_SHORT_TITLE = 52
_NUMBERS = {
    5: "Five",
    10: "Ten",
    12: "Twelve",
    15: "Fifteen",
    20: "Twenty",
    25: "Twenty-five",
    30: "Thirty",
    60: "Sixty",
}


@dataclass(frozen=True, slots=True)
class Sender:
    """The trainee as her letters show her."""

    profile: Profile

    @property
    def who(self) -> str:
        """ "a PGY-2 resident in PM&R"."""
        level = self.profile.level
        if level in _YEARS:
            return f"a {_YEARS[level]}-year medical student"
        return "a fellow in PM&R" if level is Level.FELLOW else f"a {level.value} resident in PM&R"

    @property
    def level(self) -> str:
        """ "a PGY-2", for a subject line."""
        level = self.profile.level
        return "a medical student" if level in _YEARS else f"a {level.value}"

    @property
    def at(self) -> str:
        return f" at {_with_article(self.profile.institution)}" if self.profile.institution else ""

    @property
    def signature(self) -> str:
        profile = self.profile
        level = f"{_YEARS[profile.level].capitalize()}-year medical student" if profile.level in _YEARS else ""
        level = level or ("Fellow, PM&R" if profile.level is Level.FELLOW else f"{profile.level.value}, PM&R")
        place = f", {profile.institution}" if profile.institution else ""
        return "\n".join(line for line in (profile.name, f"{level}{place}", profile.email or "") if line)


def meeting_names(title: str | None) -> tuple[str, str]:
    """The meeting in "at …" and in "the … program": ("the X Assembly 2027", "X Assembly 2027").

    A title that does not sound like a meeting's is not used: ("the meeting", "meeting").
    """
    name = _LISTING.sub("", re.sub(r"^the\s+", "", (title or "").strip(), flags=re.I)).strip(" -–—:,|")
    gathering = _GATHERING.search(name)
    is_short = len(name.split()) <= _SHORT_NAME and re.search(r"[A-Z]{2}|\d", name) and not _HEADING.search(name)
    is_shouted = name.isupper() and not re.fullmatch(r"\S+ ?['’]?\d+", name)
    if not name or len(name) > _LONGEST_NAME or is_shouted or not (gathering or is_short):
        return "the meeting", "meeting"
    return (f"the {name}" if gathering else name), name


@dataclass(slots=True)
class Desk:
    """Writes the invitations of one plan; remembers what was said already."""

    meeting: Meeting
    sender: Sender
    wording: Wording
    asked: set[str] = field(default_factory=set)
    _said: set[str] = field(default_factory=set)
    _written: dict[str, int] = field(default_factory=dict)

    def invitation(self, to: Presenter, group: str, slot: Slot | None) -> Draft:
        """The mail to one person; `group` is "attending", "near_peer" or "rehab_team"."""
        work = best_work(self.meeting, to.parts, to.person.id)
        turn = self._turn(group)
        slots = self._slots(to, group, work, slot)
        slots |= self._sentences(to, getattr(phrases(), group), slots, slot is not None, turn)
        slots["subject"] = self._subject(slots, work)
        subject, body = parted(filled(self.wording.template(f"invite_{group}"), slots))
        quotes = (work.quote, *(one for one in self._beside(slot) if f"“{one.text}”" in body and one != work.quote))
        draft = Draft(subject=subject, body=body, quotes=quotes)
        occasion = Occasion(self.meeting.program, to.person, has_read=self._has_read(to))
        return draft.model_copy(update={"lint": lint(draft, occasion)})

    def _beside(self, slot: Slot | None) -> tuple[Quote, ...]:
        """The title of the session beside which the moment is, as the letter may name it."""
        if slot is None:
            return ()
        session = self.meeting.sessions[slot.after_session_id]
        return (Quote(text=quoted(session.title), session_id=session.id),)

    def _turn(self, group: str) -> int:
        self._written[group] = self._written.get(group, -1) + 1
        return self._written[group]

    def _slots(self, to: Presenter, group: str, work: Work, slot: Slot | None) -> dict[str, str]:
        interest = main_interest(to.reasons)
        at, name = meeting_names(self.meeting.program.title)
        return {
            "to": addressed(to.person),
            "name": self.sender.profile.name,
            "who": self.sender.who,
            "at": self.sender.at,
            "level": self.sender.level,
            "interest": self.wording.interest(interest) if interest else "this field",
            "meeting": at,
            "program": name,
            "work": work.named,
            "quote": f"“{work.quote.text}”",
            "noun": work.noun,
            "place": _with_article(institution(to.affiliation)),
            "minutes": str(self.sender.profile.meeting_minutes),
            "Minutes": _in_words(self.sender.profile.meeting_minutes),
            "slot": slot_in_words(slot, self.meeting, to.person.id, about=work.quote.session_id) if slot else "",
            "question": question(work, subject_of(to, work), group, self.asked),
            "signature": self.sender.signature,
        }

    def _sentences(
        self, to: Presenter, said: Sentences, slots: dict[str, str], has_slot: bool, turn: int
    ) -> dict[str, str]:
        asks = said.asks if has_slot else said.asks_anywhere
        introduction = _pick(said.introductions, turn)
        ask, mention = filled(_pick(asks, turn), slots), filled(_pick(said.mentions, turn), slots)
        if to.is_target and slots["place"]:
            ask = f"{ask} {self._once(said.places, slots)}".strip()
        if self._has_read(to):
            mention = f"{self._once(phrases().has_read, slots)} {mention}".strip()
        return {
            "introduction": filled(introduction, slots),
            "mention": mention,
            "ask": ask,
            "decline": _pick(said.declines, turn),
            "closing": _pick(said.closings, turn),
        }

    def _once(self, sentences: tuple[str, ...], slots: dict[str, str]) -> str:
        """The first of the sentences that this plan has not said yet; "" if all were."""
        texts = (filled(sentence, slots) for sentence in sentences)
        found = next((text for text in texts if text not in self._said), "")
        self._said.add(found)
        return found

    def _subject(self, slots: dict[str, str], work: Work) -> str:
        turn = sum(self._written.values()) + len(self._written) - 1
        subjects = phrases().subjects
        lists = subjects.titled if len(work.quote.text) <= _SHORT_TITLE else subjects.plain
        subject = filled(_pick(lists, turn), {**slots, "title": work.quote.text})
        return re.sub(r"([?!])”[?.!]$", r"\1”", subject)

    def _has_read(self, to: Presenter) -> bool:
        return any(is_same(name, to.person) for name in self.sender.profile.has_read)


def subject_of(to: Presenter, work: Work) -> Subject:
    """What a question may turn to: the main interest and the title's topic, if the work itself speaks of them."""
    own = [reason for reason in to.reasons if reason.session_id == work.quote.session_id]
    interest = main_interest(to.reasons)
    named = [reason for reason in own if reason.interest == interest]
    in_title = any(reason.field == "title" for reason in named)
    speaks = is_about(work.title, named) if in_title else any(one.field in ("abstract", "talk") for one in named)
    return Subject(interest if speaks else "", topic(work.title, own))


def _in_words(minutes: int) -> str:
    """A number at the beginning of a sentence."""
    return _NUMBERS.get(minutes, f"Some {minutes}")


def _pick(lines: tuple[str, ...], turn: int) -> str:
    return lines[turn % len(lines)]


def _with_article(place: str) -> str:
    """An institution after "at": "the University of X", "the Harbor Institute", but "Lakeside Medical Center"."""
    needs = re.match(r"(University|College|Hospital|Institute|School|Center|Centre|Department) (of|for)\b", place)
    return f"the {place}" if needs else place
