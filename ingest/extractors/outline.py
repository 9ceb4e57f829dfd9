"""Outlines: day heading, time, title, people, line by line, in whichever order the document keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from ingest.blocks import Block, Grid, Page
from ingest.extractors.outlines.building import rows_of
from ingest.extractors.outlines.cover import without_cover
from ingest.extractors.outlines.cutting import cut, prepared
from ingest.extractors.outlines.dated import with_dated
from ingest.extractors.outlines.entry import Entry
from ingest.extractors.outlines.habits import habits_of
from ingest.extractors.outlines.house import housed
from ingest.extractors.outlines.judging import is_program
from ingest.extractors.outlines.line import Line, lines_of
from ingest.extractors.outlines.roster import rosters, with_roles, with_surnames
from ingest.extractors.outlines.surroundings import surroundings
from ingest.model import Problem, Severity
from ingest.rows import Finding

MOST_ELEMENTS = 12_000  # lines and tables; a large meeting's whole book has some 8,000
_FEW_TIGHT = 6  # one line in so many may stand close below another in a text that has space between all its lines


def extract(page: Page) -> Finding:
    """The sessions of a page that is printed line by line; no rows if it is no programme."""
    found = _spaced(list(_elements(page)))
    everything = with_dated(without_cover(prepared(found[:MOST_ELEMENTS])))
    lines = [element for element in everything if isinstance(element, Line)]
    lists = rosters(lines)
    listed = {line for roster in lists for line in lines[roster.begin : roster.stop]}
    entries, loose = cut(everything, listed)
    rows = with_surnames(with_roles(rows_of(entries, habits_of(entries)), lists), lists)
    size = sum(map(_size, found))
    if not is_program(rows, lines):
        return Finding(text_blocks=size, title=page.title)
    preamble = [*_running(page), *_preamble(lines, entries)]
    around = surroundings(preamble, lines, page.title)
    return Finding(
        rows=tuple(housed(rows, preamble)),
        title=around.title,
        zone=around.zone,
        dates=around.dates,
        place=around.place,
        faculty=tuple(credit for roster in lists for credit in roster.people),
        unread=tuple(f"{line.where}: {line.text}" for line in loose),
        text_blocks=size,
        problems=(_too_long(len(found)),) if len(found) > MOST_ELEMENTS else (),
    )


def _too_long(size: int) -> Problem:
    return Problem(
        code="too_long",
        severity=Severity.WARNING,
        message=f"Only the first {MOST_ELEMENTS:,} of {size:,} lines were read.",
        suggestion="Give the pages of the programme alone.",
    )


def _preamble(lines: Sequence[Line], entries: Sequence[Entry]) -> list[Line]:
    """The lines before the first entry."""
    first = entries[0].lines[0] if entries and entries[0].lines else None
    before = list(takewhile(lambda line: line is not first and line.stamp is None, lines))
    return before or list(lines[:3])


def _running(page: Page) -> list[Line]:
    blocks = [e for e in page.elements if isinstance(e, Block) and e.style.name in ("header", "footer")]
    return list(lines_of(blocks))


def _elements(page: Page) -> Iterator[Line | Grid]:
    """Lines and tables; what stands in a running head or foot is no part of the outline."""
    for together, group in groupby(page.elements, key=lambda element: isinstance(element, Block)):
        if together:
            yield from lines_of(e for e in group if isinstance(e, Block) and e.style.name not in ("header", "footer"))
        else:
            yield from (element for element in group if isinstance(element, Grid))


def _spaced(elements: list[Line | Grid]) -> list[Line | Grid]:
    """The elements; where nearly all lines have space above them only the space beyond the usual is a gap."""
    gaps = sorted(element.gap for element in elements if isinstance(element, Line))
    usual = gaps[len(gaps) // _FEW_TIGHT] if gaps else 0
    if usual <= 0:
        return elements
    return [replace(e, gap=max(0.0, e.gap - usual)) if isinstance(e, Line) else e for e in elements]


def _size(element: Line | Grid) -> int:
    return 1 if isinstance(element, Line) else sum(len(cell.blocks) for cell in element.cells)
