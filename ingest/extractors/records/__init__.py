"""Records: a repeated shape on a page, anchored on its times; what each piece means is learned from all of them."""

from __future__ import annotations

from ingest.blocks import Element, Grid, Page
from ingest.extractors.programme import is_programme
from ingest.extractors.records.building import Builder, own_key, trimmed
from ingest.extractors.records.context import context
from ingest.extractors.records.days import day_links
from ingest.extractors.records.detail import detail
from ingest.extractors.records.frames import add_frames
from ingest.extractors.records.items import add_items
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.leaves import leaves
from ingest.extractors.records.nesting import nested
from ingest.extractors.records.parallel import is_mostly_parallel
from ingest.extractors.records.record import records
from ingest.extractors.records.sections import with_sections
from ingest.extractors.records.sessions import sessions
from ingest.extractors.records.spans import Tree
from ingest.extractors.records.turns import add_turns
from ingest.rows import Finding, Row

MOST_LEAVES = 200_000


def extract(page: Page) -> Finding:
    """The sessions and talks of a page whose lines know the elements around them; nothing from other pages."""
    if not any(map(_has_path, page.elements)):
        return Finding()
    if is_mostly_parallel(page):
        return Finding()
    found = leaves(page)[:MOST_LEAVES]
    tree = Tree(found)
    made = add_items(tree, add_turns(tree, add_frames(tree, records(tree) or detail(found))))
    top = with_sections(tree, nested(sessions(tree, made)))
    heads = [session.record for session in top if session.record.cluster == ("section",)]
    taken = frozenset(number for record in (*made, *heads) for number in range(record.begin, record.stop))
    builder = Builder(found, taken)
    builder.build(top)
    rows = own_key(tuple(map(trimmed, builder.rows)), page.source)
    if not is_programme(rows, builder.links):
        rows = ()
    about = context(page, found)
    first = min(taken, default=0)  # what stands before the programme is no part of it
    told = taken | builder.room_places
    outside = [leaf for n, leaf in enumerate(found) if n > first and n not in told and leaf.sort is Sort.TEXT]
    unread = [*outside, *builder.unread] if rows else found
    return Finding(
        rows=rows,
        title="" if _is_detail(rows, about.title) else about.title,
        zone=about.zone,
        dates=about.dates,
        place=about.place,
        links=(*builder.links, *day_links(page, rows)) if rows else (),
        unread=tuple(map(_told, unread)),
        text_blocks=len(found) - first,
    )


def _has_path(element: Element) -> bool:
    """Whether the format tells the elements around the lines: tables of other formats have none."""
    if isinstance(element, Grid):
        return any(block.path for cell in element.cells for block in cell.blocks)
    return bool(element.path)


def _is_detail(rows: tuple[Row, ...], title: str) -> bool:
    """Whether the page's title is that of its one session and not the meeting's."""
    return sum(not row.parent for row in rows) == 1 and any(row.title == title for row in rows)


def _told(leaf: Leaf) -> str:
    return f"{leaf.where}: {leaf.text}"
