"""The invented sample meeting, one click away."""

from __future__ import annotations

from pathlib import Path

from app.planner.uploads import Upload

_SAMPLE = Path(__file__).parents[2] / "sample_programs" / "harbor-2027.html"


def sample_upload() -> Upload:
    """The sample meeting's agenda page."""
    return Upload(name=_SAMPLE.name, data=_SAMPLE.read_bytes())
