"""Printed times as minutes of the day, well enough to see which lies within which; nothing of it is told to anybody."""

from __future__ import annotations

from functools import lru_cache

from ingest.times.clocks import Token, tokens

_MORNING = 7  # an hour before this without am or pm is taken for the afternoon


@lru_cache(maxsize=50_000)
def minutes(start: str, end: str = "") -> tuple[int, int] | None:
    """Start and end in minutes after midnight; both the same where no end is printed, None where no time is."""
    first = next(iter(tokens(start)), None)
    last = next(iter(tokens(end)), None) if end else None
    if first is None:
        return None
    begin = _minutes(first, last.half if last is not None and last.half in ("am", "pm") else "")
    stop = _minutes(last, first.half) if last is not None else begin
    if last is not None and not first.half and begin > stop:
        begin -= 12 * 60  # "11–1 pm"
    return (begin, stop if stop >= begin else stop + 12 * 60)


def _minutes(token: Token, half: str) -> int:
    half = token.half or half
    hour = token.hour % 12 if half in ("am", "midnight") else token.hour
    if half in ("pm", "noon") and hour < 12:
        hour += 12
    if not half and not token.padded and hour < _MORNING:
        hour += 12
    return hour * 60 + token.minute
