"""A document as it arrived: bytes, the name it came under, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from ingest.decoding import decode


@dataclass(frozen=True)
class Document:
    """Untrusted bytes. `name` is a label (with a suffix that may lie), never a path to open."""

    name: str
    data: bytes
    url: str | None = None
    media_type: str | None = None

    @property
    def suffix(self) -> str:
        """The name's ending in lower case, with its dot: ".pdf"."""
        return PurePosixPath(self.name.replace("\\", "/")).suffix.lower()

    @cached_property
    def text(self) -> str:
        """The bytes decoded: BOM, then strict UTF-8, then the declared or detected label, then cp1252. Never fails."""
        return decode(self.data)
