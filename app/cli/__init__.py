"""The command line: `hallway ingest | plan | interests | schema | serve` (docs/contract.md)."""

import logging

import click

from app.cli.lazily import LazyGroup

_PLACES = {
    "ingest": "app.cli.ingest:ingest",
    "plan": "app.cli.plan:plan",
    "interests": "app.cli.interests:interests",
    "schema": "app.cli.schema:schema",
    "serve": "app.cli.serve:serve",
}


@click.group(cls=LazyGroup, places=_PLACES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hallway")
@click.option("-v", "--verbose", is_flag=True, help="Say on standard error what goes on inside.")
def main(verbose: bool) -> None:
    """Conference networking planner for physiatry trainees: a programme in; schedule, people and calendar out.

    SOURCE is a file, a folder or zip of files of one programme, "-" for standard input, or an address.
    """
    logging.basicConfig(level=logging.INFO if verbose else logging.WARNING)
    logging.getLogger("bm25s").setLevel(logging.WARNING)  # it sets itself to DEBUG
