"""No request body over the limit is taken, whatever its headers say."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class BodyTooLarge(Exception):
    """More bytes came than we take."""


class BodyLimit:
    """Answers 413 as soon as a body is announced or found to be over `most` bytes."""

    def __init__(self, app: ASGIApp, most: int, refuse: ASGIApp) -> None:
        self._app = app
        self._most = most
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        announced = dict(scope["headers"]).get(b"content-length", b"")
        if announced.isdigit() and int(announced) > self._most:
            return await self._refuse(scope, receive, send)
        counted = _Counted(receive, send, self._most)
        try:
            await self._app(scope, counted.receive, counted.send)
        except Exception:
            if not counted.is_over or counted.answered:
                raise
        if counted.is_over and not counted.answered:
            await self._refuse(scope, receive, send)
        return None


class _Counted:
    """Counts what comes in and, once it is too much, keeps the application's own answer back."""

    def __init__(self, receive: Receive, send: Send, most: int) -> None:
        self._receive = receive
        self._send = send
        self._left = most
        self.answered = False

    @property
    def is_over(self) -> bool:
        return self._left < 0

    async def receive(self) -> Message:
        message = await self._receive()
        self._left -= len(message.get("body", b""))
        if self.is_over:
            raise BodyTooLarge
        return message

    async def send(self, message: Message) -> None:
        if not self.is_over:
            self.answered = True
            await self._send(message)
