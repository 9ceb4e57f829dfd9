"""Reading conference programmes: bytes in, Program out. No network, clock, database or web."""

from ingest.document import Document
from ingest.errors import IngestError, NoProgram, UnknownFormat, Unreadable
from ingest.isolation import further_pages_isolated, read_isolated
from ingest.model import (
    Appearance,
    CareerStage,
    Confidence,
    Kind,
    Person,
    Problem,
    Program,
    Role,
    Session,
    Severity,
    Status,
    Value,
)
from ingest.reading import further_pages, read
from ingest.rows import Link

__all__ = [
    "Appearance",
    "CareerStage",
    "Confidence",
    "Document",
    "IngestError",
    "Kind",
    "Link",
    "NoProgram",
    "Person",
    "Problem",
    "Program",
    "Role",
    "Session",
    "Severity",
    "Status",
    "UnknownFormat",
    "Unreadable",
    "Value",
    "further_pages",
    "further_pages_isolated",
    "read",
    "read_isolated",
]
