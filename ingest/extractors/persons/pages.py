"""The person whom a page is about, or the people whom it lists, with what is printed under each name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.blocks import Block, Page
from ingest.extractors.persons.words import is_of_people, plain, words
from ingest.people import looks_like_people
from ingest.rows import Credit
from ingest.times import spot_times

_A_NAME = 0.5
_MOST_WORDS = 9  # of a name with its credentials
_FEWEST = 3  # persons of a list
_MOST_TIMES = 2  # on a list of people; a page with more is a programme
_MOST_LINES = 3  # under a name that are about the person
_LONGEST = 140  # characters of such a line; more is prose
_FIRST = 25  # lines among which a person's own page names the person
_LABELLED = re.compile(r"^([^:]{3,24}):\s+(\S.*)$")
_SENTENCE = re.compile(r"[a-z]{2}[.!]$|[a-z]{3}\. [A-Z]")


def persons(page: Page) -> tuple[Credit, ...]:
    """One credit for each person of a page about people; () for any other page."""
    lines = list(_lines(page))
    about = is_of_people(page.source)
    if about and (found := _alone(page, lines)) is not None:
        return (found,)
    titled = any(plain(text) in words("lists") for text in (*_head(lines), *_parts(page.title)))
    times = sum(bool(spot_times(line.text)) for line in lines) if about or titled else _MOST_TIMES + 1
    if times > _MOST_TIMES:
        return ()
    people = _listed(lines)
    return people if 2 * times < len(people) else ()


def _lines(page: Page) -> Iterator[Block]:
    for element in page.elements:
        if isinstance(element, Block):
            yield element
        else:
            yield from (block for cell in element.cells for block in cell.blocks)


def _head(lines: Sequence[Block]) -> list[str]:
    """The page's first heading; one further down is that of a part, as "Speakers" on a session's page."""
    return [line.text for line in lines[:_FIRST] if line.style.level][:1]


def _parts(title: str) -> list[str]:
    return [part for part in re.split(r"\s+[-–—|»·]\s+", title) if part]


def _alone(page: Page, lines: Sequence[Block]) -> Credit | None:
    """The one person whose name heads the page: its only main heading, or the beginning of its title."""
    title = plain(page.title)
    for number, line in enumerate(lines[:_FIRST]):
        heads = line.style.level in (1, 2) or (plain(line.text) and title.startswith(plain(line.text)))
        if heads and _is_name(line.text):
            return _credit(line, lines[number + 1 :], frozenset())
    return None


def _listed(lines: Sequence[Block]) -> tuple[Credit, ...]:
    """The people whose names stand in elements of the commonest kind."""
    kinds = Counter(_kind(line) for line in lines if _is_name(line.text))
    kind, count = kinds.most_common(1)[0] if kinds else ("", 0)
    if count < _FEWEST:
        return ()
    starts = [number for number, line in enumerate(lines) if _kind(line) == kind and _is_name(line.text)]
    stops = frozenset(starts)
    return tuple(_credit(lines[at], lines[at + 1 :], frozenset(stop - at - 1 for stop in stops)) for at in starts)


def _kind(line: Block) -> str:
    return "/".join(step.name for step in (*line.path, *(line.runs[0].path if line.runs else ()))[-2:])


def _is_name(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and not text.endswith(("?", "!")) and looks_like_people(text) >= _A_NAME


def _credit(name: Block, below: Sequence[Block], stops: frozenset[int]) -> Credit:
    """The person of a name and of the short lines below it, as far as they are about the person."""
    said: list[str] = []
    fields = {"affiliation": "", "position": ""}
    letters = ""
    for number, line in enumerate(below[: 2 * _MOST_LINES]):
        text = " ".join(line.text.split())
        if number in stops or len(said) >= _MOST_LINES or line.style.level or not _is_about(text):
            break
        label = _LABELLED.match(text)
        field = _labelled(label[1]) if label else ""
        if label and field == "credentials":
            letters = f", {label[2]}"
        elif label and field:
            fields[field] = fields[field] or label[2]
        else:
            said.append(text)
    return Credit("\n".join([f"{name.text}{letters}", *said]), **fields, one=True)


def _labelled(label: str) -> str:
    for field in ("affiliation", "position", "credential"):
        if plain(label) in words(f"{field}_labels"):
            return "credentials" if field == "credential" else field
    return ""


def _is_about(text: str) -> bool:
    prose = len(text) > _LONGEST or (_SENTENCE.search(text) is not None and len(text.split()) > 6)
    return not prose and not spot_times(text) and text[:1].isalnum()
