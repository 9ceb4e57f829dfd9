"""Reading untrusted bytes in a worker process with limits: a document that kills its reader costs one clear message."""

from __future__ import annotations

import logging
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Sequence
from typing import IO

from pydantic import ValidationError

import ingest.errors
from ingest.document import Document
from ingest.errors import IngestError, Unreadable
from ingest.model import Program
from ingest.rows import Link
from ingest.wire import Answer, Request, heads, links_of, write_request

WALL_SECONDS = 30.0
PAGES_PER_SECOND = 5  # a site of many small pages gets a second more for each five
OUTPUT_BYTES = 64 << 20

logger = logging.getLogger(__name__)
Progress = Callable[[str], None]


def _silent(_: str) -> None:
    """Progress that nobody wants to hear."""


def read_isolated(
    documents: Sequence[Document],
    timezone: str | None = None,
    year: int | None = None,
    progress: Progress = _silent,
) -> Program:
    """What `ingest.read` gives, read in a worker. Raises IngestError; a worker that dies is an Unreadable."""
    request = Request(task="read", timezone=timezone, year=year, documents=heads(documents))
    answer = _ask(request, documents, progress)
    if answer.program is None:
        raise _error(answer)
    return answer.program


def further_pages_isolated(documents: Sequence[Document]) -> list[tuple[Link, ...]]:
    """What `ingest.further_pages` gives for each document, read in one worker. Raises IngestError."""
    request = Request(task="links", documents=heads(documents))
    answer = _ask(request, documents, _silent)
    if answer.links is None:
        raise _error(answer)
    return links_of(answer)


def _error(answer: Answer) -> IngestError:
    kind = getattr(ingest.errors, answer.error or "", Unreadable)
    error: IngestError = kind(answer.message)
    return error


def _ask(request: Request, documents: Sequence[Document], progress: Progress) -> Answer:
    name = documents[0].name
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as complaints:
        write_request(asked, request, documents)
        asked.seek(0)
        worker = subprocess.Popen(
            [sys.executable, "-I", "-X", "utf8", "-m", "ingest.worker"],
            stdin=asked,
            stdout=subprocess.PIPE,
            stderr=complaints,
        )
        timer = threading.Timer(WALL_SECONDS + len(documents) / PAGES_PER_SECOND, worker.kill)
        timer.start()
        try:
            assert worker.stdout is not None
            answer = _last_word(worker.stdout, progress)
        finally:
            timer.cancel()
            worker.kill()
            worker.wait()
            if worker.stdout is not None:
                worker.stdout.close()
        if answer is None:
            _log(complaints)
            raise Unreadable(_obituary(name, worker.returncode))
        return answer


def _last_word(stream: IO[bytes], progress: Progress) -> Answer | None:
    """Passes progress on until the worker gives its result; None if it ends, or prints too much, without one."""
    left = OUTPUT_BYTES
    while line := stream.readline(left):
        left -= len(line)
        if not line.endswith(b"\n"):
            return None
        try:
            answer = Answer.model_validate_json(line)
        except ValidationError:
            logger.warning("the reading worker said something that is no answer")
            return None
        if answer.progress is None:
            return answer
        progress(answer.progress)
    return None


def _log(complaints: IO[bytes]) -> None:
    complaints.seek(0)
    logger.info("the reading worker ended early: %s", complaints.read(20_000).decode(errors="replace"))


def _obituary(name: str, status: int) -> str:
    if status < 0:
        return (
            f"{name}: reading it took more time or memory than a programme should need, so it was stopped; "
            "try the pages of the programme alone, or another format of it."
        )
    return f"{name}: its reader failed on something unexpected in it; try another format of the same programme."
