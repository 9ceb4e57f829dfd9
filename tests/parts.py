"""Optional parts that some tests need: printed as skipped where they lack, and never skipped in the complete run."""

from __future__ import annotations

import os

import pytest


def need(present: bool, part: str) -> None:
    """Skips the test where `part` is not installed; fails it in the complete run (HALLWAY_NOTHING_SKIPPED)."""
    if present:
        return
    if os.environ.get("HALLWAY_NOTHING_SKIPPED"):
        pytest.fail(f"{part} is not installed, and the complete run skips nothing")
    pytest.skip(f"{part} is not installed")
