"""Links to the pages of other days: a menu of days of which this page shows one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.blocks import Block, Page
from ingest.extractors.records.building import is_page
from ingest.rows import Link, Row
from ingest.times import is_date_line

_MARKS = re.compile(r"[^\W\d_]{3,}|\d+")


def day_links(page: Page, rows: Sequence[Row]) -> list[Link]:
    """The links whose words are a day that no row of this page is on."""
    shown = {frozenset(_marks(row.date)) for row in rows if row.date}
    found: dict[str, None] = {}
    for text, address in _linked(page):
        marks = set(_marks(text))
        if not any(marks <= seen or seen <= marks for seen in shown) and is_page(address):
            found[address.partition("#")[0]] = None
    return [Link(address) for address in found if address]


def _linked(page: Page) -> Iterator[tuple[str, str]]:
    for block in page.elements:
        if isinstance(block, Block):
            yield from ((run.text, run.link) for run in block.runs if run.link and is_date_line(run.text))


def _marks(text: str) -> list[str]:
    """The words and numbers of a date, without a year and endings such as "th"."""
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", text.lower())
    return [mark[:3] for mark in _MARKS.findall(plain) if not re.fullmatch(r"(?:19|20)\d\d", mark)]
