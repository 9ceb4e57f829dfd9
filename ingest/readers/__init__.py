"""The readers, most particular first. To add one: write its file, add it here.

A structured reader has `recognises(document) -> bool` and `read(document) -> Finding`.
A page reader has `recognises(document) -> bool` and `page(document) -> Page`; the extractors take it from there.
Both may raise Unreadable.
"""

from __future__ import annotations

from types import ModuleType

from ingest.document import Document
from ingest.readers import (
    delimited,
    docx,
    frab_json,
    frab_xml,
    html,
    ics,
    indico,
    konopas,
    mail,
    markdown,
    odt,
    page_data,
    pdf,
    pptx,
    rtf,
    sessionize,
    sigchi,
    text,
    unknown_json,
    unknown_xml,
    unknown_yaml,
    workbook,
)

READERS: tuple[ModuleType, ...] = (
    ics,
    frab_xml,
    frab_json,
    sessionize,
    sigchi,
    indico,
    konopas,
    workbook,
    unknown_json,
    unknown_xml,
    pdf,
    docx,
    odt,
    rtf,
    pptx,
    mail,
    page_data,
    html,
    unknown_yaml,
    delimited,
    markdown,
    text,
)
"""The readers in the order in which they are asked."""


def reader_for(document: Document) -> ModuleType | None:
    """The first reader that recognises the document."""
    return next((reader for reader in READERS if reader.recognises(document)), None)
