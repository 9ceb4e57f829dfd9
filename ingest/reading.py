"""The way of a document: reader, extractor, assembling. `read` is the library's one entry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from types import ModuleType

from ingest.assembling import assemble
from ingest.bundles import unpack
from ingest.coverage import words_lost
from ingest.document import Document
from ingest.errors import IngestError, NoProgram, UnknownFormat, Unreadable
from ingest.model import Problem, Program, Severity
from ingest.pages import behind_links, in_order
from ingest.readers import reader_for
from ingest.readers.together import joins, read_together
from ingest.refusing import refusal
from ingest.rows import Finding, Link


def find(document: Document) -> Finding:
    """What one document holds. Raises UnknownFormat, Unreadable."""
    reader = reader_for(document) if document.data.strip() else None
    if reader is None:
        raise UnknownFormat(refusal(document))
    if hasattr(reader, "page"):
        from ingest.extractors import extract  # rows need none

        return extract(reader.page(document))
    return _counted([document], reader.read(document))


def _counted(documents: Sequence[Document], finding: Finding) -> Finding:
    """The finding of files of fields, with the words of them that it does not hold."""
    words, lost = words_lost(documents, finding)
    return replace(finding, words=words, lost=lost)


def read(
    documents: Sequence[Document],
    timezone: str | None = None,
    year: int | None = None,
    progress: Callable[[str], None] = lambda _: None,
) -> Program:
    """The programme that these documents hold together. Raises IngestError with one clear sentence."""
    opened = [inner for document in documents for inner in unpack(document)]
    findings = _findings(opened, progress)
    if not any(finding.rows for finding in findings):
        raise _nothing(documents[0], findings)
    behind = behind_links(findings)
    notices = [Finding(problems=(behind,))] if behind is not None else []
    return assemble([*in_order(findings), *notices], timezone, year)


def _findings(documents: Sequence[Document], progress: Callable[[str], None]) -> list[Finding]:
    """What each document holds; plain records together. One that cannot be read is a problem unless all are so."""
    findings: list[Finding] = []
    records: list[tuple[ModuleType, Document]] = []
    errors: list[IngestError] = []
    several = len(documents) > 1
    for document in documents:
        progress(f"reading {document.name}")
        try:
            reader = reader_for(document) if several else None
            if reader is not None and joins(reader):
                records.append((reader, document))
            else:
                findings.append(find(document))
        except IngestError as error:
            errors.append(error)
    if records:
        findings.append(_counted([document for _, document in records], read_together(records)))
    if errors and not findings:
        raise errors[0]
    return [*findings, Finding(problems=tuple(map(_unread, errors)))] if errors else findings


def _nothing(document: Document, findings: Sequence[Finding]) -> IngestError:
    """Why there are no sessions: the pages that hold them may be pictures."""
    pictures = [p for finding in findings for p in finding.problems if p.code == "no_text_layer"]
    if pictures:
        return Unreadable(f"{document.name}: {pictures[0].message} {pictures[0].suggestion or ''}".rstrip())
    return NoProgram(f"{document.name}: no sessions were found in it.")


def _unread(error: IngestError) -> Problem:
    return Problem(code="file_unread", severity=Severity.INFO, message=str(error))


def further_pages(document: Document) -> tuple[Link, ...]:
    """The pages of the same programme that this one names; none where it cannot be read."""
    try:
        return find(document).links
    except IngestError:
        return ()
