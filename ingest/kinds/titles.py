"""A printed title taken apart: "(W12) Skills Lab: Phenol or toxin?" is a code, a type and a title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from ingest.kinds.classifying import labelled
from ingest.kinds.words import data, either, plain, unaccented
from ingest.model import Kind


@dataclass(frozen=True, slots=True)
class Heading:
    """`title` without the `code` and the type prefix that stood before it; `kind` None where nothing tells.

    `closed` says that a note behind the title shut out the uninvited ("(by invitation)").
    """

    title: str
    code: str | None = None
    kind: Kind | None = None
    closed: bool = False


_NUMBER = r"(?:[A-Z]{1,3}-?\d{1,3}|\d{1,4}(?:[.-]\d{1,3})*[A-Za-z]?|[IVX]{1,4}|[A-Z])"
_CODE = r"(?:[A-Z][A-Za-z]{0,6}[ .-]?\d{1,5}(?:[.-]\d{1,3})*(?:[A-Za-z]\b)?|\d{1,4}[A-Z]{1,3}\d{0,3})"
_CLOSE = r"\s*(?:[:|–—]|\s[-~•·]|\.(?=\s)|-(?=\s))\s*"
_INNER = rf"{_CODE}|#?\d{{1,5}}[A-Za-z]?|[A-Za-z][A-Za-z -]{{0,20}}\s?#?{_NUMBER}"
_BRACKETED = re.compile(rf"[(\[{{]\s*({_INNER})\s*[)\]}}](?:{_CLOSE}|\s*)")
_HASH = re.compile(rf"(?:#|No\.?\s?|Nr\.?\s?|№\s?)(\d{{1,5}}[A-Za-z]?)(?:{_CLOSE}|\s+)")
_DELIMITED = re.compile(rf"({_CODE})(?:{_CLOSE}|\s*\)\s+)(?=\S)")
_BARE = re.compile(
    r"([A-Z]{2,5}-\d{1,4}[A-Za-z]?|[A-Z]{2,4}\d{2,4}[A-Za-z]?|[A-Z]-?\d{3,4}|[A-Z]-\d\d|(?![23]D)\d{1,2}[A-H])\s+(?=[A-Z\"“¿¡'‘])"
)
_SERIAL = re.compile(rf"([A-Z])-?(\d{{1,3}}){_CLOSE}(?=\S)")
_SERIES = 4  # different numbers that make a series
_TRAILING = re.compile(rf"\s+[(\[]\s*({_CODE}|#?\d{{3,5}})\s*[)\]]$")
_POINTED = re.compile(r"((?![BCLST])[A-Z]-?\d{1,3}[A-Za-z]?)\.\s+(?=[^\W\d])")
"""One letter, a number and a full stop: no molecule and no scale is printed so; vertebrae and a vitamin may be."""
_YEAR = re.compile(r"(?:19|20)\d\d$")
_PLAIN_NUMBER = re.compile(r"(\d{1,3})(?:\s*[:|–—)]\s*|\.\s+|\s+-\s+)(?=[^\W\d])")


@cache
def take_apart(text: str, series: frozenset[str] = frozenset()) -> Heading:
    """Code, kind and bare title of a printed title line.

    The code is as printed, without its brackets or "#" ("W12", "347", "Paper 12", "Session 3A"). A colon that belongs
    to the title stays in it, and so does a number ("COVID-19: what remains", "5 pearls"). `series` holds the letters
    that count the programme's sessions even if they look like a molecule ("P", "C").
    """
    heading = Heading(" ".join(text.split()).strip(" •·▪►♦◆◊❖■□●○✦➢▶*|"))
    for _ in range(3):
        shorter = _step(heading, series)
        if shorter == heading:
            break
        heading = shorter
    heading = _without_tail(_without_note(heading))
    bare = _terms().sub("", heading.title)
    return replace(heading, title=unquoted(bare if _is_title(bare) else heading.title))


def unquoted(title: str) -> str:
    """The title without quotation marks around the whole of it."""
    inside = title[1:-1]
    quoted = len(title) > 2 and title[0] in "\"“„«»‘'" and title[-1] in "\"”“»«’'"
    return inside.strip() if quoted and not set('"“”„«»') & set(inside) else title


def _step(heading: Heading, series: frozenset[str]) -> Heading:
    """One code or type taken from the title's beginning."""
    for taken in (_counted(heading.title, series), _take_code(heading.title), _take_type(heading.title)):
        if taken and _is_title(taken.title):
            return Heading(taken.title, _joined(heading, taken), taken.kind or heading.kind)
    return heading


def _joined(before: Heading, taken: Heading) -> str | None:
    return before.code or taken.code


def _counted(title: str, series: frozenset[str]) -> Heading | None:
    match = _DELIMITED.match(title) if series else None
    letters = re.match(r"[A-Z]+", match[1]) if match else None
    return Heading(title[match.end() :], match[1]) if match and letters and letters[0] in series else None


def code_series(titles: Iterable[str]) -> frozenset[str]:
    """The single letters that, with many different numbers, open titles of one programme: "C1: …", "C2: …", …"""
    numbers: dict[str, set[str]] = defaultdict(set)
    for title in titles:
        match = _SERIAL.match(title)
        if match:
            numbers[match[1]].add(match[2])
    return frozenset(letter for letter, found in numbers.items() if len(found) >= _SERIES)


def _take_code(title: str) -> Heading | None:
    sure = (_BRACKETED, _HASH, _POINTED, _PLAIN_NUMBER)
    for pattern in (_BRACKETED, _HASH, _POINTED, _DELIMITED, _BARE, _PLAIN_NUMBER):
        match = pattern.match(title)
        if match and _is_code(match[1], sure=pattern in sure):
            return Heading(title[match.end() :], match[1].lstrip("#").strip(), labelled(_words_of(match[1])))
    return None


def _words_of(code: str) -> str:
    """The words of "Paper 12"; the letters of "W12" say nothing."""
    letters = re.match(r"[^\W\d]+", code)
    return code if letters and len(letters[0]) > 3 else ""


def _is_code(text: str, sure: bool) -> bool:
    letters = re.match(r"[A-Za-z]*", text)
    word = letters[0] if letters else ""
    if sure:
        return not _YEAR.fullmatch(text) and (
            len(word) < 4 or bool(labelled(word)) or bool(re.fullmatch(r"[A-Z]+-?\d+\w?", text))
        )
    if word and not word.isupper():
        return bool(re.fullmatch(r"[A-Z][a-z]?[A-Z]?[ .-]?\d.*", text)) and word.upper() not in _never()
    if re.fullmatch(r"[23]D|[A-Z]+\s\d+", text):
        return False
    return word not in _never() or bool(re.fullmatch(r"[A-Z]{1,2}-?\d{3,4}", text))


@cache
def _never() -> frozenset[str]:
    return frozenset(data("kinds.toml")["codes"]["never"])


def _take_type(title: str) -> Heading | None:
    """ "Session 3A – Plenary: X", "Poster 118. X", "Skills Lab: X"."""
    match = _types().match(unaccented(title))
    if not match:
        return None
    word, number = match["type"], match["number"]
    silent = plain(word) in data("kinds.toml")["prefixes"]["silent"]
    if not number and plain(word) in data("kinds.toml")["prefixes"]["numbered_only"]:
        return None
    return Heading(title[match.end() :], f"{word} {number}" if number else None, None if silent else labelled(word))


@cache
def _types() -> re.Pattern[str]:
    types = either(data("kinds.toml")["prefixes"]["bare"])
    adjectives, nouns = (
        either(data("kinds.toml")["prefixes"]["adjectives"]),
        either(data("kinds.toml")["prefixes"]["nouns"]),
    )
    shape = rf"(?:{types}|(?:{adjectives}[ -]+){{1,3}}{nouns})"
    return re.compile(
        rf"(?P<type>{shape}s?)(?:\s*(?:#|no\.|nr\.|n°)?\s*(?P<number>{_NUMBER}))?{_CLOSE}(?=\S)", re.IGNORECASE
    )


@cache
def _terms() -> re.Pattern[str]:
    """On what terms one may come, behind a title: "(limited to 20)"."""
    return re.compile(rf"\s*[(\[]{either(data('kinds.toml')['notes']['terms'])}\b[^()\[\]]*[)\]]$", re.IGNORECASE)


def _without_note(heading: Heading) -> Heading:
    """Without the note at its end that the session is closed: "Board Dinner (by invitation only)"."""
    match = _closing_note().search(plain(heading.title))
    size = len(match[0]) if match else 0
    bare = heading.title[:-size].rstrip(" -–—:,*") if size else heading.title
    if not size or len(plain(heading.title)) != len(heading.title) or not _is_title(bare):
        return heading
    return replace(heading, title=bare, closed=True)


@cache
def _closing_note() -> re.Pattern[str]:
    notes = either(phrase for phrase in data("kinds.toml")["invitation"]["printed"] if "invit" in phrase)
    return re.compile(rf"\s*(?:[(\[*]+\s*{notes}[.*!]*\s*[)\]*]+|\s[-:]\s*{notes})$")


def _without_tail(heading: Heading) -> Heading:
    """Without a code or type in brackets at the end: "Late myelopathy (1004)", "Phenol or toxin? [Skills Lab]"."""
    match = _TRAILING.search(heading.title)
    if match and not _YEAR.fullmatch(match[1]) and _is_code(match[1], sure=False):
        code = heading.code or match[1].lstrip("#")
        heading = replace(heading, title=heading.title[: match.start()], code=code)
    match = _typed_tail().search(heading.title)
    if match and _is_title(heading.title[: match.start()]):
        return replace(heading, title=heading.title[: match.start()], kind=heading.kind or labelled(match[1]))
    return heading


@cache
def _typed_tail() -> re.Pattern[str]:
    types = either(data("kinds.toml")["prefixes"]["bare"])
    return re.compile(rf"\s+[(\[]({types})[)\]]$", re.IGNORECASE)


def _is_title(text: str) -> bool:
    """What is left must still be a title: a letter, and more than a number or a roman numeral."""
    return bool(re.search(r"[^\W\d_]{2}", text)) and not re.fullmatch(r"[IVX]+|Part \w+", text.strip())
