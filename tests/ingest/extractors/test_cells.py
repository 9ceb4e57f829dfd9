"""Lines of cells: what a bar parts, and what belongs together all the same."""

from __future__ import annotations

import pytest

from ingest.extractors.outlines.cells import cells_of


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("Greta Caldbeck, MD | Bluestem Medical College", ["Greta Caldbeck, MD, Bluestem Medical College"]),
        ("Greta Caldbeck, MD | Ballroom A", ["Greta Caldbeck, MD", "Ballroom A"]),
        ("Greta Caldbeck, MD | Rehabilitation of the knee", ["Greta Caldbeck, MD", "Rehabilitation of the knee"]),
    ],
)
def test_an_institution_stays_with_its_person(line: str, cells: list[str]) -> None:
    assert cells_of(line) == cells
