"""A pasted or forwarded mail: its headers, quote marks and signature are not programme."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_QUOTE = re.compile(r"^(?:[ ]?>)+ ?")
_FIELD = re.compile(r"\s*\**([^\W\d][\w\- ]{1,14})\**\s?:\**\s*(.*)")
_PREFIX = re.compile(r"(?:\s*(?:re|fwd?|aw|wg|tr|rv|enc|r|i)\s*:)+\s*|\[[^\]]{1,30}\]\s*", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_SIGNATURE_LINES = 12


@dataclass(frozen=True, slots=True)
class Letter:
    """The numbered lines of a mail's text, and the subject under which it was sent ("" for a text that is no mail)."""

    lines: tuple[tuple[int, str], ...]
    subject: str = ""
    sent: str = ""  # the day on which it was written, as printed


@cache
def _words(name: str) -> tuple[str, ...]:
    text = files("ingest.readers.typed").joinpath("mail.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)[name])


def open_letter(text: str) -> Letter:
    """The text without quote marks, mail headers, separators and a signature; line numbers are those of the text."""
    lines = [(number, _QUOTE.sub("", line, count=1)) for number, line in enumerate(text.splitlines(), start=1)]
    heads: list[tuple[str, str]] = []
    kept = tuple(_without_signature(list(_without_headers(lines, heads))))
    subjects = [value for name, value in heads if name in _words("subject")]
    days = [value for name, value in heads if name in _words("day") and _YEAR.search(value)]
    return Letter(kept, subject_of(subjects[-1]) if subjects else "", days[-1] if days else "")


def subject_of(line: str) -> str:
    """A mail's subject without "Re:", "Fwd:" and the names of lists before it."""
    return _PREFIX.sub("", line).strip()


def _without_headers(lines: list[tuple[int, str]], heads: list[tuple[str, str]]) -> Iterator[tuple[int, str]]:
    at = 0
    while at < len(lines):
        stop = _header_end(lines, at)
        if stop > at:
            heads.extend(_fields(lines[at:stop]))
            yield lines[at][0], ""
            at = stop
            continue
        number, line = lines[at]
        if line.strip().casefold().endswith(_words("wrote")):
            heads.append((_words("day")[0], line))
        yield number, "" if _separates(line) else line
        at += 1


def _separates(line: str) -> bool:
    folded = line.strip(" -_*").casefold()
    return folded in _words("separators") or (folded.endswith(_words("wrote")) and len(folded) < 120)


def _header_end(lines: list[tuple[int, str]], at: int) -> int:
    """Where the block of header fields that begins at `at` ends; `at` itself if none begins there."""
    stop, seen = at, set[str]()
    while stop < len(lines) and stop < at + 40:
        name = _field_name(lines[stop][1])
        if name:
            seen.add(name)
        elif not (seen and lines[stop][1][:1] in " \t" and lines[stop][1].strip()):
            break
        stop += 1
    return stop if len(seen) >= 2 and seen & set(_words("telling")) else at


def _fields(lines: list[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    for _, line in lines:
        found = _FIELD.match(line)
        if found:
            yield found[1].casefold(), found[2]


def _field_name(line: str) -> str:
    found = _FIELD.match(line)
    return found[1].casefold() if found and found[1].casefold() in _words("fields") else ""


def _without_signature(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    for at, (_, line) in enumerate(lines):
        if line in ("--", "-- ") and sum(bool(rest.strip()) for _, rest in lines[at + 1 :]) <= _SIGNATURE_LINES:
            return lines[:at]
    return lines
