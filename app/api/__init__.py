"""The JSON API under /api/v1; /openapi.json describes it."""

from app.api.routes import router

__all__ = ["router"]
