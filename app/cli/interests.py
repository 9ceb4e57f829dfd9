"""`hallway interests`."""

from __future__ import annotations

import click
from rich.table import Table

from app.cli.printing import console
from app.planner.profiles import concepts


@click.command()
def interests() -> None:
    """List the interests that a profile may name."""
    table = Table("id", "label", "codes", box=None, pad_edge=False)
    for concept in concepts():
        table.add_row(concept.id, concept.label, "; ".join(concept.codes))
    console().print(table)
