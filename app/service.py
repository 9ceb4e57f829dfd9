"""The running service: pages and API over one database and one queue."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.types import Receive, Scope, Send

from app import api, web
from app.embedding import vectors
from app.errors import HallwayError
from app.http.headers import SameOrigin, SecurityHeaders
from app.http.limits import BodyLimit
from app.http.statuses import status_of
from app.jobs import ImportQueue
from app.planner.importing import run_import, unfinished_imports
from app.planner.services import Services
from app.planner.sources import fetched
from app.settings import Settings
from app.store import Database
from ingest import IngestError

logger = logging.getLogger(__name__)


def create_app(settings: Settings) -> FastAPI:
    """The application; the database is opened, and unfinished imports are taken up, when it starts."""
    app = FastAPI(title="Hallway", version="1", lifespan=partial(_lifespan, settings), docs_url=None, redoc_url=None)
    app.mount("/static", StaticFiles(directory=web.STATIC), name="static")
    app.add_api_route("/worker.js", _worker, include_in_schema=False)
    for router in web.ROUTERS:
        app.include_router(router, include_in_schema=False)
    app.include_router(api.router)
    for error in (HallwayError, IngestError, HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(error, _answer_error)
    limit = settings.max_upload_bytes
    app.add_middleware(BodyLimit, most=limit, refuse=partial(_refuse, 413, _too_large(limit)))
    app.add_middleware(SameOrigin, refuse=partial(_refuse, 403, "This came from another site's page."))
    app.add_middleware(SecurityHeaders)
    return app


@asynccontextmanager
async def _lifespan(settings: Settings, app: FastAPI) -> AsyncIterator[None]:
    services = await run_in_threadpool(open_services, settings)  # the queue refuses to start inside the event loop
    app.state.services = services
    yield
    await run_in_threadpool(close_services, services)


def open_services(settings: Settings) -> Services:
    """Opens the database and the queue, and takes up the imports that were accepted and are not over."""
    database = Database(settings.database_url)
    fetch = partial(fetched, cache=settings.cache_folder)
    meaning = vectors(settings.vector_folder)
    queue = ImportQueue(settings.queue_url, lambda import_id: run_import(database, import_id, fetch, meaning))
    for import_id in unfinished_imports(database):
        queue.put(import_id)
    return Services(settings, database, queue, fetch, meaning)


def close_services(services: Services) -> None:
    """Stops taking work and gives the connections back."""
    services.queue.close()
    services.database.close()


def _worker() -> FileResponse:
    return FileResponse(web.STATIC / "worker.js", media_type="text/javascript")


def _too_large(limit: int) -> str:
    return (
        f"That is more than {limit // 1_000_000} MB, which no programme needs; send the pages of the programme alone."
    )


def _answer_error(request: Request, error: Exception) -> Response:
    if isinstance(error, HTTPException):
        return _answer(request, error.status_code, str(error.detail))
    if isinstance(error, RequestValidationError):
        return _answer(request, 422, _first_complaint(error))
    if isinstance(error, HallwayError | IngestError):
        return _answer(request, status_of(error), str(error))
    logger.error("unexpected", exc_info=error)
    return _answer(request, 500, "Something went wrong on our side; nothing that was saved is lost.")


def _first_complaint(error: RequestValidationError) -> str:
    first = error.errors()[0]
    return f"{'.'.join(str(part) for part in first['loc'][1:])}: {first['msg']}"


def _answer(request: Request, status: int, message: str) -> Response:
    title = HTTPStatus(status).phrase
    if request.url.path.startswith("/api/"):
        body = {"type": "about:blank", "title": title, "status": status, "detail": message}
        return JSONResponse(body, status, media_type="application/problem+json")
    return web.page(request, "error.html", status, title=title, message=message)


async def _refuse(status: int, message: str, scope: Scope, receive: Receive, send: Send) -> None:
    await _answer(Request(scope), status, message)(scope, receive, send)
