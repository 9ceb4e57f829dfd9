"""From a page to rows: repeated records, styled records, grids, outlines. The one that explains the page best wins.

An extractor has `extract(page: Page) -> Finding`. It fills `text_blocks` (lines of text that the page has) and `unread`
(those that no row and no context took), so that the loss is visible and extractors can be compared.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec

from ingest.blocks import Page
from ingest.extractors.quality import worth
from ingest.rows import Finding

NAMES: tuple[str, ...] = ("records", "styled", "grid", "outline")
"""The extractors' modules, those that know most of a page's make-up first. A name whose file is not there yet is
passed over."""
CLEARLY = 0.05  # by so much a later one must be better than an earlier one


def extract(page: Page) -> Finding:
    """The best of the extractors' findings, with the page's title and problems added where it has none itself."""
    best = Finding()
    for path in _paths():
        if worth(best) >= 1 - CLEARLY:
            break
        finding = import_module(path).extract(page)
        if worth(finding) > worth(best) + (CLEARLY if best.rows else 0.0):
            best = finding
    return replace(best, title=best.title or page.title, problems=(*page.problems, *best.problems))


def _paths() -> list[str]:
    paths = (f"{__name__}.{name}" for name in NAMES)
    return [path for path in paths if find_spec(path)]
