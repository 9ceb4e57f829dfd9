"""No body over the limit is taken, announced or not, and the answer is 413."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import httpx2
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from app.http.limits import BodyLimit

MOST = 1000


async def size(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


async def careless(request: Request) -> PlainTextResponse:
    try:
        await request.body()
    except Exception as error:  # noqa: BLE001  as frameworks do that answer 400 to whatever fails
        return PlainTextResponse(repr(error), 400)
    return PlainTextResponse("read")


async def refuse(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("too large", 413)(scope, receive, send)


APP = BodyLimit(
    Starlette(routes=[Route("/", size, methods=["POST"]), Route("/c", careless, methods=["POST"])]), MOST, refuse
)


def post(path: str, content: bytes | AsyncIterator[bytes]) -> tuple[int, str]:
    async def ask() -> tuple[int, str]:
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=APP), base_url="http://test") as client:
            answer = await client.post(path, content=content)
            return answer.status_code, answer.text

    return asyncio.run(ask())


async def chunks(count: int) -> AsyncIterator[bytes]:
    for _ in range(count):
        yield b"x" * 100


def test_a_body_within_the_limit_passes() -> None:
    assert post("/", b"x" * MOST) == (200, str(MOST))


def test_an_announced_body_over_the_limit_is_refused() -> None:
    assert post("/", b"x" * (MOST + 1)) == (413, "too large")


def test_a_body_in_chunks_over_the_limit_is_refused() -> None:
    assert post("/", chunks(11)) == (413, "too large")


def test_it_is_refused_even_where_the_application_answers_otherwise() -> None:
    assert post("/c", chunks(11)) == (413, "too large")
