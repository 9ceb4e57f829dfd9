"""The reading worker: one request on standard input, answers line by line on standard output.

It is started by `ingest.isolation` as `python -I -m ingest.worker`, limits itself, and expects to be killed.
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Sequence

from ingest.document import Document
from ingest.errors import IngestError
from ingest.reading import further_pages, read
from ingest.wire import Answer, Request, as_pairs, read_request


def answer(request: Request, documents: Sequence[Document]) -> Answer:
    """The last word on a request."""
    try:
        if request.task == "links":
            return Answer(links=[as_pairs(further_pages(document)) for document in documents])
        return Answer(program=read(documents, request.timezone, request.year, progress=say))
    except IngestError as error:
        return Answer(error=type(error).__name__, message=str(error))


def say(progress: str) -> None:
    """Tell the parent how far the reading is."""
    _send(Answer(progress=progress))


def _send(line: Answer) -> None:
    os.write(_OUT, line.model_dump_json(exclude_none=True).encode() + b"\n")


def _send_all(line: Answer) -> None:
    data = memoryview(line.model_dump_json().encode() + b"\n")
    while data:
        data = data[os.write(_OUT, data) :]


_OUT = 1

MEMORY_BYTES = 1 << 30
CPU_SECONDS = 20


def limit() -> None:
    """From here on: so much address space and processor time, and no core file."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    limit()
    _OUT = os.dup(1)  # what libraries print must not reach the answers
    os.dup2(2, 1)
    _send_all(answer(*read_request(sys.stdin.buffer)))
