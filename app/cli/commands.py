"""`hallway ingest | plan | interests | schema | serve` (docs/contract.md)."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import ParamSpec, TypeVar

import click
import uvicorn
from pydantic import BaseModel
from rich.console import Console
from rich.table import Table

from app.cli.printing import print_plan, print_program
from app.errors import BadProfile, BadUpload, HallwayError
from app.model import Plan, Profile
from app.planner.calendars import one_off_calendar
from app.planner.plans import Planner
from app.planner.profiles import concepts, profile_from_toml
from app.planner.services import Source
from app.planner.sources import source_at, with_unread
from app.planner.uploads import is_zone
from app.service import create_app
from app.settings import Settings
from ingest import Document, IngestError, Program, read_isolated

_PIPE_COLUMNS = 160
P = ParamSpec("P")
R = TypeVar("R")


class Zone(click.ParamType[str]):
    """An IANA time zone."""

    name = "area/city"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not is_zone(value):
            self.fail(f"“{value}” is no time zone; write it like America/Denver.", param, ctx)
        return value


def source_options(command: Callable[P, R]) -> Callable[P, R]:
    """SOURCE and how to read it, the same for every command."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else."),
        click.option("--name", metavar="FILENAME", help="With SOURCE “-”: what standard input is."),
        click.option("--year", type=click.IntRange(1990, 2100), help="The meeting's year, where none is printed."),
        click.option("--timezone", type=Zone(), help="The venue's time zone, where none is printed."),
        click.argument("source"),
    ):
        command = option(command)
    return command


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hallway")
@click.option("-v", "--verbose", is_flag=True, help="Say on standard error what goes on inside.")
def main(verbose: bool) -> None:
    """Conference networking planner for physiatry trainees: a programme in; schedule, people and calendar out.

    SOURCE is a file, a folder or zip of files of one programme, "-" for standard input, or an address.
    """
    logging.basicConfig(level=logging.INFO if verbose else logging.WARNING)


@main.command()
@source_options
def ingest(source: str, name: str | None, timezone: str | None, year: int | None, as_json: bool) -> None:
    """Read a programme and print it."""
    with _one_sentence():
        program = _program(source, name, timezone, year)
    if as_json:
        print_json(program)
    else:
        print_program(console(), program)


@main.command()
@source_options
@click.option("--profile", "profile_file", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=True)
@click.option("--ics", type=click.Path(dir_okay=False, writable=True, path_type=Path), help="Write the calendar there.")
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Plan as if it were this day.")
def plan(  # noqa: PLR0913  one argument for each option
    source: str,
    name: str | None,
    timezone: str | None,
    year: int | None,
    as_json: bool,
    profile_file: Path,
    ics: Path | None,
    today: datetime | None,
) -> None:
    """Plan a meeting for a profile: sessions, schedule, people, drafts, calendar."""
    day = today.date() if today else datetime.now(UTC).date()
    with _one_sentence():
        profile = profile_from_toml(profile_file.read_text(encoding="utf-8"))
        program = _program(source, name, timezone, year)
        made = Planner(program).plan(profile, day)
        if ics is not None:
            ics.write_bytes(_calendar(made, program, profile, day))
    if as_json:
        print_json(made)
    else:
        print_plan(console(), made, program)


@main.command()
def interests() -> None:
    """List the interests that a profile may name."""
    table = Table("id", "label", "codes", box=None, pad_edge=False)
    for concept in concepts():
        table.add_row(concept.id, concept.label, "; ".join(concept.codes))
    console().print(table)


@main.command()
@click.argument("what", type=click.Choice(["program", "plan", "profile"]))
def schema(what: str) -> None:
    """Print a JSON Schema."""
    models: dict[str, type[BaseModel]] = {"program": Program, "plan": Plan, "profile": Profile}
    click.echo(json.dumps(models[what].model_json_schema(mode="serialization"), indent=1, ensure_ascii=False))


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option("--database-url", help="sqlite:///PATH or postgresql://…; default: var/hallway.db")
def serve(host: str, port: int, database_url: str | None) -> None:
    """Serve the pages and the API."""
    settings = Settings(database_url=database_url) if database_url else Settings()
    click.echo(f"Hallway: http://{host}:{port}", err=True)
    # the access log would show the tokens of private links and feeds
    uvicorn.run(create_app(settings), host=host, port=port, access_log=False, server_header=False)


def console() -> Console:
    """Standard output, wide where it goes into a file or a pipe."""
    return Console(width=None if sys.stdout.isatty() else _PIPE_COLUMNS)


def print_json(value: Program | Plan) -> None:
    """One JSON document on standard output."""
    sys.stdout.write(value.model_dump_json(indent=1) + "\n")


@contextmanager
def _one_sentence() -> Iterator[None]:
    """Our errors as one line and an exit status: 2 for wrong arguments, 1 for nothing usable."""
    try:
        yield
    except (BadProfile, BadUpload) as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    except (HallwayError, IngestError, OSError) as error:
        click.echo(str(error), err=True)
        sys.exit(1)


def _program(source: str, name: str | None, timezone: str | None, year: int | None) -> Program:
    found = _source(source, name)
    program = with_unread(read_isolated(found.documents, timezone, year, _tell), found)
    for problem in program.problems:
        where = f" ({problem.source})" if problem.source else ""
        click.echo(f"{problem.severity}: {problem.message}{where}", err=True)
    return program


def _source(source: str, name: str | None) -> Source:
    if source == "-":
        return Source((Document(name or "standard input", sys.stdin.buffer.read()),))
    return source_at(source, _tell)


def _tell(progress: str) -> None:
    if sys.stderr.isatty():
        click.echo(progress, err=True)


def _calendar(made: Plan, program: Program, profile: Profile, day: date) -> bytes:
    return one_off_calendar(made, program, profile, datetime.combine(day, time(), UTC))
