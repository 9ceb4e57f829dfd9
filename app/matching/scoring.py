"""How pieces of evidence add up: each adds a share of what the ones before it left open, so a sum stays below 1."""

from __future__ import annotations

from collections.abc import Sequence


def shares(strengths: Sequence[float], decay: float = 1.0) -> list[float]:
    """What each strength (0..1, strongest first) contributes; a later one counts `decay` times the one before."""
    left, factor, found = 1.0, 1.0, []
    for strength in strengths:
        share = left * factor * min(strength, 1.0)
        found.append(share)
        left -= share
        factor *= decay
    return found
