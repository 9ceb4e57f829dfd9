"""Printed zones: abbreviations and phrases, where they stand beside a time, and the IANA zones that they may mean."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def zone_table() -> dict[str, Any]:
    """zones.toml: abbreviations, phrases, what is ambiguous, what needs care."""
    return tomllib.loads(files("ingest.times").joinpath("zones.toml").read_text(encoding="utf-8"))


def _pattern() -> str:
    table = zone_table()
    careful = set(table["spotting"]["careful"])
    plain = "|".join(sorted((a for a in table["abbreviations"] if a not in careful), key=lambda a: -len(a)))
    short = "|".join(sorted(careful & set(table["abbreviations"]), key=lambda a: -len(a)))
    phrases = "|".join(sorted((re.escape(p) for p in table["phrases"]), key=lambda p: -len(p)))
    offset = r"(?:UTC|GMT)\s?[+−–-]\s?\d{1,2}(?::?[0-5]\d)?"
    # upper case for abbreviations, any case for words; a careful one only where nothing but punctuation follows
    return (
        rf"(?:{offset}|(?:{plain})(?![\w/])|(?:{short})(?=\s*(?:[)\]|–—-]|$|\n))"
        rf"|(?i:(?:{phrases})\s(?:usa\s)?time\b)|(?i:local time\b))"
    )


ZONE = _pattern()
"""A pattern for a zone that stands directly beside a time."""
