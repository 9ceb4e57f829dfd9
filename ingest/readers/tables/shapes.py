"""What the values of a column look like where its header tells nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.people import looks_like_people
from ingest.readers.records.headings import heading
from ingest.times import is_date_line, is_time, spot_dates, spot_times

_ISO = re.compile(r"^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?$")
_NUMBER = re.compile(r"^[A-Z]{0,4}[- ]?\d+(?:\.\d+)?[a-z]?$")
_CLOCK = re.compile(r"^\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?$", re.IGNORECASE)
_URL = re.compile(r"^(?:https?://|www\.)\S+$")
_EMAIL = re.compile(r"^\S+@\S+\.\w+$")


@lru_cache(maxsize=16384)
def is_clock(text: str) -> bool:
    """Whether the text is a time of day, a range of them, or a date with a time."""
    bare = text.strip()
    if _CLOCK.match(bare) or is_time(bare) or (_ISO.match(bare) and len(bare) > 10):
        return True
    dates, times = spot_dates(bare), spot_times(bare)
    taken = sum(span.stop - span.begin for span in dates) + sum(span.stop - span.begin for span in times)
    return bool(times) and taken >= 0.7 * len(bare)


@lru_cache(maxsize=16384)
def is_day(text: str) -> bool:
    """Whether the text is a date or names a day."""
    bare = text.strip()
    return bool(bare) and ((bool(_ISO.match(bare)) and len(bare) == 10) or is_date_line(bare))


def shape(texts: Sequence[str]) -> str:
    """The field that the texts look like ("start", "people", "room", …), "" where there is too little to tell."""
    texts = [text for text in texts if text][:200]
    if not texts:
        return ""
    tests = (
        ("start", is_clock),
        ("date", is_day),
        ("url", _URL.match),
        ("email", _EMAIL.match),
        ("code", _NUMBER.match),
    )
    for name, test in tests:
        if sum(bool(test(text)) for text in texts) >= 0.7 * len(texts):
            return name
    if sum(heading(text).field in {"room", "venue"} for text in texts) >= 0.5 * len(texts):
        return "room"
    if sum(looks_like_people(text) for text in texts) >= 0.55 * len(texts):
        return "people"
    lengths = sorted(map(len, texts))
    middle = lengths[len(lengths) // 2]
    if middle > 220:
        return "abstract"
    return "title" if middle >= 12 and len(set(texts)) >= 0.6 * len(texts) else ""
