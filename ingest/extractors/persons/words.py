"""The word lists of words.toml, and what an address says about its page."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

_PART = re.compile(r"[^\W_]+")


@cache
def words(name: str) -> frozenset[str]:
    """A list of words.toml."""
    table = tomllib.loads(files("ingest.extractors.persons").joinpath("words.toml").read_text(encoding="utf-8"))
    return frozenset(table[name])


def plain(text: str) -> str:
    """Lower case with plain spaces, without marks at the ends."""
    return " ".join(text.lower().split()).strip(" .:›»→|+-–—")


def is_of_people(address: str) -> bool:
    """Whether an address says that its page is about a person or about people."""
    parts = urlsplit(address.replace("\\", "/"))
    steps = [step for step in parts.path.split("/") if step]
    named = {found[0].lower() for step in steps if (found := _PART.match(step))}
    keys = {found[0].lower() for key in re.findall(r"(?:^|&)([^=&]+)=", parts.query) if (found := _PART.match(key))}
    keys |= {key.removesuffix("id") for key in keys}
    return bool((named | keys) & words("addresses"))
