"""A title that repeats the kind that its record states in a field of its own."""

from __future__ import annotations

import re

from ingest.readers.records.headings import normal

_PREFIX = re.compile(r"^\W*([^:—–|\]]{2,60}?)(?:\s+[—–|-]+\s+|\s*[:\]]\s+)(?=\w|\W\w)")
_FILLERS = {"session", "part", "no", "number", "#", "virtual", "online", "hybrid"}
_MARKED = re.compile(r"^\s*<(span|font|b|strong|em|mark)\b[^<>]*>[^<>]*</\1>\s*(?:&mdash;|&ndash;|[—–:-])\s*(?=\S)")


def without_notice(title: str) -> str:
    """The title without a marked notice and a dash before it ("<b>[Moved to Hall 2]</b> — …")."""
    return _MARKED.sub("", title)


def without_kind(title: str, kind: str) -> str:
    """The title without a first part that says only the kind and perhaps a number ("Demo session #1 — …")."""
    match = _PREFIX.match(title)
    words, said = set(normal(kind)) - _FILLERS, set(normal(match[1])) if match else set()
    if match is None or not words or not words <= said:
        return title
    rest = {word for word in said - words - _FILLERS if not word.isdigit()}
    return title if rest else title[match.end() :]
