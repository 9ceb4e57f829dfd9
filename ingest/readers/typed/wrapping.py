"""Hard-wrapped lines joined again: a line goes on where its next word would not have fitted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.people import looks_like_people
from ingest.readers.typed.line import Typed
from ingest.times import spot_dates, spot_times

_NARROWEST, _WIDEST = 50, 110
_OPEN = (",", "-", "–", "—", "&", " and", " of", " the", " in", " for", " with", " und", " de", " y", " et")
_A_NAME = 0.6
_LABEL = re.compile(r"[^\W\d_][\w /()\-]{1,25}:\s")


def unwrapped(lines: Sequence[Typed]) -> list[Typed]:
    """The lines with the continuations of wrapped ones joined to them by a space."""
    width = _page_width(lines)
    joined: list[Typed] = []
    last = None  # the line as typed before this one
    for line in lines:
        if last is not None and width and _goes_on(last, line, joined[-1], width):
            text = joined[-1].text
            joined[-1] = replace(joined[-1], text=f"{text} {line.text}")
        else:
            joined.append(line)
        last = line
    return joined


def _page_width(lines: Sequence[Typed]) -> int:
    """The width at which the text was wrapped; 0 if it was not: wrapped lines go on in lower case now and then."""
    widest = max((line.width for line in lines), default=0)
    if not _NARROWEST <= widest <= _WIDEST:
        return 0
    full = [(a, b) for a, b in pairwise(lines) if a.width >= widest - 14 and not b.gap and not b.bullet]
    going_on = sum(b.text[:1].islower() or a.text.endswith((",", "-")) for a, b in full)
    return widest if going_on >= max(1, 0.25 * len(full)) else 0


def _goes_on(before: Typed, line: Typed, whole: Typed, width: int) -> bool:
    if line.gap or line.bullet or line.level or before.level or line.indent < whole.indent:
        return False
    first_word = line.text.split(maxsplit=1)[0]
    if before.width + 1 + len(first_word) <= width or _begins_anew(line.text):
        return False
    opened = whole.text.count("(") > whole.text.count(")")
    return opened or line.text[:1].islower() or whole.text.endswith(_OPEN) or looks_like_people(line.text) < _A_NAME


def _begins_anew(text: str) -> bool:
    if _LABEL.match(text):
        return True
    times, dates = spot_times(text[:60]), spot_dates(text[:60])
    return bool((times and times[0].begin <= 1 and _clocklike(text)) or (dates and dates[0].begin == 0))


def _clocklike(text: str) -> bool:
    """Whether the time at the head is one beyond doubt: a plain number may be the next word of a sentence."""
    return bool(re.match(r"\W?\d{1,2}([:.h]\d\d|\s?[ap]\.?m)|\W?\d{3,4}\s?[-–]", text, re.IGNORECASE))
