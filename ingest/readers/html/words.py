"""The reader's word lists, read from words.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """A list of words.toml."""
    return frozenset(_tables()[name])


@cache
def _tables() -> dict[str, list[str]]:
    return tomllib.loads(files("ingest.readers.html").joinpath("words.toml").read_text(encoding="utf-8"))
