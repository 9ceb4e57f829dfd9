"""Pages that print days and hours and are no programme: deadlines, opening hours, price lists, news."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from ingest.blocks import Block, Page
from ingest.rows import Row
from ingest.times import spot_dates
from ingest.times.printed_dates import printed_dates

_PRICE = re.compile(r"[$€£¥]\s?\d|\d\s?(?:€|EUR|USD)\b|\badd to cart\b", re.IGNORECASE)
_FEWEST = 3  # prices, or news
_NEAR = 40  # characters between a word and its date
_MOSTLY = 0.5


def is_elsewhere(page: Page, rows: Sequence[Row]) -> bool:
    """Whether the page's own words say that its days and hours are not those of sessions."""
    lines = list(_lines(page))
    nobody = sum(bool(row.people) for row in rows) < _MOSTLY * len(rows)
    prices = sum(bool(_PRICE.search(line)) for line in lines)
    dates = sum(_is_dated_otherwise(line) for line in lines)
    return (
        (nobody and prices >= max(_FEWEST, len(rows)))
        or dates >= max(2, len(rows))
        or sum(map(_is_other_hour, rows)) >= _MOSTLY * len(rows)
        or (not any(row.date for row in rows) and sum(map(_lists_weekdays, lines)) >= _MOSTLY * len(rows))
        or _are_news(rows)
    )


def _lines(page: Page) -> Iterator[str]:
    for element in page.elements:
        if isinstance(element, Block):
            yield element.text
        else:
            yield from (block.text for cell in element.cells for block in cell.blocks)


def _is_dated_otherwise(line: str) -> bool:
    found = _dated_words().search(line) if len(line) < 300 else None
    return found is not None and any(0 <= date.begin - found.end() <= _NEAR for date in spot_dates(line))


def _is_other_hour(row: Row) -> bool:
    return row.title.casefold().strip(" :.") in _words("other_hours") and not row.people


def _lists_weekdays(line: str) -> bool:
    """Whether a line begins with several weekdays and no date: "Mon, Wed: 8:00 AM – 12:00 PM"."""
    named = re.findall(r"[^\W\d_]+", line.casefold().partition(":")[0])[:6]
    return sum(word in _words("weekdays") for word in named) > 1


def _are_news(rows: Sequence[Row]) -> bool:
    """Whether the rows are told one a day, the latest first, none with an end."""
    days = [(day.year or 0, day.month or 0, day.day or 0) for row in rows for day in printed_dates(row.date)[:1]]
    if len(days) != len(rows) or len(rows) < _FEWEST or any(row.end for row in rows):
        return False
    return all(earlier < later for later, earlier in pairwise(days))


@cache
def _dated_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(_words('other_dates'))))})\b", re.IGNORECASE)


@cache
def _words(name: str) -> frozenset[str]:
    text = files("ingest.extractors").joinpath("elsewhere.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[name])
