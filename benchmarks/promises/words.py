"""The words: every draft passes the lint, quotes verbatim, asks one thing, and shares no sentence with another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from app.model import Card, Plan, Profile, TaskKind, TaskStatus
from app.outreach.names import family, is_doctor
from benchmarks.promises.people import cards
from ingest import Person, Program

_WAITING = ("Note the ",)  # what only she can fill in
_SENTENCE = re.compile(r"(?<=[.?!”])\s+(?=[A-Z“])")


def broken(plan: Plan, program: Program, profile: Profile) -> Iterator[str]:
    """What is wrong with the texts."""
    people = {person.id: person for person in program.people}
    titles = {session.id: f"{session.title}\n{session.abstract or ''}" for session in program.sessions}
    for card in cards(plan.outreach):
        yield from _draft(card, people[card.person_id], titles)
        yield from _starters(card)
    yield from _shared(cards(plan.outreach), profile.name)
    yield from _followed(plan, profile)


def middle(body: str) -> str:
    """What stands between greeting and closing."""
    return " ".join(body.split("\n\n")[1:-1])


def _draft(card: Card, person: Person, titles: dict[str, str]) -> Iterator[str]:
    draft = card.draft
    yield from (f"{card.name}: {fault}" for fault in draft.lint)
    if len(draft.body.split()) >= 150:
        yield f"{card.name}: too long"
    if not draft.subject or len(draft.subject) > 90 or "\n" in draft.subject:
        yield f"{card.name}: the subject “{draft.subject}”"
    if not draft.quotes:
        yield f"{card.name}: no quote"
    for quote in draft.quotes:
        if quote.text not in titles.get(quote.session_id, "") or quote.text not in draft.body:
            yield f"{card.name}: “{quote.text}” is no quote"
        if quote.session_id not in {part.session_id for part in card.sessions}:
            yield f"{card.name}: “{quote.text}” is somebody else's"
    greeting = draft.body.partition("\n")[0]
    if ("Dr. " in greeting) != is_doctor(person) or family(person) not in greeting:
        yield f"{card.name}: greeted “{greeting}”"
    if not 2 <= middle(draft.body).count("?") <= 5:
        yield f"{card.name}: {middle(draft.body).count('?')} questions"
    if card.meet and f"{card.meet.start:%A, %B} {card.meet.start.day}" not in draft.body:
        yield f"{card.name}: the draft does not name the moment"


def _starters(card: Card) -> Iterator[str]:
    if not 2 <= len(card.starters) <= 3:
        yield f"{card.name}: {len(card.starters)} starters"
    if any("$" in starter or "None" in starter for starter in card.starters):
        yield f"{card.name}: a blank in a starter"


def _shared(found: tuple[Card, ...], sender: str) -> Iterator[str]:
    said: Counter[str] = Counter()
    for card in found:
        text = middle(card.draft.body).replace(sender, "N")
        for quote in card.draft.quotes:
            text = text.replace(quote.text, "Q")
        said.update({sentence for sentence in _SENTENCE.split(text) if len(sentence) > 12})
    yield from (f"said twice: {sentence}" for sentence, number in said.items() if number > 1)


def _followed(plan: Plan, profile: Profile) -> Iterator[str]:
    for task in plan.tasks:
        if task.text is None:
            yield f"no text for {task.id}"
            continue
        faults = [fault for fault in task.text.lint if not fault.startswith(_WAITING)]
        yield from (f"{task.id}: {fault}" for fault in faults if task.status is not TaskStatus.CANCELLED)
        units = len(task.text.body.encode("utf-16-le")) // 2
        if task.kind is TaskKind.LINKEDIN and units > profile.linkedin_limit:
            yield f"{task.id}: {units} characters"
