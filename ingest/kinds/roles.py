"""The role that a printed label names."""

from __future__ import annotations

import re
from functools import cache

from ingest.kinds.words import data, either, may_hold, plain, vocabulary
from ingest.model import Role

_EDGES = " :-.,;|()[]*•·"
_LONGEST = 60
_PLURAL = re.compile(r"\((?:s|en|in|innen|es|e|a|n)\)")


@cache
def role_of(label: str) -> Role | None:
    """The role that a printed label names ("Session Director(s):", "Presenter"), None if it names none.

    The label may hold a few words more ("Symposium chairs", "Faculty for the lab"), but not a sentence or a name.
    """
    text = plain(label)
    text = (_PLURAL.sub("", text) if "(" in text else text).strip(_EDGES).rpartition(": ")[2]
    if not text or len(text) > _LONGEST or text.endswith("'"):
        return None
    return _whole().get(text.replace(" ", "-")) or _within(text)


def _within(text: str) -> Role | None:
    if len(text.split()) > 5 or not may_hold(text, _vocabulary()) or _never().search(text):
        return None
    found = ((match.start(), role) for role, pattern in _patterns() if (match := pattern.search(text)))
    return min(found, default=(0, None))[1]


@cache
def _whole() -> dict[str, Role]:
    words = data("roles.toml")["words"]
    return {plain(word).replace(" ", "-"): Role(role) for role in words for word in words[role]}


@cache
def _vocabulary() -> frozenset[str]:
    words = data("roles.toml")["words"]
    return vocabulary(word for role in words for word in words[role])


@cache
def _never() -> re.Pattern[str]:
    words = data("roles.toml")["compound"]["never"]
    return re.compile(either([*words, *(f"{word}s" for word in words if word[-1] != "s")]))


@cache
def _patterns() -> tuple[tuple[Role, re.Pattern[str]], ...]:
    """Words that name a role inside a longer label; words that also mean other things only count as whole labels."""
    words = data("roles.toml")["words"]
    loose = {role: [w for w in words[role] if w not in data("roles.toml")["compound"]["alone"]] for role in words}
    return tuple((Role(role), re.compile(either([*loose[role], *(f"{w}s" for w in loose[role])]))) for role in loose)
