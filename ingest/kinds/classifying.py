"""What kind of thing a session is, from its printed type and its title."""

from __future__ import annotations

import re
from functools import cache

from ingest.kinds.words import data, either, may_hold, plain, vocabulary
from ingest.model import Kind

_TABLES = tuple(kind for kind in Kind if kind in data("kinds.toml"))
_DURING = re.compile(r"\b(?:in|during|over|for|from|of|about|beyond|within)(?: an?| the| your| my| one| every)?\s*$")
_SUBJECT = re.compile(r"(?:transition|transfer|rest|stretch|pause|meal) (?:of|in|for|on) \w+ ?\w")
"""What a talk is about and no break: "Transition of care", though "Pause in the foyer" is one."""
_PLACE = (
    r"(?: (?:in|at|with|by|and|et|und|con|avec|mit|en|dans|on|of|for|near|sponsored|located) .*"
    r"| -.*|: .*|, .*| ?[(].*| [|/@].*| \d.*)?"
)


@cache
def kind_of(label: str, title: str = "", inside: Kind | None = None) -> Kind:
    """The kind of a session with the printed type `label` and the bare `title`; `inside` is its parent's kind.

    Breaks, socials and meetings are told by their titles even where a type is printed ("Event"); a talk in a poster
    session is a poster, in any other session a talk.
    """
    if is_break(title):
        return Kind.BREAK
    printed = labelled(label)
    if printed in (None, Kind.OTHER, Kind.SYMPOSIUM, Kind.TALK) and inside is None:
        printed = told_by_title(title) or printed
    if inside is not None:
        return printed if printed in _PARTS else _part_of(inside)
    return printed or Kind.OTHER


_PARTS = (Kind.TALK, Kind.POSTER, Kind.BREAK, Kind.PANEL, Kind.ORAL, Kind.WORKSHOP)


def _part_of(parent: Kind) -> Kind:
    return Kind.POSTER if parent is Kind.POSTER else Kind.TALK


def is_break(title: str) -> bool:
    """Whether the title is a break and nothing else: coffee, lunch, registration, free time."""
    text = plain(title).strip(" .:-*()[]!")
    return bool(_whole(Kind.BREAK).fullmatch(text)) and not (_exhibit_or_talk(text) or _SUBJECT.match(text))


def _exhibit_or_talk(text: str) -> bool:
    """A colon or dash after the break's word opens a talk ("Lunch: what the rest of us eat")."""
    after = re.split(r" - |: ", text, maxsplit=1)
    return len(after) > 1 and len(after[1].split()) > 5


@cache
def labelled(label: str) -> Kind | None:
    """The kind that a printed type names ("Skills Lab 3", "poster session"); None where it names none."""
    text = re.sub(r"[\d#()\[\]:._/|,]+", " ", plain(label)).strip(" -")
    if not text or not may_hold(text, _label_openers()):
        return None
    found = [
        (match.end() == len(text), len(match[0]), kind)
        for kind in _TABLES
        if may_hold(text, _label_vocabulary(kind))
        for match in _label(kind).finditer(text)
    ]
    return max(found, key=lambda hit: hit[:2])[2] if found else None


@cache
def told_by_title(title: str) -> Kind | None:
    """The kind that the title itself tells ("Welcome Reception", "Spasticity Community Meeting"), else None."""
    text = re.sub(r"\s*[\d#]+$", "", plain(title).strip(" .:-*!?"))
    kinds = _possible(text)
    for kind in kinds:
        if _whole(kind).fullmatch(text) or _ending(kind).search(text):
            return kind
    return next((kind for kind in kinds if _told_anywhere(kind, text)), None) if len(text.split()) <= 14 else None


def _told_anywhere(kind: Kind, text: str) -> bool:
    """Whether the title tells the kind somewhere; "Nerve scans in a coffee break" tells no break."""
    found = _anywhere(kind).search(text)
    return found is not None and not (kind is Kind.BREAK and _DURING.search(text[: found.start()]))


def _possible(text: str) -> list[Kind]:
    """The kinds whose phrases a plain text could hold."""
    return [kind for kind in _TABLES if may_hold(text, _vocabulary(kind))] if may_hold(text, _openers()) else []


@cache
def _openers() -> frozenset[str]:
    """The first words of all phrases of all kinds."""
    return frozenset().union(*map(_vocabulary, _TABLES))


def invitation_only(title: str, label: str = "", note: str = "") -> bool:
    """Whether the session is closed to the uninvited: printed so, or of a kind that is closed by custom.

    `label` is the printed type, `note` any other text printed with the session (its abstract).
    """
    named = title.strip(" .*").rpartition(" ")[2][:1].isupper()
    title, label, note = plain(title), plain(label), plain(note)
    if _phrases("open").search(f"{title} {label} {note}"):
        return False
    if _phrases("printed").search(f"{title} {label}") or _noted().search(note):
        return True
    return bool(_phrases("titles").search(title) or (named and _closing().search(title.strip(" .*"))))


@cache
def _phrases(name: str) -> re.Pattern[str]:
    return re.compile(either(data("kinds.toml")["invitation"][name]))


@cache
def _noted() -> re.Pattern[str]:
    """In running text only the phrases that cannot mean anything else."""
    return re.compile(either(p for p in data("kinds.toml")["invitation"]["printed"] if " " in p and "event" not in p))


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(either(data("kinds.toml")["invitation"]["endings"]) + "$")


@cache
def _label(kind: Kind) -> re.Pattern[str]:
    return _pattern(kind, "label", "{}")


@cache
def _label_openers() -> frozenset[str]:
    """The first words of all printed types of all kinds."""
    return frozenset().union(*map(_label_vocabulary, _TABLES))


@cache
def _label_vocabulary(kind: Kind) -> frozenset[str]:
    return vocabulary(data("kinds.toml")[kind]["label"])


@cache
def _vocabulary(kind: Kind) -> frozenset[str]:
    forms = ("whole", "ending", "anywhere")
    return vocabulary(phrase for form in forms for phrase in data("kinds.toml")[kind].get(form, []))


@cache
def _whole(kind: Kind) -> re.Pattern[str]:
    return _pattern(kind, "whole", "{}" + _PLACE)


@cache
def _ending(kind: Kind) -> re.Pattern[str]:
    return _pattern(kind, "ending", "{}$")


@cache
def _anywhere(kind: Kind) -> re.Pattern[str]:
    return _pattern(kind, "anywhere", "{}")


def _pattern(kind: Kind, form: str, shape: str) -> re.Pattern[str]:
    phrases = data("kinds.toml")[kind].get(form, [])
    return re.compile(shape.format(either(phrases)) if phrases else r"(?!)")
