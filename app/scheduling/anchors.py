"""Anchor events: gatherings around which a trainee's day is built."""

from __future__ import annotations

import re
import tomllib
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from app.model import Level, Profile
from app.scheduling.naming import spelled
from ingest import Kind, Session

_OPEN_KINDS = frozenset({Kind.NETWORKING, Kind.SOCIAL, Kind.MEETING})
_NEVER = frozenset({Kind.TALK, Kind.POSTER, Kind.BREAK, Kind.EXHIBIT, Kind.ORAL, Kind.COURSE})
_STUDENTS = frozenset({Level.MS1, Level.MS2, Level.MS3, Level.MS4})
_SMALL = frozenset({"the", "of", "and", "at", "for", "in"})
_GENERIC = _SMALL | {"university", "college", "school", "hospital", "center", "centre", "medical", "medicine"}


class Anchor(StrEnum):
    TRAINEE = "trainee"
    COMMUNITY = "community"
    ALUMNI = "alumni"
    OPEN = "open"  # a general reception: better than no gathering at all
    OTHERS = "others"  # a gathering of a circle that is not known to be hers: never proposed


def anchor_of(session: Session, profile: Profile, relevant: bool) -> Anchor | None:
    """What kind of gathering the session is for this trainee; None for what is no gathering.

    `relevant`: whether it meets one of her interests (which makes a community hers).
    """
    title = spelled(session.title)
    if session.kind in _NEVER or not (session.kind in _OPEN_KINDS or _has(title, "gathering")):
        return None
    if _has(title, "alumni"):
        return Anchor.ALUMNI if is_hers(session, profile) else Anchor.OTHERS
    if _is_for_her_level(title, profile.level):
        return Anchor.TRAINEE
    return _by_circle(session, title, relevant) if session.kind in _OPEN_KINDS else None


def _by_circle(session: Session, title: str, relevant: bool) -> Anchor:
    if _has(title, "students", "circle"):
        return Anchor.OTHERS
    if session.kind is Kind.MEETING or _has(title, "community"):
        return Anchor.COMMUNITY if relevant else Anchor.OTHERS
    return Anchor.OPEN


def is_hers(session: Session, profile: Profile) -> bool:
    """Whether an alumni gathering names one of her schools."""
    words = set(spelled(f"{session.title} {session.abstract or ''}").split())
    schools = [set(spelled(school).split()) for school in (*profile.alma_maters, profile.institution)]
    return any(school - _GENERIC and school - _SMALL <= words for school in schools)


def _is_for_her_level(title: str, level: Level) -> bool:
    if _has(title, "trainees"):
        return True
    if level in _STUDENTS:
        return _has(title, "students")
    return _has(title, "residents") or _has(title, "fellows")


def _has(title: str, *lists: str) -> bool:
    return any(_words()[name].search(title) for name in lists)


@lru_cache(maxsize=1)
def _words() -> dict[str, re.Pattern[str]]:
    """Per list a pattern that finds any of its words in a spelled title."""
    text = files("app.scheduling").joinpath("anchors.toml").read_text(encoding="utf-8")
    return {name: re.compile(rf"\b(?:{'|'.join(words)})\b") for name, words in tomllib.loads(text).items()}
