"""The word lists of this package's data files, as sets."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any


@cache
def table(file: str, section: str) -> dict[str, list[str]]:
    """A table of a data file; for a file without sections pass ""."""
    tables = _tables(file)
    return tables[section] if section else tables


@cache
def _tables(file: str) -> dict[str, Any]:
    return tomllib.loads(files("ingest.people").joinpath(f"{file}.toml").read_text(encoding="utf-8"))


@cache
def words(file: str, section: str, *names: str) -> frozenset[str]:
    """The folded words of some lists of a table (of all of its lists if none is named)."""
    lists = table(file, section)
    return frozenset(fold(word) for name in names or lists for word in lists[name])


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents, spaces made single."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ø", "o").replace("ł", "l"))
        text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(text.casefold().split())
