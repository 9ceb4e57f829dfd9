"""`hallway serve`."""

from __future__ import annotations

import sys

import click
import uvicorn
from pydantic import ValidationError
from sqlalchemy.exc import ArgumentError

from app.service import create_app
from app.settings import Settings


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--database-url", help="sqlite:///PATH or postgresql://…; default: sqlite:///var/hallway.db")
def serve(host: str, port: int, database_url: str | None) -> None:
    """Serve the pages and the API."""
    try:
        settings = Settings(database_url=database_url) if database_url else Settings()
    except (ValidationError, ArgumentError) as error:
        click.echo(f"The settings do not fit: {' '.join(str(error).split())}", err=True)
        sys.exit(2)
    click.echo(f"Hallway: http://{host}:{port}", err=True)
    # the access log would show the tokens of private links and feeds
    uvicorn.run(create_app(settings), host=host, port=port, access_log=False, server_header=False)
