"""Rules for a draft: what is wrong with it, one sentence each; an empty answer is good."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from app.model import Draft
from app.outreach.names import addressed, family, is_doctor
from ingest import Person, Program

MOST_WORDS = 150
LONGEST_SUBJECT = 90  # characters; the reminder's "Re: " comes on top
_UNFILLED = re.compile(r"\$\w+|\$\{|\{\w*\}|\[[a-z ]+\]|_{2,}|\bNone\b|\bTODO\b", re.IGNORECASE)
_DOUBLED = re.compile(r"[,;:]\s*[.,;:?!]|\.\s*[.,](?!\.)|[?!][.,;](?!\w)|\s[,.;?!]|\b(the|a|an|of|to|in|at|is) \1\b")
_ARTICLE = re.compile(
    r"\ba (?:MS[1-4]\b|(?!one|once|eu)[aeio][a-z]|u(?!n[ei]|s))|\ban (?!hour|honest|heir)[b-df-hj-np-tv-z][a-z]"
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a draft is checked against."""

    program: Program
    person: Person
    has_read: bool = False
    is_invitation: bool = True


def lint(draft: Draft, occasion: Occasion) -> tuple[str, ...]:
    """Everything that is wrong with the draft."""
    return (*_form(draft), *_words(draft, occasion), *_quotes(draft, occasion), *_address(draft, occasion.person))


def _form(draft: Draft) -> Iterator[str]:
    words = len(draft.body.split())
    if words >= MOST_WORDS:
        yield f"It has {words} words; keep it under {MOST_WORDS}."
    if not draft.subject:
        yield "It has no subject."
    if len(draft.subject.removeprefix("Re: ")) > LONGEST_SUBJECT:
        yield "The subject is long; a mail program will cut it."
    if found := _UNFILLED.search(f"{draft.subject}\n{_without_quotes(draft)}"):
        yield f"A blank is not filled in: “{found[0]}”."
    own = _without_quotes(draft)
    if found := _DOUBLED.search(own):
        yield f"Look at the punctuation near “{own[max(found.start() - 12, 0) : found.end() + 3].strip()}”."
    if found := _ARTICLE.search(own):
        yield f"Look at the article in “{found[0]}”."


def _words(draft: Draft, occasion: Occasion) -> Iterator[str]:
    own = _without_quotes(draft)
    for word in _lists()["flattery"]:
        if _has(own, word):
            yield f"“{word}” sounds like flattery; say something specific instead."
    if not occasion.has_read:
        for claim in _lists()["claims"]:
            if _has(own, claim):
                yield f"“{claim} …” claims something that you have not said you did."
    if occasion.is_invitation:
        if own.count("?") < 1:
            yield "It asks nothing."
        if not any(_has(own, word.strip()) for word in _lists()["easy_to_decline"]):
            yield "It is not easy to decline; add a sentence that allows a no."


def _quotes(draft: Draft, occasion: Occasion) -> Iterator[str]:
    sessions = {session.id: session for session in occasion.program.sessions}
    if occasion.is_invitation and not draft.quotes:
        yield "It quotes nothing of this person's own."
    for quote in draft.quotes:
        session = sessions.get(quote.session_id)
        if session is None or not (quote.text in session.title or quote.text in (session.abstract or "")):
            yield f"“{quote.text}” does not stand in the program like this."
        elif all(part.person_id != occasion.person.id for part in session.speakers):
            yield f"“{quote.text}” is not this person's own."
        if quote.text not in draft.body:
            yield f"“{quote.text}” is not in the text any more."


def _address(draft: Draft, person: Person) -> Iterator[str]:
    greeting = draft.body.partition("\n")[0].rstrip(",:! ")
    if not is_doctor(person) and re.search(r"\bDr\.? ", greeting):
        yield f"No doctorate is printed for {person.name}; write the full name instead of “Dr.”."
    if addressed(person) not in greeting and person.name not in greeting:
        yield f"The greeting does not name {addressed(person)}."
    elif is_doctor(person) and "Dr" not in greeting and greeting.endswith(person.given_name or "\0"):
        yield f"Write “Dr. {family(person)}”; a first name was not offered."


def _without_quotes(draft: Draft) -> str:
    text = draft.body
    for quote in draft.quotes:
        text = text.replace(quote.text, "Q")
    return text


def _has(text: str, phrase: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, re.IGNORECASE) is not None


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    found: dict[str, list[str]] = tomllib.loads(files("app.outreach").joinpath("lint.toml").read_text(encoding="utf-8"))
    return found
