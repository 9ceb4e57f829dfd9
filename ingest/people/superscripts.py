"""Affiliation numbers: "Jane Doe1,2, Al Roe2*" with "1 Dept of X; 2 Y Hospital" behind or beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ingest.people.places import has_institution

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED_BEHIND = re.compile(r"(?<=[^\W\d_]|[.*†‡§)])([⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:\s?[,，]\s?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*)")
_LETTERS = {"ᵃ": "1", "ᵇ": "2", "ᶜ": "3", "ᵈ": "4", "ᵉ": "5", "ᶠ": "6"}
_NUMBERS = re.compile("[1-9⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠ]")
_MARKS = r"\d{1,2}(?:\s?[,;]\s?\d{1,2}(?![\w.]))*"
_BEHIND_NAME = re.compile(
    rf"(?<=[^\W\d_.]|[.*†‡§)])(?<!PGY)(?<!MS)(?<!OMS)(?<!\bR)(?<!\bM)\s?\^?[*†‡§#]?({_MARKS})[*†‡§#,]*(?=\s*(?:[,;&\n(–-]|and\b|$))"
)
_OPENING = r"(?:^|[\n;,.]\s*|\s)[(\[^]?{}[)\].:]?\s*(?=[^\W\d_])"


@dataclass(frozen=True, slots=True)
class Marked:
    """A text whose raised numbers became notes "(^1 2)", and the affiliations that the numbers name."""

    text: str
    affiliations: dict[str, str] = field(default_factory=dict)


def marked(text: str, affiliation: str = "") -> Marked:
    """The text with its numbers made notes. Where no affiliations are numbered the numbers are only taken off."""
    if not _has_numbers(text):
        return Marked(text)
    text = _lowered(_RAISED_BEHIND.sub(_note, text))
    named = _numbered(_lowered(affiliation)) if affiliation else {}
    if not named:
        text, named = _cut_off(text)
    if not named and len(_BEHIND_NAME.findall(text)) < 2:
        return Marked(text)
    shown = _BEHIND_NAME.sub(_note, text)
    return Marked(shown, named)


def _note(mark: re.Match[str]) -> str:
    return f" (^{' '.join(re.findall(r'[0-9]+', _lowered(mark[1])))})"


def _has_numbers(text: str) -> bool:
    return _NUMBERS.search(text) is not None


def _lowered(text: str) -> str:
    for raised, digit in _LETTERS.items():
        text = text.replace(raised, digit)
    return text.translate(_RAISED)


def _cut_off(text: str) -> tuple[str, dict[str, str]]:
    """The names and the numbered affiliations printed behind them."""
    for start in re.finditer(_OPENING.format("1"), text):
        names, named = text[: start.start()], _numbered(text[start.start() :])
        marks = "(^" in names or _BEHIND_NAME.search(names)
        if len(names) > 4 and named and marks and has_institution(named["1"]):
            return names.rstrip(" ,;\n"), named
    return text, {}


def _numbered(text: str) -> dict[str, str]:
    """ "1 Dept of X; 2 Y Hospital" by number; {} where the text does not begin with number 1."""
    first = re.match(_OPENING.format("1"), text)
    if not first:
        return {}
    found: dict[str, str] = {}
    at, number = first.end(), 1
    while following := re.compile(_OPENING.format(number + 1)).search(text, at):
        found[str(number)] = text[at : following.start()].strip(" ,;.\n")
        at, number = following.end(), number + 1
    found[str(number)] = text[at:].strip(" ,;.\n")
    return found
