"""Rows as short plain data, to be compared with what is expected beside a page."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.rows import Credit, Row

Told = dict[str, object]
_PLAIN = ("title", "date", "start", "end", "zone", "room", "kind", "code", "abstract", "status")


def told(rows: Sequence[Row]) -> list[Told]:
    """Each row's fields that are not empty; the row that holds it by its title, people as "role: text | …"."""
    titles = {row.key: row.title for row in rows}
    return [_row(row, titles) for row in rows]


def _row(row: Row, titles: dict[str, str]) -> Told:
    fields: Told = {name: getattr(row, name) for name in _PLAIN if getattr(row, name)}
    if row.parent:
        fields["inside"] = titles[row.parent]
    if row.tracks:
        fields["tracks"] = list(row.tracks)
    if row.people:
        fields["people"] = list(map(_credit, row.people))
    return fields


def _credit(credit: Credit) -> str:
    parts = [part for part in (credit.text, credit.position, credit.affiliation) if part]
    return f"{credit.role}: {' | '.join(parts)}" if credit.role else " | ".join(parts)
