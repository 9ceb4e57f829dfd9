"""The cookie that holds a workspace's token."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

_PLAIN = "hallway"
_SECURE = "__Host-hallway"
_YEAR = 365 * 24 * 3600


def read_token(request: Request) -> str | None:
    """The token that the browser sent."""
    return request.cookies.get(_name(request))


def set_token(request: Request, response: Response, token: str) -> None:
    """Keeps the token in the browser: HttpOnly, SameSite=Lax, Secure over https."""
    secure = request.url.scheme == "https"
    response.set_cookie(_name(request), token, max_age=_YEAR, httponly=True, samesite="lax", secure=secure, path="/")


def forget_token(request: Request, response: Response) -> None:
    """Removes it."""
    response.delete_cookie(_name(request), path="/")


def _name(request: Request) -> str:
    return _SECURE if request.url.scheme == "https" else _PLAIN
