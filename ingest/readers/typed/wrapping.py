"""Hard-wrapped lines joined again: a line goes on where its next word would not have fitted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.people import looks_like_people
from ingest.readers.typed.line import Typed
from ingest.times import spot_dates, spot_times

_NARROWEST, _WIDEST = 50, 110
_OPEN = (
    ",",
    "-",
    "–",
    "—",
    "&",
    " and",
    " of",
    " the",
    " in",
    " for",
    " with",
    " und",
    " de",
    " y",
    " et",
    " Dr.",
    " Prof.",
    " --",
)
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
    """The width at which the text was wrapped; 0 if it was not.

    A line that goes on in lower case, or with a bracket still open, was full: its next word would not have fitted. The
    width that explains most such pairs of lines is the page's.
    """
    pairs = [
        (a.width, _with_next(a, b)) for a, b in pairwise(lines) if not b.gap and not b.bullet and _unfinished(a, b)
    ]
    votes = Counter(width for least, most in pairs for width in range(max(least, _NARROWEST), min(most, _WIDEST + 1)))
    if not votes:
        return 0
    width, count = max(votes.items(), key=lambda vote: (vote[1], -vote[0]))
    return width if count >= max(2, 0.4 * len(pairs)) else 0


def _with_next(before: Typed, line: Typed) -> int:
    """How wide the line before would have been with the first word of this one."""
    return before.width + 1 + len(line.text.split(maxsplit=1)[0])


def _unfinished(before: Typed, line: Typed) -> bool:
    return _is_open(before.text) or line.text[:1].islower() or line.text[:2] in ("--", "– ", "— ")


def _is_open(text: str) -> bool:
    """Whether a bracket is open at the end, or a word stands there with which nothing ends."""
    return text.count("(") > text.count(")") or text.count("[") > text.count("]") or text.endswith(_OPEN)


def _goes_on(before: Typed, line: Typed, whole: Typed, width: int) -> bool:
    if line.gap or line.bullet or line.level or before.level or line.indent < whole.indent:
        return False
    if not before.width <= width < _with_next(before, line) or _begins_anew(line.text):
        return False
    return _unfinished(whole, line) or line.text[:1] in "([" or looks_like_people(line.text) < _A_NAME


def _begins_anew(text: str) -> bool:
    if _LABEL.match(text):
        return True
    times, dates = spot_times(text[:60]), spot_dates(text[:60])
    return bool((times and times[0].begin <= 1 and _clocklike(text)) or (dates and dates[0].begin == 0))


def _clocklike(text: str) -> bool:
    """Whether the time at the head is one beyond doubt: a plain number may be the next word of a sentence."""
    return bool(re.match(r"\W?\d{1,2}([:.h]\d\d|\s?[ap]\.?m)|\W?\d{3,4}\s?[-–]", text, re.IGNORECASE))
