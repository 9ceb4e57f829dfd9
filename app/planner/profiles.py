"""Profiles: from a TOML file or a form's fields, checked, and changed by a click."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches

from pydantic import ValidationError

from app.errors import BadProfile
from app.matching import Concept, concepts
from app.model import Profile

_MARKS = {"must": "must_attend", "avoid": "avoid", "star": "starred", "dismiss": "dismissed"}
_LINES = ("topics", "target_institutions", "alma_maters", "already_know", "has_read", "must_attend", "avoid")


def profile_from_toml(text: str) -> Profile:
    """The profile in a TOML file. Raises BadProfile with one sentence that names the nearest valid key."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadProfile(f"The profile is no valid TOML: {error}.") from error
    return _checked(values)


def profile_from(fields: Mapping[str, object]) -> Profile:
    """The profile in a form's fields: lists are one a line, "" means not said. Raises BadProfile."""
    values = {key: value for key, value in fields.items() if value != ""}
    for name in _LINES:
        if isinstance(given := values.get(name), str):
            values[name] = [line.strip() for line in given.splitlines() if line.strip()]
    return _checked(values)


def change(profile: Profile, session_id: str, action: str) -> Profile:
    """The profile after a click on a session: must, avoid, star, dismiss, or clear. Raises BadProfile."""
    if action not in (*_MARKS, "clear"):
        raise BadProfile(f"“{action}” is nothing that can be done with a session.")
    marks = {
        field: tuple(entry for entry in getattr(profile, field) if entry != session_id) for field in _MARKS.values()
    }
    if action in _MARKS:
        marks[_MARKS[action]] += (session_id,)
    return profile.model_copy(update=marks)


def check_interests(profile: Profile) -> None:
    """Raises BadProfile for an interest that does not exist, naming the nearest one that does."""
    known = [concept.id for concept in concepts()]
    for interest in profile.interests:
        if interest not in known:
            raise BadProfile(f"There is no interest “{interest}”{_nearest(interest, known)}.")


def _checked(values: Mapping[str, object]) -> Profile:
    for key in values:
        if key not in Profile.model_fields:
            raise BadProfile(f"The profile has no key “{key}”{_nearest(key, list(Profile.model_fields))}.")
    try:
        profile = Profile.model_validate(values)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BadProfile(f"The profile's {place or 'content'} does not fit: {first['msg']}.") from error
    check_interests(profile)
    return profile


def _nearest(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, 1, 0.0)
    return f"; the nearest is “{near[0]}”" if near else ""


__all__ = ["Concept", "change", "check_interests", "concepts", "profile_from", "profile_from_toml"]
