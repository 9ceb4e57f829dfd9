"""Which sessions the trainee means when she names one by its id or title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

from ingest import Session

_CLOSE, _NEAR = 0.8, 0.4


def spelled(text: str) -> str:
    """Lower case, words only: equal for two spellings of one title."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def named(sessions: Sequence[Session], wanted: str) -> tuple[Session, ...]:
    """The sessions that `wanted` names: by id, by the whole title, by a part of it, else by a close spelling.

    More than one only if they share their title (a repeated session) or all bear the words in it.
    """
    by_id = tuple(session for session in sessions if session.id == wanted)
    if by_id or not (words := spelled(wanted)):
        return by_id
    titles = {session.id: spelled(session.title) for session in sessions}
    whole = tuple(session for session in sessions if titles[session.id] == words)
    part = tuple(session for session in sessions if f" {words} " in f" {titles[session.id]} ")
    return whole or part or _close(sessions, titles, words)


def nearest(sessions: Sequence[Session], wanted: str) -> str | None:
    """The title that comes closest to `wanted`, to be proposed instead."""
    titles = {spelled(session.title): session.title for session in sessions}
    near = get_close_matches(spelled(wanted), list(titles), 1, _NEAR)
    return titles[near[0]] if near else None


def _close(sessions: Sequence[Session], titles: dict[str, str], words: str) -> tuple[Session, ...]:
    near = get_close_matches(words, list(dict.fromkeys(titles.values())), 1, _CLOSE)
    return tuple(session for session in sessions if titles[session.id] in near)
