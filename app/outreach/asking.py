"""One answerable question that follows from a printed title."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.outreach.names import spelled
from app.outreach.quoting import Work
from app.outreach.wording import Shape, filled, questions

_SHORT_WORD = 5


@dataclass(frozen=True, slots=True)
class Subject:
    """What a work is about: `interest` if the work itself speaks of it, `topic` as its title names it; else ""."""

    interest: str = ""
    topic: str = ""


def question(work: Work, about: Subject, group: str, used: set[str]) -> str:
    """The first question fitting a work that this plan has not asked yet, noted in `used`.

    `group` is "attending", "near_peer" or "rehab_team".
    """
    for asked in _fitting(work, about, group):
        for text in _turned(asked, work.title):
            one = filled(text, {"topic": about.topic})
            if one not in used:
                used.add(one)
                return one
    raise LookupError(f"no question is left for “{work.title}”")


def _fitting(work: Work, about: Subject, group: str) -> Iterator[Sequence[str]]:
    bank = questions()
    shapes = _shapes(work)
    if group == "rehab_team":
        yield from (shape.asks for shape in shapes[:1] if shape.team)
        yield bank.topic.team if about.topic else ()
        yield bank.general.team
    shaped = [shape.peers if group == "near_peer" else shape.asks for shape in shapes]
    yield from shaped[:1]
    if about.topic:
        yield bank.topic.peers if group == "near_peer" else bank.topic.asks
    if group != "near_peer":
        if work.is_paper:
            yield bank.general.posters
        yield bank.interest.get(about.interest, ())
        yield bank.general.asks
    yield bank.general.peers
    yield from shaped[1:]


def _shapes(work: Work) -> list[Shape]:
    """The shapes of a title; where it has none, those of such works."""
    bank = questions().shape
    return [one for one in bank if one.fits(work.title)] or [one for one in bank if work.kind in one.kinds]


def _turned(asked: Sequence[str], title: str) -> Sequence[str]:
    """Those that share words with the title first; else the list from a place on that depends on the title."""
    if not asked:
        return asked
    first = zlib.crc32(title.encode()) % len(asked)
    own = _stems(title)
    return sorted([*asked[first:], *asked[:first]], key=lambda text: -len(own & _stems(text)))


def _stems(text: str) -> set[str]:
    """The beginnings of the longer words."""
    return {word[:6] for word in spelled(text).split() if len(word) > _SHORT_WORD}
