"""Reading conference programmes: bytes in, Program out. No network, clock, database or web."""

from ingest.document import Document
from ingest.errors import IngestError, NoProgram, UnknownFormat, Unreadable
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
from ingest.reading import read

__all__ = [
    "Appearance",
    "CareerStage",
    "Confidence",
    "Document",
    "IngestError",
    "Kind",
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
    "read",
]
