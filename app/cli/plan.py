"""`hallway plan`."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

import click

from app.cli.printing import console, print_json, print_plan
from app.cli.source import Wanted, one_sentence, program_at, source_options
from app.embedding import vectors
from app.errors import BadProfile
from app.model import Plan, Profile
from app.planner.calendars import one_off_calendar
from app.planner.plans import Planner
from app.planner.profiles import profile_from_toml
from app.planner.sources import user_cache
from ingest import Program


@click.command()
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
    with one_sentence():
        profile = _profile(profile_file)
        program = program_at(Wanted(source, name, timezone, year, as_json))
        made = Planner(program, vectors(user_cache() / "vectors")).plan(profile, day)
        if ics is not None:
            ics.write_bytes(_calendar(made, program, profile, day))
    if as_json:
        print_json(made)
    else:
        print_plan(console(), made, program)


def _profile(file: Path) -> Profile:
    try:
        return profile_from_toml(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise BadProfile(f"{file.name} is no text file.") from error


def _calendar(made: Plan, program: Program, profile: Profile, day: date) -> bytes:
    return one_off_calendar(made, program, profile, datetime.combine(day, time(), UTC))
