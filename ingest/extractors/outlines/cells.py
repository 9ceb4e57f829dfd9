"""The cells of a line, and the room printed at the end of one."""

from __future__ import annotations

import re

from ingest.extractors.outlines.labels import labelled
from ingest.extractors.outlines.naming import SURE, names_institution, peopled, taken_apart
from ingest.extractors.outlines.room import bare_room, is_plain_place, is_room
from ingest.extractors.outlines.telling import kind_line
from ingest.kinds import labelled as kind_named
from ingest.kinds import role_of

_CELLS = re.compile(r"\s*\|\s*|\t+|\s{3,}|\s[•·;]\s")
_BRACKET_TAIL = re.compile(
    r"^(?P<title>.*\S)\s*(?:\[(?P<outer>[^\[\]]{2,70})\]|\((?P<room>[^()]{2,60}(?:\([^()]{2,40}\))?)\))\s*$"
)
_BRACKET_INSIDE = re.compile(
    r"^(?P<head>[^\[\](){}]{3,200}?)\s*[\[(](?P<room>[^\[\]()]{2,40})[\])]\s*(?:[:–—]|-+)\s*(?P<tail>\S.*)$"
)
_ROOM_TAIL = re.compile(
    r"^(?P<title>.*\S)"
    r"(?:\s+[–—-]+\s+|(?<=\?)[,;]\s+|\s*[,;|@]\s*|\s+in\s+(?=.*(?:\d\w?|\b[A-Z])$))"
    r"(?P<room>[^|;()]{2,60})$"
)
_AT_TAIL = re.compile(r"^(?P<title>[^@]*\w[^@]*?)\s+@\s*(?P<room>[A-Z0-9][^@|;:]{1,70})$")
_LABEL_AHEAD = re.compile(r"(?:[;,]|(?<=[^\W\d_]{3})[.]|\s[–—-])\s+(?=[^\W\d_][\w -]{2,25}:\s)")
_WORD_AHEAD = re.compile(r"(?<=[\w)])\s+(?=[A-Z][a-z-]{3,20}:\s)")
_LETTERED = re.compile(r"[A-Z][\w'’]+(?: [A-Z][\w'’]+)? (?:[A-H]|\d{1,3}[A-Z]?)")
_BEYOND_DOUBT = 0.8
_NOBODY = 0.3
_MOST_WORDS = 5  # of whatever stands behind "@"
_LONGEST_TYPE = 60  # letters before "(Room 3): Title"


def cells_of(text: str) -> list[str]:
    """The cells of a line; "Jane Doe, MD; Faculty mentor: Al Roe, MD" is two, "Debate, moderator: Jane Doe" too."""
    cells = [cell for cell in _CELLS.split(text) if cell.strip()]
    cells = _typed_first(cells) if len(cells) > 1 else _listed(text)
    return [part for cell in _with_institutions(cells) for part in _label_parts(cell)]


def _listed(text: str) -> list[str]:
    """The cells of "Grip strength; Jane Doe; Hall A": a title, its people, and a room last; else the text as it is."""
    title, *others = text.split("; ")
    *people, room = others or [""]
    told = bool(people) and is_room(room, surely=True) and all(peopled(part) >= SURE for part in people)
    plain = bool(others) and not people and is_room(room, surely=True)
    named = labelled(text)
    typed = named is None or kind_named(named.label) is not None  # "Keynote: Grip strength; Jane Doe; Hall A"
    if not (told or plain) or peopled(title) >= _NOBODY or not typed:
        return [text]
    return [title, "; ".join(people), room] if people else [title, room]


def _with_institutions(cells: list[str]) -> list[str]:
    """The cells; an institution behind a person's cell is that person's: "Jane Doe, MD | A Clinic"."""
    joined: list[str] = []
    for cell in cells:
        if joined and peopled(joined[-1]) >= SURE and _is_institution(cell):
            joined[-1] = f"{joined[-1].strip()}, {cell.strip()}"
        else:
            joined.append(cell)
    return joined


def _is_institution(cell: str) -> bool:
    """Whether the cell names an institution, every long word with a capital: no title, no room."""
    named = names_institution(cell) and not is_room(cell, surely=True)
    return named and all(not word[:1].islower() for word in cell.split() if len(word) > 3)


def _label_parts(text: str) -> list[str]:
    """The line cut before every role and its people: "Panel: Work. Moderator: A. Panelists: B, C" is three."""
    parts, at = [], 0
    for cut in (*_LABEL_AHEAD.finditer(text), *_bare_cut(text)):
        named = labelled(text[cut.end() :])
        inside = text.count("(", 0, cut.start()) > text.count(")", 0, cut.start())
        if inside:
            continue
        if named and named.field == "people" and role_of(named.label) is not None and cut.start() > at:
            parts.append(text[at : cut.start()])
            at = cut.end()
    return [*parts, text[at:]]


def _bare_cut(text: str) -> list[re.Match[str]]:
    """The space before the only label of "Session 2: Pain Chair: Jane Doe": a session's type stands before it."""
    cuts = list(_WORD_AHEAD.finditer(text)) if not _LABEL_AHEAD.search(text) else []
    before = text[: cuts[-1].start()] if cuts else ""
    return cuts[-1:] if kind_named(before) is not None and any(c.isdigit() or c == ":" for c in before) else []


def _typed_first(cells: list[str]) -> list[str]:
    """The cells; "Symposium S-04 | Cancer rehabilitation" is one: a type with its number, and the title."""
    numbered = len(cells) > 1 and kind_line(cells[0]) and any(c.isdigit() for c in cells[0])
    if not numbered or is_room(cells[1]) or peopled(cells[1]) >= SURE:
        return cells
    return [f"{cells[0].strip()}: {cells[1].strip()}", *cells[2:]]


def room_apart(text: str, rooms: frozenset[str]) -> tuple[str, str]:
    """The title of "Grip (Room 4)" or "Grip – Ballroom A", and its room, "" if none; `rooms` are known names."""
    if found := _AT_TAIL.match(text):
        return found["title"], bare_room(found["room"])
    inside = _BRACKET_INSIDE.match(text)
    if inside and is_room(inside["room"]) and peopled(inside["head"]) < SURE:
        spoken = peopled(inside["tail"]) >= SURE
        if spoken or (":" not in inside["head"] and len(inside["head"]) <= _LONGEST_TYPE):
            return f"{inside['head']}{' – ' if spoken else ': '}{inside['tail']}", bare_room(inside["room"])
    for shape in (_BRACKET_TAIL, _ROOM_TAIL):
        found = shape.match(text)
        told = (found.groupdict().get("outer") or found["room"]) if found else ""
        room = bare_room(told)
        surely = shape is _ROOM_TAIL
        sure = is_plain_place(room) or (any(c.isdigit() for c in room) and is_room(room, surely=True))
        at = text[: -len(told)].rstrip().endswith(" @") if told else False
        named = surely and not (sure or at) and bool(found) and peopled(found["title"] if found else "") >= SURE
        if not found or peopled(told) >= _BEYOND_DOUBT or named:
            continue
        spoken = bool(taken_apart(found["title"]).people)
        if spoken and _LETTERED.fullmatch(room):  # "Workshop – Jane Doe, MD – Cedar A"
            return found["title"], room
        surely = surely or spoken
        at = at and len(room.split()) <= _MOST_WORDS
        if at or is_room(room, surely) or room in rooms or _is_place(room, bracketed=shape is _BRACKET_TAIL):
            return found["title"].rstrip(" ,;–—-|"), room
    return text, ""


def room_ahead(text: str) -> tuple[str, str]:
    """The room and the note of "Salons B & C - drinks and a cash bar"; both "" for any other line."""
    head, dash, note = text.partition(" - ") if " - " in text else text.partition(" – ")
    return (bare_room(head), note.strip()) if dash and is_room(head, surely=True) and note[:1].islower() else ("", "")


def _is_place(room: str, bracketed: bool) -> bool:
    """Whether it is a plain word for a place; in brackets in small letters, with its floor: "(gym, 2nd floor)"."""
    first = room.partition(",")[0].strip()
    return is_plain_place(first.capitalize() if bracketed else room)
