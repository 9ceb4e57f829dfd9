"""What a document's first lines say of the whole meeting: title, dates, time zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.blocks import Block
from ingest.extractors.outlines.days import several_days
from ingest.extractors.outlines.words import fold, words
from ingest.times import spot_dates, spot_times

_TOP = 25  # lines
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ZONE = re.compile(
    r"\ball times (?:are )?(?:in |listed in |shown in )?(?P<zone>[A-Za-z ()/+:0-9-]{2,40})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Top:
    """The meeting's title, dates and zone as printed; "" where the document does not say."""

    title: str = ""
    dates: str = ""
    zone: str = ""


def heading(blocks: Sequence[Block]) -> Top:
    """What the first page says."""
    top = [block for block in blocks[:_TOP] if block.page <= 1]
    return Top(_title(top), _dates(blocks), _zone(blocks))


def _title(top: Sequence[Block]) -> str:
    """The largest line of the first page that is neither a date nor a time."""
    named = [block for block in top if _may_name(block.text)]
    best = max(named, key=lambda block: (block.style.size, block.style.bold), default=None)
    return best.text if best else ""


def _may_name(text: str) -> bool:
    if spot_times(text) or fold(text) in words("lines", "divisions") or not 8 <= len(text) <= 160:
        return False
    return sum(date.stop - date.begin for date in spot_dates(text)) < 0.5 * len(text)


def _dates(blocks: Sequence[Block]) -> str:
    """The first line that names the meeting's days with their year."""
    early = [block.text for block in blocks[: 3 * _TOP] if len(block.text) < 240]
    dated = [text for text in early if spot_dates(text) and _YEAR.search(text)]
    spans = [text for text in dated if several_days(text)]
    return _shown((spans or dated or [""])[0])


def _shown(text: str) -> str:
    """The dates in a line, from the first to the last."""
    dates = spot_dates(text)
    return text[dates[0].begin : dates[-1].stop] if dates else ""


def _zone(blocks: Sequence[Block]) -> str:
    for block in blocks:
        found = _ZONE.search(block.text) if "time" in block.text.casefold() else None
        if found:
            return found["zone"].strip()
    return ""
