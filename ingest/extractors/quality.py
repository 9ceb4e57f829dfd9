"""How well a finding explains its page: the measure by which one extractor beats another."""

from __future__ import annotations

from collections import Counter

from ingest.people import looks_like_people
from ingest.rows import Finding, Row
from ingest.times import is_time

_A_NAME, _A_PERSON = 40, 120  # characters of a bare name, and of one with an affiliation
_LIKELY, _SURELY = 0.6, 0.8


def worth(finding: Finding) -> float:
    """0 (nothing) to 1: the share of the lines that rows explain, times how much the rows look like sessions."""
    if not finding.rows:
        return 0.0
    return explained(finding) * sum(map(_sound, finding.rows)) / len(finding.rows) * _distinct(finding.rows)


def explained(finding: Finding) -> float:
    """The share of the page's lines that the finding took, 0.05 at least so that poor findings can be compared."""
    if not finding.text_blocks:
        return 0.5
    return max(0.05, 1 - len(finding.unread) / finding.text_blocks)


def _sound(row: Row) -> float:
    """How much a row looks like a session: a title that is one, and a time of its own or of the row that holds it."""
    title = row.title.strip()
    good_title = 3 <= len(title) <= 250 and any(c.isalpha() for c in title) and not is_time(title)
    if good_title and not row.people and _names_somebody(title):
        return 0.5  # a speaker in the title's place
    placed = bool(row.start or row.parent or row.all_day or (row.key and row.people))
    return (0.6 if good_title else 0.0) + (0.3 if placed else 0.0) + (0.1 if row.date or row.parent else 0.0)


def _distinct(rows: tuple[Row, ...]) -> float:
    """1 where no session is told twice, less where the same title and start come again and again."""
    kinds = Counter((row.title, row.date, row.start, row.room, row.parent) for row in rows)
    return 0.5 + 0.5 * len(kinds) / len(rows)


def _names_somebody(title: str) -> bool:
    return len(title) < _A_PERSON and looks_like_people(title) >= (_LIKELY if len(title) < _A_NAME else _SURELY)
