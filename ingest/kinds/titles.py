"""A printed title taken apart: "(W12) Skills Lab: Phenol or toxin?" is a code, a type and a title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ingest.kinds.classifying import labelled
from ingest.kinds.words import data, either, plain
from ingest.model import Kind


@dataclass(frozen=True, slots=True)
class Heading:
    """`title` without the `code` and the type prefix that stood before it; `kind` None where nothing tells."""

    title: str
    code: str | None = None
    kind: Kind | None = None


_NUMBER = r"(?:\d{1,4}(?:[.-]\d{1,3})*[A-Za-z]?|[IVX]{1,4}|[A-Z])"
_CODE = r"(?:[A-Z][A-Za-z]{0,6}[ .-]?\d{1,5}(?:[.-]\d{1,3})*(?:[A-Za-z]\b)?|\d{1,4}[A-Z]{1,3}\d{0,3})"
_CLOSE = r"\s*(?:[:|–—]|\s[-~•·]|\.(?=\s)|-(?=\s))\s*"
_INNER = rf"{_CODE}|#?\d{{1,5}}[A-Za-z]?|[A-Za-z][A-Za-z -]{{0,20}}\s?#?{_NUMBER}"
_BRACKETED = re.compile(rf"[(\[{{]\s*({_INNER})\s*[)\]}}](?:{_CLOSE}|\s*)")
_HASH = re.compile(rf"(?:#|No\.?\s?|Nr\.?\s?|№\s?)(\d{{1,5}}[A-Za-z]?)(?:{_CLOSE}|\s+)")
_DELIMITED = re.compile(rf"({_CODE})(?:{_CLOSE}|\s*\)\s+)(?=\S)")
_BARE = re.compile(
    r"([A-Z]{2,5}-\d{1,4}[A-Za-z]?|[A-Z]{2,4}\d{2,4}[A-Za-z]?|[A-Z]-?\d{3,4}|[A-Z]-\d\d)\s+(?=[A-Z\"“¿¡'‘])"
)
_TRAILING = re.compile(rf"\s+[(\[]\s*({_CODE}|#?\d{{3,5}})\s*[)\]]$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_PLAIN_NUMBER = re.compile(r"(\d{1,3})(?:\s*[:|–—)]\s*|\.\s+|\s+-\s+)(?=[^\W\d])")


@cache
def take_apart(text: str) -> Heading:
    """Code, kind and bare title of a printed title line.

    The code is as printed, without its brackets or "#" ("W12", "347", "Paper 12", "Session 3A"). A colon that belongs
    to the title stays in it, and so does a number ("COVID-19: what remains", "5 pearls").
    """
    heading = Heading(" ".join(text.split()).strip(" •·▪►*|"))
    for _ in range(3):
        shorter = _step(heading)
        if shorter == heading:
            break
        heading = shorter
    return _without_tail(heading)


def _step(heading: Heading) -> Heading:
    """One code or type taken from the title's beginning."""
    for take in (_take_code, _take_type):
        taken = take(heading.title)
        if taken and _is_title(taken.title):
            return Heading(taken.title, _joined(heading, taken), taken.kind or heading.kind)
    return heading


def _joined(before: Heading, taken: Heading) -> str | None:
    return before.code or taken.code


def _take_code(title: str) -> Heading | None:
    for pattern in (_BRACKETED, _HASH, _DELIMITED, _BARE, _PLAIN_NUMBER):
        match = pattern.match(title)
        if match and _is_code(match[1], sure=pattern in (_BRACKETED, _HASH, _PLAIN_NUMBER)):
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
    if re.fullmatch(r"\d[A-Z]|[A-Z]+\s\d+", text):
        return False
    return word not in _never() or bool(re.fullmatch(r"[A-Z]{1,2}-?\d{3,4}", text))


@cache
def _never() -> frozenset[str]:
    return frozenset(data("kinds.toml")["codes"]["never"])


def _take_type(title: str) -> Heading | None:
    """ "Session 3A – Plenary: X", "Poster 118. X", "Skills Lab: X"."""
    match = _types().match(title)
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
    return re.compile(rf"(?P<type>{types}s?)(?:\s*#?\s*(?P<number>{_NUMBER}))?{_CLOSE}(?=\S)", re.IGNORECASE)


def _without_tail(heading: Heading) -> Heading:
    """Without a code or type in brackets at the end: "Late myelopathy (1004)", "Phenol or toxin? [Skills Lab]"."""
    match = _TRAILING.search(heading.title)
    if match and not _YEAR.fullmatch(match[1]) and _is_code(match[1], sure=False):
        code = heading.code or match[1].lstrip("#")
        heading = Heading(heading.title[: match.start()], code, heading.kind)
    match = _typed_tail().search(heading.title)
    if match and _is_title(heading.title[: match.start()]):
        return Heading(heading.title[: match.start()], heading.code, heading.kind or labelled(match[1]))
    return heading


@cache
def _typed_tail() -> re.Pattern[str]:
    types = either(data("kinds.toml")["prefixes"]["bare"])
    return re.compile(rf"\s+[(\[]({types})[)\]]$", re.IGNORECASE)


def _is_title(text: str) -> bool:
    """What is left must still be a title: a letter, and more than a number or a roman numeral."""
    return bool(re.search(r"[^\W\d_]{2}", text)) and not re.fullmatch(r"[IVX]+|Part \w+", text.strip())
