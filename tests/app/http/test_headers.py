"""Writes from another site's page are refused; every answer carries the security headers."""

from __future__ import annotations

import asyncio

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from app.http.headers import SameOrigin, SecurityHeaders


async def done(_: Request) -> PlainTextResponse:
    return PlainTextResponse("done")


async def refuse(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse("refused", 403)(scope, receive, send)


APP = SecurityHeaders(SameOrigin(Starlette(routes=[Route("/", done, methods=["GET", "POST"])]), refuse))


def ask(method: str, headers: dict[str, str]) -> httpx2.Response:
    async def send() -> httpx2.Response:
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=APP), base_url="http://here") as client:
            return await client.request(method, "/", headers=headers)

    return asyncio.run(send())


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("POST", {"sec-fetch-site": "same-origin"}, 200),
        ("POST", {"sec-fetch-site": "none"}, 200),
        ("POST", {"sec-fetch-site": "cross-site", "origin": "http://here"}, 403),
        ("POST", {"sec-fetch-site": "same-site"}, 403),
        ("POST", {"origin": "http://here"}, 200),
        ("POST", {"origin": "http://elsewhere"}, 403),
        ("POST", {"origin": "null"}, 403),
        ("POST", {}, 200),  # a program, not a browser
        ("GET", {"sec-fetch-site": "cross-site"}, 200),
    ],
)
def test_only_our_own_pages_may_write(method: str, headers: dict[str, str], status: int) -> None:
    assert ask(method, headers).status_code == status


def test_every_answer_carries_the_headers() -> None:
    for answer in (ask("GET", {}), ask("POST", {"origin": "null"})):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cache-control"] == "private, no-store"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]
