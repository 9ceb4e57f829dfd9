"""The way of a document: reader, extractor, assembling. `read` is the library's one entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ingest.assembling import assemble
from ingest.document import Document
from ingest.errors import IngestError, NoProgram, UnknownFormat
from ingest.extractors import extract
from ingest.model import Program
from ingest.readers import reader_for
from ingest.rows import Finding, Link


def find(document: Document) -> Finding:
    """What one document holds. Raises UnknownFormat, Unreadable."""
    reader = reader_for(document)
    if reader is None:
        raise UnknownFormat(f"{document.name}: this is no programme format that Hallway knows.")
    if hasattr(reader, "page"):
        return extract(reader.page(document))
    finding: Finding = reader.read(document)
    return finding


def read(
    documents: Sequence[Document],
    timezone: str | None = None,
    year: int | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Program:
    """The programme that these documents hold together. Raises IngestError with one clear sentence."""
    findings = []
    for document in documents:
        progress(f"reading {document.name}")
        findings.append(find(document))
    if not any(finding.rows for finding in findings):
        raise NoProgram(f"{documents[0].name}: no sessions were found in it.")
    return assemble(findings, timezone, year)


def further_pages(document: Document) -> tuple[Link, ...]:
    """The pages of the same programme that this one names; none where it cannot be read."""
    try:
        return find(document).links
    except IngestError:
        return ()
