"""Rendering a page: the templates and what all of them know."""

from __future__ import annotations

from pathlib import Path

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.web.filters import FILTERS

_FOLDER = Path(__file__).parent
STATIC = _FOLDER / "static"

_environment = Environment(
    loader=FileSystemLoader(_FOLDER / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters.update(FILTERS)
_templates = Jinja2Templates(env=_environment)


def page(request: Request, template: str, status: int = 200, **values: object) -> HTMLResponse:
    """The rendered template."""
    return _templates.TemplateResponse(request, template, dict(values), status_code=status)


def go(address: str) -> RedirectResponse:
    """See other: the answer to a form."""
    return RedirectResponse(address, status_code=303)
