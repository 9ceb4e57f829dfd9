"""`hallway ingest`."""

from __future__ import annotations

import click

from app.cli.printing import console, print_json, print_program
from app.cli.source import Wanted, one_sentence, program_at, source_options


@click.command()
@source_options
def ingest(source: str, name: str | None, timezone: str | None, year: int | None, as_json: bool) -> None:
    """Read a programme and print it."""
    with one_sentence():
        program = program_at(Wanted(source, name, timezone, year, as_json))
    if as_json:
        print_json(program)
    else:
        print_program(console(), program)
