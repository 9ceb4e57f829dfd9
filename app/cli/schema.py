"""`hallway schema`."""

from __future__ import annotations

import json

import click
from pydantic import BaseModel

from app.model import Plan, Profile
from ingest import Program

_MODELS: dict[str, type[BaseModel]] = {"program": Program, "plan": Plan, "profile": Profile}


@click.command()
@click.argument("what", type=click.Choice(list(_MODELS)))
def schema(what: str) -> None:
    """Print a JSON Schema."""
    click.echo(json.dumps(_MODELS[what].model_json_schema(mode="serialization"), indent=1, ensure_ascii=False))
