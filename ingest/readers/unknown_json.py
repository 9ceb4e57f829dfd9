"""JSON of any dialect, read by the generic record reader."""

from __future__ import annotations

from ingest.document import Document
from ingest.readers.listed import untabled
from ingest.readers.parsed import json_of
from ingest.readers.records import records_from
from ingest.rows import Finding


def recognises(document: Document) -> bool:
    return json_of(document) is not None


def read(document: Document) -> Finding:
    """The sessions of any JSON data."""
    return records_from(records(document))


def records(document: Document) -> object:
    """The data as it stands, to be read together with that of other documents."""
    return untabled(json_of(document))
