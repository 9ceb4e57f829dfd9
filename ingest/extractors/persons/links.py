"""Links from a programme to the pages of its people, where the programme itself prints no affiliations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.blocks import Block, Page
from ingest.extractors.persons.words import is_of_people, plain
from ingest.rows import Link, Row

_BARE = 0.5  # share of people without affiliation from which on their pages are worth asking for
_NO_PAGE = ("#", "mailto:", "tel:", "javascript:", "data:")


def person_links(page: Page, rows: Sequence[Row]) -> tuple[Link, ...]:
    """The pages behind the names of people who are printed without affiliation, and the list of all of them."""
    credits = [credit for row in rows for credit in row.people]
    bare = [credit for credit in credits if not credit.affiliation and len(credit.text) < 60]
    if not bare or len(bare) < _BARE * len(credits):
        return ()
    names = " ; ".join(plain(credit.text) for credit in bare)
    found = [address for text, address in _linked(page) if len(plain(text)) > 4 and plain(text) in names]
    pages = [address for address in found if is_of_people(address) and not address.startswith(_NO_PAGE)]
    listed = [page.people] if page.people else []
    return tuple(Link(address) for address in dict.fromkeys([*listed, *pages]))


def _linked(page: Page) -> Iterator[tuple[str, str]]:
    for element in page.elements:
        blocks = [element] if isinstance(element, Block) else [b for cell in element.cells for b in cell.blocks]
        yield from ((run.text, run.link) for block in blocks for run in block.runs if run.link)
