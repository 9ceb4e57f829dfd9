"""The words for letters: templates and sentences from the package's files, or the trainee's own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from string import Template

from pydantic import Field

from ingest import Value


class Wording(Value):
    """What the trainee changed. `templates`: text per name ("invite_attending", "bump", …; see `templates()`).

    `interests`: per interest id its name as it stands in a sentence ("spinal cord injury").
    """

    templates: Mapping[str, str] = Field(default_factory=dict)
    interests: Mapping[str, str] = Field(default_factory=dict)

    def template(self, name: str) -> str:
        """The trainee's own text for an occasion, else ours."""
        return self.templates.get(name) or templates()[name]

    def interest(self, interest: str) -> str:
        """An interest as it stands in a sentence; a topic of the trainee's own stands for itself."""
        if name := self.interests.get(interest):
            return name
        first, space, rest = interest.replace("_", " ").strip(" .,;:!?").partition(" ")
        return f"{lowered(first)}{space}{rest}"


@lru_cache(maxsize=1)
def templates() -> Mapping[str, str]:
    """Our own texts by name. The first line of a mail is "Subject: …"; slots are $words."""
    folder = files("app.outreach").joinpath("templates")
    return {
        entry.name.removesuffix(".txt"): entry.read_text(encoding="utf-8")
        for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".txt")
    }


class Sentences(Value):
    """The sentences for one group of people; see the head of sentences.toml."""

    introductions: tuple[str, ...]
    mentions: tuple[str, ...]
    asks: tuple[str, ...]
    asks_anywhere: tuple[str, ...]
    declines: tuple[str, ...]
    places: tuple[str, ...]
    closings: tuple[str, ...]


class Subjects(Value):
    titled: tuple[str, ...]
    plain: tuple[str, ...]


class Shape(Value):
    """What one asks where a title has a certain shape."""

    name: str
    pattern: str
    asks: tuple[str, ...]
    peers: tuple[str, ...]
    team: bool = False  # whether the asks suit the rehabilitation team as well
    kinds: tuple[str, ...] = ()  # of work (see [works]) that it suits where the title has no shape

    def fits(self, title: str) -> bool:
        return re.search(self.pattern, title, re.IGNORECASE) is not None


class Lasting(Value):
    """What one may always ask."""

    asks: tuple[str, ...]
    peers: tuple[str, ...]
    posters: tuple[str, ...]
    team: tuple[str, ...]


class Topical(Value):
    """What one asks about the topic that a title names; the lists tell where its name ends and what is no name."""

    asks: tuple[str, ...]
    peers: tuple[str, ...]
    team: tuple[str, ...]
    ends: frozenset[str]
    never: frozenset[str]
    counted: frozenset[str]
    proper: frozenset[str]


class Questions(Value):
    shape: tuple[Shape, ...]
    topic: Topical
    interest: Mapping[str, tuple[str, ...]]
    general: Lasting


class Phrases(Value):
    attending: Sentences
    near_peer: Sentences
    rehab_team: Sentences
    has_read: tuple[str, ...]
    subjects: Subjects
    works: Mapping[str, str]
    nouns: Mapping[str, str]


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    return Phrases.model_validate(_table("sentences.toml"))


@lru_cache(maxsize=1)
def questions() -> Questions:
    return Questions.model_validate(_table("questions.toml"))


def _table(name: str) -> dict[str, object]:
    return tomllib.loads(files("app.outreach").joinpath(name).read_text(encoding="utf-8"))


def lowered(word: str) -> str:
    """The word in lower case, unless it is an abbreviation or a name."""
    parts = re.split(r"(-)", word)
    return "".join(part.lower() if _is_plain(part) else part for part in parts)


def _is_plain(word: str) -> bool:
    bare = re.sub(r"['’]s?$", "", word)
    return bare[1:].islower() and bare.casefold() not in questions().topic.proper


def filled(text: str, slots: Mapping[str, str]) -> str:
    """The text with its slots filled; a capitalised slot ($Minutes) gives its value with a capital.

    A slot that does not exist stays as it is, for the lint to find.
    """
    more = {name.capitalize(): value[:1].upper() + value[1:] for name, value in slots.items()}
    return Template(text).safe_substitute({**more, **slots})


def parted(text: str) -> tuple[str, str]:
    """Subject and body of a filled mail template; a text without a subject line is all body."""
    first, _, rest = text.partition("\n")
    if not first.casefold().startswith("subject:"):
        return "", _tidy(text)
    return " ".join(first.partition(":")[2].split()), _tidy(rest)


def _tidy(body: str) -> str:
    lines = [" ".join(line.split()) for line in body.strip().splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
