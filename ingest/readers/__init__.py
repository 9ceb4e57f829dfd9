"""The readers, most particular first. To add one: write its file, add its line here.

A structured reader has `recognises(document) -> bool` and `read(document) -> Finding`.
A page reader has `recognises(document) -> bool` and `page(document) -> Page`; the extractors take it from there.
Both may raise Unreadable.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from ingest.document import Document

_ZIP = b"PK"
_OLE = b"\xd0\xcf\x11\xe0"
_NEAR = 1024  # bytes within which a signature stands


@dataclass(frozen=True, slots=True)
class Reader:
    """A module of this package, imported when a document may be its; all its documents have one of `signatures`."""

    name: str
    signatures: tuple[bytes, ...] = ()

    def module(self) -> ModuleType:
        return import_module(f"{__name__}.{self.name}")

    def recognises(self, document: Document) -> bool:
        return self._may(document.data[:_NEAR]) and bool(self.module().recognises(document))

    def _may(self, head: bytes) -> bool:
        return not self.signatures or any(signature in head for signature in self.signatures)


READERS: tuple[Reader, ...] = (
    Reader("ics"),
    Reader("frab_xml"),
    Reader("frab_json"),
    Reader("sessionize"),
    Reader("sigchi"),
    Reader("indico"),
    Reader("konopas"),
    Reader("workbook", (_ZIP, _OLE)),
    Reader("unknown_json"),
    Reader("spreadsheet_xml", (b"office:spreadsheet",)),
    Reader("unknown_xml"),
    Reader("pdf", (b"%PDF-",)),
    Reader("docx", (_ZIP, _OLE)),
    Reader("odt", (_ZIP,)),
    Reader("rtf"),
    Reader("pptx", (_ZIP,)),
    Reader("mail"),
    Reader("front_matter", (b"---", b"+++")),
    Reader("page_data"),
    Reader("html"),
    Reader("unknown_toml"),
    Reader("unknown_yaml"),
    Reader("delimited"),
    Reader("markdown"),
    Reader("text"),
)
"""The readers in the order in which they are asked."""


def reader_for(document: Document) -> ModuleType | None:
    """The first reader that recognises the document."""
    return next((reader.module() for reader in READERS if reader.recognises(document)), None)
