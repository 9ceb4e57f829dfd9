"""The reading worker: one request on standard input, answers line by line on standard output.

It is started by `ingest.isolation` as `python -I -m ingest.worker`, limits itself, and expects to be killed.
"""

from __future__ import annotations

import gc
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
PAGES_PER_SECOND = 10  # a site of many small pages gets a second more for each ten


def limit(documents: int) -> None:
    """From here on: so much address space and processor time, and no core file."""
    seconds = CPU_SECONDS + documents // PAGES_PER_SECOND
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def collect_seldom() -> None:
    """What is read lives until the answer: looking for rubbish among it again and again would only take time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


if __name__ == "__main__":
    asked = read_request(sys.stdin.buffer)
    limit(len(asked[1]))
    collect_seldom()
    _OUT = os.dup(1)  # what libraries print must not reach the answers
    os.dup2(2, 1)
    _send_all(answer(*asked))
