"""Titles with something else on their line: the speaker, the room, a link's word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.extractors.records.words import is_more, is_room, looks_like_room, names_people

_TAIL = re.compile(
    r"^(?P<title>.{4,}?)\s*(?:\((?P<inner>[^()]{3,160})\)|\[(?P<square>[^\[\]]{3,160})\])\s*$", re.DOTALL
)
_DASH = re.compile(r"\s+[–—|-]{1,2}\s+|\s*\|\s*|\s+/\s+|;\s+|\s+(?:by|presented by|with)\s+", re.IGNORECASE)
_QUOTES = {"「": "」", "『": "』", "“": "”", '"': '"', "«": "»", "„": "“"}
_MORE = re.compile(r"\s*[(\[]\s*([^()\[\]]{1,30}?)\s*[)\]]\s*$")
_STOP = re.compile(r"[^\W\d]{4,}[\])”\"’']*[.!]$")
_AT_ROOM = re.compile(
    r"(?P<before>.*?(?P<open>[(\[])?[^()\[\]@]*?)\s+@\s*"
    r"(?P<room>(?=[^@]*[^\W\d_])[^@()\[\]:]{2,60}?)(?P<close>[)\]]?)",
    re.DOTALL,
)
_BEHIND = re.compile(r"(?P<before>.{3,}?)\s*(?:\||·|•|\s[–—])\s*(?P<room>[^|·•–—]{2,60})", re.DOTALL)
_CLOSED = {"(": ")", "[": "]"}
_COMMA = re.compile(r",\s+(?=[^,]{3,40}(?:,\s|\s\())")
SURE = 0.7
_LIKELY = 0.6
BEYOND_DOUBT = 0.85


def tidy(title: str) -> str:
    """The title without its quotation marks and without a link's word in brackets at its end."""
    text = " ".join(title.split()).strip(" |·•").lstrip("–—-: ")
    while (match := _MORE.search(text)) and (is_more(match[1]) or not match[1].strip()):
        text = text[: match.start()].rstrip()
    text = text.rstrip(" ‹›»→▼▾")
    if len(text) > 2 and _QUOTES.get(text[0]) == text[-1] and text[-1] not in text[1:-1]:
        text = text[1:-1].strip()
    return text


def is_quoted(text: str) -> bool:
    """Whether the whole line is one quotation."""
    return len(text) > 4 and _QUOTES.get(text[0]) == text[-1] and text[-1] not in text[1:-1] and text[0] in "「『“„«"


def with_people(title: str, sure: float = SURE) -> tuple[str, str]:
    """A line "Title – Jane Doe, MD" or "Title (Jane Doe, MD)" taken apart; the second part is "" if it names nobody.

    `sure` is how much the second part must look like persons; less will do where most titles of a page have one.
    """
    tail = _TAIL.match(title)
    if tail is not None and names_people(tail["inner"] or tail["square"]) >= sure:
        return tail["title"].strip(" ,–-"), (tail["inner"] or tail["square"]).strip()
    if (cut := _cut(title, list(_DASH.finditer(title)), sure)) is not None:
        return title[: cut.start()].strip(), title[cut.end() :].strip()
    for cut in reversed(list(_COMMA.finditer(title))):
        before, after = title[: cut.start()].strip(), title[cut.end() :].strip()
        if len(before) >= 3 and names_people(after) >= BEYOND_DOUBT and names_people(before) < 0.3:
            return before, after
    return title, ""


def how_sure(titles: Sequence[str]) -> float:
    """How much the end of a title must look like persons, on a page with these titles."""
    lines = [with_place(title)[0] for title in titles]
    named = sum(bool(with_people(line, _LIKELY)[1]) for line in lines)
    return _LIKELY if named >= max(3, 0.5 * len(lines)) else SURE


def _cut(title: str, cuts: list[re.Match[str]], sure: float) -> re.Match[str] | None:
    """Which of the dashes stands before the persons: the last one, or an earlier one that only persons follow."""
    found = None
    for cut in reversed(cuts):
        before, after = title[: cut.start()].strip(), title[cut.end() : found.start() if found else None].strip()
        if len(before) >= 4 and names_people(after) >= sure and names_people(before) < 0.5:
            found = cut
        elif found is not None:
            break
    return found


def with_place(title: str) -> tuple[str, str]:
    """A line "Title | Hall B" or "Title (Jane Doe @ Hall B)" taken apart; the second part is "" without a place."""
    at = _AT_ROOM.fullmatch(title)
    if at is not None and at["close"] in ("", _CLOSED.get(at["open"] or "", "")):
        return f"{at['before']}{at['close']}".strip(), at["room"].strip()
    behind = _BEHIND.fullmatch(title)
    if behind is not None and is_room(behind["room"]):
        return behind["before"].strip(), behind["room"].strip()
    return title, ""


def with_room(title: str) -> tuple[str, str]:
    """A line "Title (Room 251)" taken apart; the second part is "" if there is no room."""
    tail = _TAIL.match(title)
    inner = (tail["inner"] or tail["square"]).strip() if tail else ""
    if tail is not None and looks_like_room(inner) and not inner.islower():
        return tail["title"].strip(), inner
    return title, ""


def is_person_line(text: str) -> bool:
    """Whether a line names persons and is no title with its speaker behind it."""
    return names_people(text) >= 0.6 and not with_people(text)[1]


def is_sentence(text: str) -> bool:
    """Whether a text is a sentence or several, and neither a title nor names."""
    return len(text) > 25 and len(text.split()) >= 4 and bool(_STOP.search(text)) and names_people(text) < 0.5
