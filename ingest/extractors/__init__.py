"""From a page to rows: repeated records, styled records, outlines. The one that explains the page best wins.

An extractor has `extract(page: Page) -> Finding`. It fills `text_blocks` (lines of text that the page has) and `unread`
(those that no row and no context took), so that the loss is visible and extractors can be compared.
"""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

from ingest.blocks import Block, Element, Page
from ingest.extractors import outline, records, styled
from ingest.extractors.elsewhere import is_elsewhere
from ingest.extractors.glances import told_once
from ingest.extractors.outlines.headings import is_division
from ingest.extractors.persons import person_links, persons
from ingest.extractors.programme import is_programme
from ingest.extractors.quality import worth
from ingest.extractors.signing import unsigned
from ingest.rows import Finding

EXTRACTORS: tuple[ModuleType, ...] = (records, styled, outline)
"""Those that know most of a page's make-up first; a page without boxes and elements (typed text, Word) is the
outline's alone."""
CLEARLY = 0.05  # by so much a later one must be better than an earlier one


def extract(page: Page) -> Finding:
    """The best of the extractors' findings, with the page's title and problems added where it has none itself."""
    if people := persons(page):
        return Finding(faculty=people, source=page.source)
    if page.sent or page.source:  # a mail, or a page that may be one
        page = replace(page, elements=unsigned(page.elements))
    best = Finding()
    printed = replace(page, elements=tuple(element for element in page.elements if not _is_mark(element)))
    typed = EXTRACTORS[::-1] if page.sent else EXTRACTORS  # a mail is written line by line, whatever its markup
    for extractor in typed if any(map(_has_make_up, page.elements)) else (outline,):
        if worth(best) >= 1 - CLEARLY:
            break
        finding: Finding = extractor.extract(page if extractor is records else printed)
        if worth(finding) > worth(best) + (CLEARLY if best.rows else 0.0):
            best = finding
    if page.source and (not is_programme(best.rows, best.links) or is_elsewhere(page, best.rows)):
        best = replace(best, rows=(), links=())
    links = (*best.links, *person_links(page, best.rows))
    title, problems = best.title or _name(page.title), (*page.problems, *best.problems)
    dates, place = best.dates or page.dates, best.place or page.place
    return replace(
        best,
        rows=told_once(best.rows),
        title=title,
        problems=problems,
        source=page.source,
        dates=dates,
        place=place,
        sent=page.sent,
        links=links,
    )


def _is_mark(element: Element) -> bool:
    """Whether a line was told by an attribute and is printed nowhere: only records know what it means."""
    return isinstance(element, Block) and bool(element.path) and element.path[-1].name.startswith("@")


def _has_make_up(element: Element) -> bool:
    """Whether the format says where on the page or in which elements a line stands."""
    blocks = (element,) if isinstance(element, Block) else [b for cell in element.cells for b in cell.blocks]
    return any(block.box is not None or block.path for block in blocks)


def _name(title: str) -> str:
    """The page's title if it names a meeting and not only what kind of page it is ("Schedule")."""
    return "" if is_division(title) else title
