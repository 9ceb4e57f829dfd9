"""Pages already fetched for an import that is not finished, so that a second start asks only for the rest."""

from __future__ import annotations

import hashlib
import json
import shutil
import time
from pathlib import Path

from ingest import Document

_STALE_SECONDS = 24 * 3600


class PageCache:
    """Pages of one import, one file each in a folder of their own; written whole or not at all."""

    def __init__(self, folder: Path, start: str) -> None:
        self._folder = folder / _digest(start)
        if self._folder.exists() and time.time() - self._folder.stat().st_mtime > _STALE_SECONDS:
            self.clear()

    def get(self, url: str) -> Document | None:
        """The page, if it was fetched before the interruption."""
        file = self._folder / _digest(url)
        if not file.exists():
            return None
        head, _, data = file.read_bytes().partition(b"\n")
        known = json.loads(head)
        return Document(known["name"], data, known["url"], known["media_type"])

    def put(self, url: str, page: Document) -> None:
        """Keeps a page."""
        self._folder.mkdir(parents=True, exist_ok=True)
        head = json.dumps({"name": page.name, "url": page.url, "media_type": page.media_type})
        part = self._folder / f"{_digest(url)}.part"
        part.write_bytes(head.encode() + b"\n" + page.data)
        part.replace(self._folder / _digest(url))

    def clear(self) -> None:
        """Forgets the pages: the import is finished, the next one asks anew."""
        if self._folder.exists():
            shutil.rmtree(self._folder)


def _digest(url: str) -> str:
    return hashlib.sha256(url.encode()).hexdigest()
