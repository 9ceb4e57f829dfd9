"""The readers, most particular first. To add one: write its file, add its line.

A structured reader has `recognises(document) -> bool` and `read(document) -> Finding`.
A page reader has `recognises(document) -> bool` and `elements(document) -> Page`; the extractors take it from there.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from ingest.document import Document

READERS: tuple[ModuleType, ...] = ()
"""In the order in which they are asked."""


def reader_for(document: Document) -> ModuleType | None:
    """The first reader that recognises the document."""
    recognises: Callable[[ModuleType], bool] = lambda reader: bool(reader.recognises(document))  # noqa: E731
    return next(filter(recognises, READERS), None)
