"""Times marked as UTC that are the venue's own clock: read as UTC, the meeting would be held at night."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from ingest.model import Problem, Severity
from ingest.rows import Finding, Row
from ingest.times.zones import read_zone, zone

_FEWEST = 3  # times that must be told
_MANY, _FEW = 0.25, 0.02  # shares of sessions at night that no meeting has, and that any may have
_MORNING = 6  # the hour before which nothing is held


def without_false_utc(finding: Finding) -> Finding:
    """The finding, its times without their "Z" where the zone that the file names makes that impossible."""
    venue = zone(next(iter(read_zone(finding.zone).names), ""))
    moments = [moment for row in finding.rows if (moment := _utc(row.start)) is not None]
    timed = sum(bool(row.start) for row in finding.rows)
    if venue is None or len(moments) < max(_FEWEST, timed):
        return finding
    if _at_night(moments) > _FEW or _at_night([moment.astimezone(venue) for moment in moments]) < _MANY:
        return finding
    rows = tuple(_bare(row) for row in finding.rows)
    return replace(finding, rows=rows, problems=(*finding.problems, _notice(finding.zone)))


def _utc(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text) if text.endswith("Z") else None
    except ValueError:
        return None


def _at_night(moments: Sequence[datetime]) -> float:
    return sum(moment.hour < _MORNING for moment in moments) / len(moments)


def _bare(row: Row) -> Row:
    return replace(row, start=row.start.removesuffix("Z"), end=row.end.removesuffix("Z"))


def _notice(name: str) -> Problem:
    return Problem(
        code="utc_as_local",
        severity=Severity.WARNING,
        message=f"The file marks its times as UTC, but the meeting in {name} would then be held at night. "
        "They were read as the venue's own clock.",
        field="start",
        suggestion="Compare one time with the meeting's web page.",
    )
