"""ZIP archives and mails with a programme's files, unpacked in memory with limits; no name is trusted."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from ingest.attachments import attached
from ingest.document import Document
from ingest.errors import Unreadable

_MOST_FILES = 3000
_MOST_BYTES = 400 << 20
_RATIO = 200  # how many times larger than packed a large file may be
_SMALL = 4 << 20
_DEEPEST = 1
_OFFICE = {"[Content_Types].xml", "mimetype", "META-INF/manifest.xml"}
_PASSED_OVER = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".svg",
    ".webp",
    ".ico",
    ".css",
    ".woff",
    ".woff2",
    ".ttf",
    ".map",
    ".mp4",
)


def unpack(document: Document) -> tuple[Document, ...]:
    """The files of an archive by name, those of an archive inside it too; any other document alone.

    Raises Unreadable where the archive is damaged, locked, or grows beyond what a programme needs.
    """
    return tuple(_unpacked(document, depth=0, budget=_Budget(document.name)))


class _Budget:
    """How much may still be unpacked."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._files = _MOST_FILES
        self._bytes = _MOST_BYTES

    def take(self, size: int) -> None:
        self._files -= 1
        self._bytes -= size
        if self._files < 0 or self._bytes < 0:
            raise Unreadable(
                f"{self._name}: this archive holds far more than a programme; give the programme's files alone."
            )


def _unpacked(document: Document, depth: int, budget: _Budget) -> Iterator[Document]:
    if not document.data.startswith(b"PK\x03\x04"):
        yield document
        yield from _attached(document, depth, budget)
        return
    try:
        with ZipFile(BytesIO(document.data)) as archive:
            if _OFFICE & set(archive.namelist()):
                yield document
                return
            for info in sorted(_files(archive, document.name), key=lambda info: info.filename):
                inner = Document(info.filename, _content(archive, info, document.name, budget))
                yield from _unpacked(inner, depth + 1, budget) if depth < _DEEPEST else (inner,)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        message = f"{document.name}: this archive is damaged or locked by a password and cannot be opened."
        raise Unreadable(message) from error


def _attached(document: Document, depth: int, budget: _Budget) -> Iterator[Document]:
    """The files attached to a mail; in an archive or mail inside another they are left."""
    for inner in attached(document) if depth < _DEEPEST else ():
        budget.take(len(inner.data))
        yield from _unpacked(inner, depth + 1, budget)


def _files(archive: ZipFile, name: str) -> Iterator[ZipInfo]:
    """The entries that may be documents. Raises Unreadable where entries overlap, as only bombs do."""
    end = 0
    for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise Unreadable(f"{name}: this archive was made to harm (its entries overlap) and is not opened.")
        end = info.header_offset + info.compress_size
    for info in archive.infolist():
        path = PurePosixPath(info.filename.replace("\\", "/"))
        hidden = any(part.startswith((".", "__")) for part in path.parts)
        if not info.is_dir() and not hidden and not path.name.lower().endswith(_PASSED_OVER) and info.file_size:
            yield info


def _content(archive: ZipFile, info: ZipInfo, name: str, budget: _Budget) -> bytes:
    if info.file_size > _SMALL and info.file_size > _RATIO * max(1, info.compress_size):
        raise Unreadable(
            f"{name}: {info.filename} in this archive is packed more tightly than any programme and is not opened."
        )
    budget.take(info.file_size)
    with archive.open(info) as file:
        return file.read(info.file_size)
