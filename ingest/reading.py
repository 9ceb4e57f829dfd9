"""The way of a document: reader, extractor, assembling. `read` is the library's one entry."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.assembling import assemble
from ingest.document import Document
from ingest.errors import NoProgram, UnknownFormat
from ingest.model import Program
from ingest.readers import reader_for
from ingest.rows import Finding


def find(document: Document) -> Finding:
    """What one document holds. Raises UnknownFormat, Unreadable."""
    reader = reader_for(document)
    if reader is None:
        raise UnknownFormat(f"{document.name}: this is no programme format that Hallway knows.")
    finding: Finding = reader.read(document)
    return finding


def read(documents: Sequence[Document], timezone: str | None = None, year: int | None = None) -> Program:
    """The programme that these documents hold together. Raises IngestError with one clear sentence."""
    findings = [find(document) for document in documents]
    if not any(finding.rows for finding in findings):
        raise NoProgram(f"{documents[0].name}: no sessions were found in it.")
    return assemble(findings, timezone, year)
