"""TOML of any dialect, read by the generic record reader."""

from __future__ import annotations

from ingest.document import Document
from ingest.readers.parsed import toml_text
from ingest.readers.records import records_from
from ingest.rows import Finding


def recognises(document: Document) -> bool:
    """By its name: the first lines of TOML look like those of other texts."""
    return document.suffix == ".toml" and toml_text(document.text) is not None


def read(document: Document) -> Finding:
    """The sessions of any TOML data."""
    return records_from(records(document))


def records(document: Document) -> object:
    """The data as it stands, to be read together with that of other documents."""
    return toml_text(document.text)
