"""Several data files of one programme read as one, so that ids may point from one into another."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath
from types import ModuleType

from ingest.document import Document
from ingest.readers.values import Node
from ingest.rows import Finding


def joins(reader: ModuleType) -> bool:
    """Whether the reader's documents are plain records (`records(document) -> object`) that may be read together.

    A reader whose documents are one record each also names the list to which one belongs (`group(document) -> str`).
    """
    return hasattr(reader, "records")


def read_together(parts: Sequence[tuple[ModuleType, Document]]) -> Finding:
    """The records of all documents, each under its file's name ("sessions.json" holds sessions)."""
    from ingest.readers.records import records_from  # most programmes come alone
    from ingest.readers.tables.numbers import joined_by_number

    data: Node = {}
    lists: dict[str, list[object]] = {}
    for reader, document in parts:
        if hasattr(reader, "group"):
            found = reader.records(document)
            lists.setdefault(reader.group(document), []).extend(found if isinstance(found, list) else [found])
            continue
        stem = PurePosixPath(document.name.replace("\\", "/")).stem
        data[stem if stem not in data else f"{stem} {len(data)}"] = reader.records(document)
    for name, records in lists.items():
        data[name if name not in data else f"{name} {len(data)}"] = records
    return joined_by_number(records_from(data))
