"""Where a programme comes from: a file, a folder, or an address with the pages behind it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.errors import NotFound
from app.fetching import Client, PageCache, follow
from ingest import Document, Problem, Program, Severity

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Source:
    """The documents of one programme; `unread` says which of its pages could not be had, and why."""

    documents: tuple[Document, ...]
    unread: tuple[str, ...] = ()


Fetch = Callable[[str, Progress], Source]
"""Gives what is at an address, further pages included. Raises FetchRefused, FetchFailed, TooLarge."""

_MOST_FILES = 5000
_EXAMPLES = 3


def source_at(place: str, progress: Progress) -> Source:
    """What the command line's user named. Raises NotFound, FetchFailed, FetchRefused, TooLarge, OSError."""
    if place.startswith(("http://", "https://")):
        return fetched(place, progress, user_cache() / "pages", public_only=False)
    path = Path(place)
    if path.is_dir():
        files = sorted(file for file in path.rglob("*") if file.is_file() and not _is_hidden(file, path))
        if not files:
            raise NotFound(f"{place}: the folder holds no files.")
        return Source(tuple(Document(str(file.relative_to(path)), file.read_bytes()) for file in files[:_MOST_FILES]))
    if not path.exists():
        raise NotFound(f"{place}: there is no such file or folder.")
    return Source((Document(path.name, path.read_bytes()),))


def fetched(url: str, progress: Progress, cache: Path, public_only: bool = True) -> Source:
    """The page at `url` with the further pages of its programme."""
    client = Client(public_only)
    try:
        found = follow(url, client, PageCache(cache, url), progress)
    finally:
        client.close()
    return Source(found.documents, found.unread)


def with_unread(program: Program, source: Source) -> Program:
    """The programme with a notice about the pages that could not be had."""
    if not source.unread:
        return program
    shown = "; ".join(source.unread[:_EXAMPLES])
    more = f" and {len(source.unread) - _EXAMPLES} more" if len(source.unread) > _EXAMPLES else ""
    problem = Problem(
        code="pages_unread",
        severity=Severity.WARNING,
        message=f"{len(source.unread)} further pages of this programme could not be read: {shown}{more}.",
        suggestion="Read the address again later; what was read is kept.",
    )
    return program.model_copy(update={"problems": (*program.problems, problem)})


def _is_hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in file.relative_to(folder).parts)


def user_cache() -> Path:
    """Where the command line keeps what it may lose."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hallway"
