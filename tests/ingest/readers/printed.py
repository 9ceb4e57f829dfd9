"""Rows as lines of text, for expectations that stand beside their input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.rows import Credit, Finding, Row


def printed(finding: Finding) -> str:
    """What was found, a line per row, talks indented below what holds them."""
    head = [f"{name}: {value}" for name in ("title", "dates", "place", "zone") if (value := getattr(finding, name))]
    faculty = [f"faculty: {_person(credit)}" for credit in finding.faculty]
    return "\n".join([*head, *_rows(finding.rows), *faculty, ""])


def _rows(rows: Iterable[Row]) -> Iterator[str]:
    depth = {"": -1}
    for row in rows:
        depth[row.key] = depth.get(row.parent, -1) + 1
        yield "    " * depth[row.key] + " | ".join(filter(None, _fields(row)))


def _fields(row: Row) -> Iterator[str]:
    yield f"[{row.date}] {row.start}".strip()
    yield row.title
    yield f"@ {row.room}" if row.room else ""
    yield f"# {row.code}" if row.code else ""
    yield f"< {row.kind}" if row.kind else ""
    yield f"track {', '.join(row.tracks)}" if row.tracks else ""
    yield from map(_person, row.people)
    yield f"“{row.abstract}”" if row.abstract else ""


def _person(credit: Credit) -> str:
    where = f" ({credit.affiliation})" if credit.affiliation else ""
    return (f"{credit.role}: {credit.text}" if credit.role else f"by {credit.text}") + where
