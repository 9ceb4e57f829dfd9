"""The readers, most particular first. To add one: write its file, add its name.

A structured reader has `recognises(document) -> bool` and `read(document) -> Finding`.
A page reader has `recognises(document) -> bool` and `page(document) -> Page`; the extractors take it from there.
Both may raise Unreadable.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from ingest.document import Document

NAMES: tuple[str, ...] = (
    "ics",
    "frab_xml",
    "frab_json",
    "sessionize",
    "sigchi",
    "indico",
    "konopas",
    "workbook",
    "unknown_json",
    "unknown_xml",
    "pdf",
    "docx",
    "pptx",
    "page_data",
    "html",
    "unknown_yaml",
    "delimited",
    "markdown",
    "text",
)
"""The readers' modules, in the order in which they are asked; a name whose file is not there yet is passed over."""


def _load(name: str) -> ModuleType | None:
    path = f"{__name__}.{name}"
    return import_module(path) if find_spec(path) else None


def reader_for(document: Document) -> ModuleType | None:
    """The first reader that recognises the document."""
    readers = filter(None, map(_load, NAMES))
    return next((reader for reader in readers if reader.recognises(document)), None)
