"""From findings to the programme."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.model import Program, Session
from ingest.rows import Finding


def assemble(findings: Sequence[Finding], timezone: str | None = None, year: int | None = None) -> Program:
    """The programme that the findings of one meeting's documents print, joined.

    `timezone` (an IANA name) and `year` are the user's word where the documents do not tell.
    """
    sessions = [
        Session(id=f"s-{n}", title=row.title, source=row.where)
        for n, row in enumerate(row for finding in findings for row in finding.rows)
    ]
    return Program(title=findings[0].title or None, timezone=timezone, sessions=tuple(sessions))
