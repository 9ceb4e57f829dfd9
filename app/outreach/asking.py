"""One answerable question that follows from a printed title."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from app.outreach.wording import questions


def question(title: str, interest: str, group: str, used: set[str]) -> str:
    """The first fitting question that this plan has not asked yet, noted in `used`.

    `group` is "attending", "near_peer" or "rehab_team".
    """
    for asked in _fitting(title, interest, group):
        for one in _turned(asked, title):
            if one not in used:
                used.add(one)
                return one
    raise LookupError(f"no question is left for “{title}”")


def _fitting(title: str, interest: str, group: str) -> Iterator[Sequence[str]]:
    bank = questions()
    if group == "rehab_team":
        yield bank.general.team
    for shape in bank.shape:
        if shape.fits(title):
            yield shape.peers if group == "near_peer" else shape.asks
    if group != "near_peer":
        yield bank.interest.get(interest, ())
        yield bank.general.asks
    yield bank.general.peers


def _turned(asked: Sequence[str], title: str) -> Sequence[str]:
    """The list from a place on that depends on the title, so that plans differ."""
    if not asked:
        return asked
    first = zlib.crc32(title.encode()) % len(asked)
    return [*asked[first:], *asked[:first]]
