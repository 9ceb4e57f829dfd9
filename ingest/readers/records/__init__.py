"""The generic record reader: finds sessions, people, rooms and times in any JSON-like data."""

from __future__ import annotations

from ingest.readers.false_utc import without_false_utc
from ingest.readers.records.building import finding_of
from ingest.readers.records.json_api import folded
from ingest.readers.records.positions import placed
from ingest.readers.records.tree import Walk
from ingest.rows import Finding

__all__ = ["records_from"]


def records_from(data: object, where: str = "") -> Finding:
    """What `data` (lists, objects, texts, numbers as from JSON) holds; no rows where it holds no sessions.

    `where` is the beginning of every locator ("script 3").
    """
    return without_false_utc(finding_of(tuple(Walk(where).items(placed(folded(data))))))
