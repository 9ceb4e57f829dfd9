"""Reading conference programmes: bytes in, Program out. No network, clock, database or web.

`read_isolated` reads in a worker process. `read` reads in this one; its readers are imported when first asked for,
because whoever only talks to the worker need not wait for them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

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
from ingest.rows import Link

if TYPE_CHECKING:
    from ingest.reading import further_pages, read

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


def __getattr__(name: str) -> object:
    if name in ("read", "further_pages"):
        return getattr(import_module("ingest.reading"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
