"""The profile as a form shows it, and back: fields as texts and lists, nothing judged here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from starlette.datastructures import FormData

from app.http.dependencies import text
from app.model import Profile

Fields = dict[str, object]
_LINES = ("topics", "target_institutions", "alma_maters", "already_know", "has_read", "must_attend", "avoid")
_NUMBERS = ("conversations_per_day", "walking_minutes", "meeting_minutes", "sessions_per_day")
_KEPT = ("starred", "dismissed", "walking", "linkedin_limit")


def blank_profile() -> Fields:
    """What the form shows before anything was said."""
    return filled_profile(Profile(name="x")) | {"name": ""}


def filled_profile(profile: Profile) -> Fields:
    """What the form shows of a profile: lists one a line."""
    fields: Fields = profile.model_dump(mode="json")
    lines = {name: "\n".join(getattr(profile, name)) for name in _LINES}
    return fields | lines | {"email": profile.email or "", "sessions_per_day": profile.sessions_per_day or ""}


def profile_fields(form: FormData, days: Sequence[date], known: Profile | None) -> Fields:
    """The posted form; what it does not show (stars, walking table) is taken over from the known profile."""
    fields: Fields = {name: text(form, name) for name in ("name", "level", "institution", "email", *_LINES, *_NUMBERS)}
    chosen = [str(value) for value in form.getlist("interest")]
    fields["interests"] = {key: _number(text(form, f"weight.{key}")) for key in chosen}
    ticked = {str(value) for value in form.getlist("day")}
    fields["days"] = [] if not ticked or len(ticked) == len(days) else sorted(ticked)
    kept = known.model_dump(mode="json") if known else {}
    return fields | {name: kept[name] for name in _KEPT if name in kept}


def _number(value: str) -> int:
    return int(value) if value.isdecimal() else 2
