"""How pieces of evidence add up: each adds a share of what the ones before it left open, so a sum stays below 1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

_DECAY = 0.5


def shares(strengths: Sequence[tuple[float, Hashable]]) -> list[float]:
    """What each strength (0..1, strongest first) contributes; a voice counts half as much each time it speaks again."""
    left, spoken, found = 1.0, Counter[Hashable](), []
    for strength, voice in strengths:
        share = left * min(strength, 1.0) * _DECAY ** spoken[voice]
        spoken[voice] += 1
        found.append(share)
        left -= share
    return found
