"""How documents and results travel between a process and its reading worker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO, Literal

from pydantic import BaseModel

from ingest.document import Document
from ingest.model import Program
from ingest.rows import Link


class DocumentHead(BaseModel):
    """A document without its bytes, which follow the request in the same order."""

    name: str
    size: int
    url: str | None
    media_type: str | None


class Request(BaseModel):
    """What the worker shall do with the documents that follow."""

    task: Literal["read", "links"]
    timezone: str | None = None
    year: int | None = None
    documents: list[DocumentHead]


class Answer(BaseModel):
    """One line from the worker: progress, or the last word."""

    progress: str | None = None
    program: Program | None = None
    links: list[list[tuple[str, str]]] | None = None  # for each document: (url, key)
    error: str | None = None  # the name of an IngestError
    message: str = ""


def write_request(stream: BinaryIO, request: Request, documents: Sequence[Document]) -> None:
    """The request as one line of JSON, then the documents' bytes."""
    stream.write(request.model_dump_json().encode() + b"\n")
    for document in documents:
        stream.write(document.data)
    stream.flush()


def read_request(stream: BinaryIO) -> tuple[Request, list[Document]]:
    """The request and its documents as `write_request` wrote them."""
    request = Request.model_validate_json(stream.readline())
    heads = request.documents
    return request, [Document(h.name, stream.read(h.size), h.url, h.media_type) for h in heads]


def heads(documents: Sequence[Document]) -> list[DocumentHead]:
    """The documents' heads for a request."""
    return [DocumentHead(name=d.name, size=len(d.data), url=d.url, media_type=d.media_type) for d in documents]


def links_of(answer: Answer) -> list[tuple[Link, ...]]:
    """The links of an answer to the task "links", per document."""
    return [tuple(Link(url, key) for url, key in links) for links in answer.links or []]


def as_pairs(links: Sequence[Link]) -> list[tuple[str, str]]:
    """Links as they travel."""
    return [(link.url, link.key) for link in links]
