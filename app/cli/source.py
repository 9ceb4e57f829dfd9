"""SOURCE and its options, the same for every command that reads a programme."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

import click

from app.errors import BadProfile, BadUpload, HallwayError
from app.planner.sources import Source, source_at, with_unread
from app.planner.uploads import is_zone
from ingest import Document, IngestError, Program, read_isolated

P = ParamSpec("P")
R = TypeVar("R")


class Zone(click.ParamType[str]):
    """An IANA time zone."""

    name = "area/city"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not is_zone(value):
            self.fail(f"“{value}” is no time zone; write it like America/Denver.", param, ctx)
        return value


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asked to read, and how to print it."""

    source: str
    name: str | None
    timezone: str | None
    year: int | None
    as_json: bool


def source_options(command: Callable[P, R]) -> Callable[P, R]:
    """Adds SOURCE and how to read it."""
    for option in (
        click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else."),
        click.option("--name", metavar="FILENAME", help="With SOURCE “-”: what standard input is."),
        click.option("--year", type=click.IntRange(1990, 2100), help="The meeting's year, where none is printed."),
        click.option("--timezone", type=Zone(), help="The venue's time zone, where none is printed."),
        click.argument("source"),
    ):
        command = option(command)
    return command


@contextmanager
def one_sentence() -> Iterator[None]:
    """Our errors as one line and an exit status: 2 for wrong arguments, 1 for nothing usable."""
    try:
        yield
    except (BadProfile, BadUpload) as error:
        click.echo(_line(error), err=True)
        sys.exit(2)
    except (HallwayError, IngestError, OSError) as error:
        click.echo(_line(error), err=True)
        sys.exit(1)


def program_at(wanted: Wanted) -> Program:
    """The programme; its problems go to standard error. Raises HallwayError, IngestError, OSError."""
    found = _source(wanted)
    program = with_unread(read_isolated(found.documents, wanted.timezone, wanted.year, _tell), found)
    for problem in program.problems:
        where = f" ({problem.source})" if problem.source else ""
        click.echo(f"{problem.severity}: {problem.message}{where}", err=True)
    return program


def _line(error: Exception) -> str:
    return " ".join(str(error).split())


def _source(wanted: Wanted) -> Source:
    if wanted.source == "-":
        return Source((Document(wanted.name or "standard input", sys.stdin.buffer.read()),))
    return source_at(wanted.source, _tell)


def _tell(progress: str) -> None:
    if sys.stderr.isatty():
        click.echo(progress, err=True)
