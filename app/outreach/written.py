"""The words for every task: reminder, note on the day, thanks, next step, LinkedIn."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.model import Card, Contact, Draft, MentorRole, Profile, Quote, Task, TaskKind
from app.outreach.letter import Sender, meeting_names
from app.outreach.linkedin import fitting, length
from app.outreach.lint import Occasion, lint
from app.outreach.moments import day_in_words, slot_in_words
from app.outreach.names import addressed
from app.outreach.presenter import Meeting, Part
from app.outreach.quoting import best_work, cited
from app.outreach.wording import Wording, filled, parted
from ingest import Program


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Who writes, at which meeting, with which words."""

    program: Program
    profile: Profile
    wording: Wording = field(default_factory=Wording)


def written(
    todo: Sequence[Task], cards: Sequence[Card], contacts: Mapping[str, Contact], letterhead: Letterhead
) -> tuple[Task, ...]:
    """The tasks with their texts, each checked by the lint."""
    meeting = Meeting(letterhead.program)
    by_person = {card.person_id: card for card in cards}
    done = []
    for task in todo:
        card = by_person.get(task.person_id)
        if card and card.person_id in meeting.people:
            contact = contacts.get(task.person_id) or Contact(person_id=task.person_id)
            writer = _Writer(meeting, letterhead, card, contact)
            task = task.model_copy(update={"text": writer.text(task.kind)})
        done.append(task)
    return tuple(done)


@dataclass(frozen=True, slots=True)
class _Writer:
    meeting: Meeting
    letterhead: Letterhead
    card: Card
    contact: Contact

    def text(self, kind: TaskKind) -> Draft:
        if kind is TaskKind.INVITE:
            return self.card.draft
        if kind is TaskKind.LINKEDIN:
            return self._linkedin()
        subject, body = parted(filled(self.letterhead.wording.template(kind.value), self._slots()))
        quotes = tuple(quote for quote in self.card.draft.quotes if quote.text in body)
        return self._checked(Draft(subject=subject, body=body, quotes=quotes), kind)

    def _checked(self, draft: Draft, kind: TaskKind) -> Draft:
        person = self.meeting.people[self.card.person_id]
        missing = self._missing(kind)
        occasion = Occasion(self.letterhead.program, person, has_read=True, is_invitation=False)
        return draft.model_copy(update={"lint": (*missing, *lint(draft, occasion))})

    def _missing(self, kind: TaskKind) -> tuple[str, ...]:
        if kind is TaskKind.THANK_YOU and not self.contact.insight.strip():
            return ("Note the one specific thing that you took away from the conversation; it belongs here.",)
        if kind is TaskKind.NEXT_STEP and not self.contact.next_step.strip():
            return ("Note the next step that you spoke about; without one, this mail is not needed.",)
        return ()

    def _slots(self) -> dict[str, str]:
        profile, wording = self.letterhead.profile, self.letterhead.wording
        person = self.meeting.people[self.card.person_id]
        about = max(self.card.reasons, key=lambda reason: (bool(reason.interest), reason.weight), default=None)
        quote = next(iter(self.card.draft.quotes), None)
        sent = self.contact.sent_on
        is_peer = self.card.mentor_role is MentorRole.NEAR_PEER
        return {
            "to": addressed(person),
            "name": profile.name,
            "level": Sender(profile).signature.splitlines()[1],
            "meeting": meeting_names(self.letterhead.program.title)[0],
            "interest": wording.interest(about.interest) if about and about.interest else "your work",
            "dear": "Hello" if is_peer else "Dear",
            "cited": cited(quote.text) if quote else "your session.",
            "work": self._work(quote) if quote else "your session.",
            "question": asked_in(self.card.draft) or "What should a resident take from it into the clinic?",
            "subject": re.sub(r"^Re: ", "", self.card.draft.subject),
            "sent": f"on {day_in_words(sent)}" if sent else "some days ago",
            "slot_today": self._slot_today(),
            "insight": _sentence(self.contact.insight, "What I took away is this: "),
            "next_step": _sentence(self.contact.next_step, "The next step, as I noted it: "),
            "closing": "Best wishes," if is_peer else "Kind regards,",
            "signature": Sender(profile).signature,
        }

    def _work(self, quote: Quote) -> str:
        """What the invitation was about, as it named it."""
        roles = {one.session_id: one.role for one in self.card.sessions}
        if quote.session_id not in roles:
            return cited(quote.text)
        part = Part(self.meeting.sessions[quote.session_id], roles[quote.session_id])
        return best_work(self.meeting, [part], self.card.person_id).named

    def _slot_today(self) -> str:
        slot, quote = self.card.meet, next(iter(self.card.draft.quotes), None)
        if slot is None:
            return "after one of your sessions"
        about = quote.session_id if quote else ""
        return slot_in_words(slot, self.meeting, self.card.person_id, today=True, about=about)

    def _linkedin(self) -> Draft:
        limit, slots = self.letterhead.profile.linkedin_limit, self._slots()
        own = " ".join(filled(self.letterhead.wording.template("linkedin"), slots).split())
        shorter = "Hello $to, thank you for the conversation at $meeting. I would be glad to stay in touch. $name"
        shortest = "Hello $to, thank you for the conversation. $name"
        text = fitting((own, filled(shorter, slots), filled(shortest, slots)), limit)
        lint_ = () if length(text) <= limit else (f"LinkedIn takes {limit} characters.",)
        return Draft(subject="", body=text, lint=lint_)


def asked_in(draft: Draft) -> str:
    """The question that an invitation asks right after its quote; "" if she has changed it."""
    quote = next(iter(draft.quotes), None)
    after = draft.body.partition(cited(quote.text))[2].partition("\n\n")[0].strip() if quote else ""
    return after if after.endswith("?") else ""


def _sentence(text: str, before: str) -> str:
    """What the trainee noted, as a sentence of its own."""
    words = " ".join(text.split())
    if not words:
        return ""
    if not before:
        words = words[:1].upper() + words[1:]
    return f"{before}{words}{'' if words[-1] in '.!?…' else '.'}"
