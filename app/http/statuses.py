"""Our errors as HTTP statuses: the one place that knows them."""

from __future__ import annotations

from app.errors import (
    BadProfile,
    BadUpload,
    FetchFailed,
    FetchRefused,
    Forbidden,
    HallwayError,
    NotFound,
    NothingPlanned,
    TooLarge,
)
from ingest import IngestError

_STATUSES: dict[type[Exception], int] = {
    NotFound: 404,
    Forbidden: 403,
    TooLarge: 413,
    BadProfile: 422,
    FetchRefused: 400,
    FetchFailed: 400,
    NothingPlanned: 409,
    BadUpload: 422,
    IngestError: 422,
    HallwayError: 400,
}


def status_of(error: Exception) -> int:
    """The HTTP status of one of our errors, 500 for any other."""
    return next((status for kind, status in _STATUSES.items() if isinstance(error, kind)), 500)
