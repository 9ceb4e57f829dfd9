"""What a page says about the whole meeting: its title, dates, zone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.blocks import Page
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.words import field_of, is_more
from ingest.times import spot_dates
from ingest.times.zones import read_zone

_ZONE = re.compile(r"time ?zone|times?.{0,60}(?:in|are)|(?:in|are).{0,40}time", re.IGNORECASE)
_ZONE_HEAD = re.compile(r"\btime\b|\b[A-Z]{2,4}\b|\b(?:heure|hora|zeit|uhr)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GENERIC = re.compile(
    r"^(?:full |detailed |conference |meeting |scientific |preliminary |final |online )*"
    r"(?:programme?|agenda|schedule|timetable|calendar|sessions?|home|programm|overview|at a glance)"
    r"(?: at a glance| overview| book| details)?$",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s+[-–—|»·]\s+|:\s+")


@dataclass(frozen=True, slots=True)
class About:
    """The meeting as the page names it; "" where it does not."""

    title: str = ""
    dates: str = ""
    zone: str = ""
    place: str = ""


def context(page: Page, leaves: Sequence[Leaf]) -> About:
    """The meeting's title, dates and zone from the page's title and its first lines."""
    return About(title=_title(page, leaves), dates=_dates(page, leaves), zone=_zone(leaves))


def _title(page: Page, leaves: Sequence[Leaf]) -> str:
    parts = [part for part in _CUT.split(page.title) if part and not _GENERIC.match(part) and not _is_dates(part)]
    named = [part for part in parts if _YEAR.search(part)] or parts
    if named:
        return max(named, key=len)
    heads = (leaf.text for leaf in leaves[:40] if leaf.style.level in (1, 2) and leaf.sort is Sort.TEXT)
    fit = (head for head in heads if not _GENERIC.match(head) and not is_more(head) and field_of(head) is None)
    return next(fit, page.title)


def _is_dates(part: str) -> bool:
    printed = sum(date.stop - date.begin for date in spot_dates(part))
    return printed > 0.5 * len(part)


def _dates(page: Page, leaves: Sequence[Leaf]) -> str:
    """The meeting's dates with their year: a line of several days, or any early line with a dated day."""
    for leaf in leaves:
        if leaf.sort is Sort.DAYS and _YEAR.search(leaf.text):
            return leaf.text
    for text in [page.title, *(leaf.text for leaf in leaves[:60] if leaf.sort is Sort.TEXT)]:
        if len(text) < 300 and _YEAR.search(text) and spot_dates(text):
            return text
    heads = (leaf.text for leaf in leaves[:60] if leaf.style.level in (1, 2, 3) and leaf.sort is Sort.TEXT)
    return next((head for head in heads if _YEAR.search(head) and "©" not in head), "")


def _zone(leaves: Sequence[Leaf]) -> str:
    for leaf in leaves:
        if leaf.sort is Sort.TEXT and len(leaf.text) < 200 and _ZONE.search(leaf.text) and read_zone(leaf.text).names:
            return leaf.text
    heads = (leaf.text for leaf in leaves if leaf.sort is Sort.HEAD)
    return next((head for head in heads if _ZONE_HEAD.search(head) and read_zone(head).names), "")
