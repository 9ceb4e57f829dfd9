"""Programmes changed at random are read or refused with a sentence; scripts/fuzz.py does the same for longer."""

from __future__ import annotations

from scripts.fuzz import troubles

SECONDS = 15.0


def test_nothing_but_an_ingest_error_comes_out_of_a_damaged_document() -> None:
    found = {result.what for result in troubles(SECONDS, seed=1) if result}
    assert found == set()
