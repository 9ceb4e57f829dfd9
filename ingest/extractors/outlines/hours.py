"""Ranges of bare hours ("9-10 Grip strength"): times where those of the lines beside them join on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.stamp import Place, Stamp

_BARE = re.compile(r"(\d{1,2})\s?[-–]\s?(\d{1,2})(?::|\s?[-–—]|,)?\s+(?=[^\W\d_a-z]|[\"“„«])(.+)", re.DOTALL)
_HOUR = re.compile(r"\d{1,2}")
_LONGEST = 4  # hours
_HALF_A_DAY = 12


@dataclass(frozen=True, slots=True)
class _Span:
    """The first and the last hour of a line, 0–11; None where it tells none."""

    start: int | None
    end: int | None


def with_bare_hours(lines: Sequence[Line]) -> list[Line]:
    """The lines; one that opens with two bare hours carries them as its time if a time beside it joins on."""
    bare = {at: found for at, line in enumerate(lines) if line.stamp is None and (found := _range(line.text))}
    spans = {at: _span(line, bare.get(at)) for at, line in enumerate(lines) if line.stamp is not None or at in bare}
    pairs = [(one, two) for one, two in pairwise(spans) if _join(spans[one], spans[two])]
    joined = {at for pair in pairs for at in pair}
    return [_stamped(line, bare[at]) if at in joined and at in bare else line for at, line in enumerate(lines)]


def _range(text: str) -> re.Match[str] | None:
    found = _BARE.fullmatch(text)
    if found is None or not all(1 <= int(hour) <= _HALF_A_DAY for hour in found.groups()[:2]):
        return None
    return found if 1 <= (int(found[2]) - int(found[1])) % _HALF_A_DAY <= _LONGEST else None


def _span(line: Line, bare: re.Match[str] | None) -> _Span:
    if bare is not None:
        return _Span(int(bare[1]) % _HALF_A_DAY, int(bare[2]) % _HALF_A_DAY)
    stamp = line.stamp
    return _Span(_hour(stamp.start), _hour(stamp.end)) if stamp else _Span(None, None)


def _hour(printed: str) -> int | None:
    """The full hour, None for one with minutes."""
    numbers = [int(number) for number in _HOUR.findall(printed)]
    return numbers[0] % _HALF_A_DAY if numbers and not any(numbers[1:]) else None


def _join(one: _Span, two: _Span) -> bool:
    return one.end is not None and one.end == two.start


def _stamped(line: Line, bare: re.Match[str]) -> Line:
    time = f"{bare[1]}:00–{bare[2]}:00"
    return replace(line, given=Stamp(Place.HEAD, time, f"{bare[1]}:00", f"{bare[2]}:00", text=bare[3].strip()))
