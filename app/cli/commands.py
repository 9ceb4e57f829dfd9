"""`hallway ingest | plan | interests | schema | serve` (docs/contract.md)."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ingest import Document, IngestError, read


@click.group()
def main() -> None:
    """Conference networking planner for physiatry trainees."""


@main.command()
@click.argument("source")
@click.option("--timezone")
@click.option("--year", type=int)
@click.option("--json", "as_json", is_flag=True)
def ingest(source: str, timezone: str | None, year: int | None, as_json: bool) -> None:
    """Read a programme and print it."""
    path = Path(source)
    files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
    try:
        program = read([Document(file.name, file.read_bytes()) for file in files], timezone, year)
    except IngestError as error:
        click.echo(str(error), err=True)
        sys.exit(1)
    if as_json:
        click.echo(program.model_dump_json(indent=1))
