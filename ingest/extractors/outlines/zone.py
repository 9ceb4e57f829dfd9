"""A line that is nothing but a time zone: "MDT", "(GMT+7)"."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.times.zones import read_zone

_SHAPE = re.compile(r"\(?(?:[A-Z]{2,5}|(?:GMT|UTC)\s?[+−–-]\s?\d{1,2}(?::?\d\d)?)\)?(?:\s?/\s?[A-Z]{2,5}\)?)?")


@lru_cache(maxsize=5_000)
def is_zone(text: str) -> bool:
    """Whether the text names a zone and nothing else."""
    return bool(_SHAPE.fullmatch(text)) and bool(read_zone(text.strip("()")).names)
