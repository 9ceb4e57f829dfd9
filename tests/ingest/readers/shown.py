"""A Finding as plain data without its empty fields, to be compared with an expected one beside its input."""

from __future__ import annotations

from dataclasses import asdict

from ingest.rows import Finding

Shown = dict[str, object]


def shown(finding: Finding) -> Shown:
    """Rows, people and what the document says about the meeting."""
    return {key: _bare(value) for key, value in asdict(finding).items() if value and key != "text_blocks"}


def _bare(value: object) -> object:
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items() if inner}
    if isinstance(value, (list, tuple)):
        return [_bare(inner) for inner in value]
    return value
