"""Styled pages: titles, people and rooms told apart by their looks, which are learned from the document."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

from ingest.blocks import Block, Grid, Page
from ingest.extractors.grids.reading import flows_of, read_grid
from ingest.extractors.outlines.days import several_days
from ingest.extractors.outlines.judging import is_program
from ingest.extractors.outlines.roster import Roster, with_surnames
from ingest.extractors.styles.cards import read_card
from ingest.extractors.styles.faculty import parted
from ingest.extractors.styles.heading import heading
from ingest.extractors.styles.learning import learn
from ingest.extractors.styles.mark import Mark, What
from ingest.extractors.styles.nesting import nested
from ingest.extractors.styles.page_flow import PageFlow
from ingest.extractors.styles.rooming import learned_rooms
from ingest.extractors.styles.venue import with_day_rooms
from ingest.rows import Finding


@dataclass(frozen=True)
class Stretch:
    """Lines between tables; `card` says that they are one panel's."""

    marks: tuple[Mark, ...]
    card: bool = False


Part = Stretch | Grid
_OFTEN = 3  # times that a line stands: a foot of pages, no session


def extract(page: Page) -> Finding:
    """The sessions of a page that tells them in lines of learned looks, with tables among them."""
    blocks = [block for element in page.elements for block in _blocks(element)]
    rooms = learned_rooms(_texts(page))
    parts, lists = _without_lists(list(_parts(page, rooms)))
    flow = PageFlow(learn(_flows(parts, rooms)), rooms)
    for before, part in zip([None, *parts], parts, strict=False):
        if isinstance(part, Grid):
            read_grid(flow, part, isinstance(before, Grid) and before.page < part.page)
        else:
            (read_card if part.card else PageFlow.read)(flow, part.marks)
    flow.close()
    top = heading(blocks)
    items = list(with_day_rooms(nested(flow.items)))
    if not any(item.date for item in items) and not several_days(top.dates):
        items = [replace(item, date=top.dates) for item in items]
    rows = with_surnames([item.row("") for item in items], lists)
    if not is_program(rows):
        return Finding(text_blocks=len(blocks), title=top.title)
    unread = _beside_the_front(parts, flow.unread)
    return Finding(
        rows=tuple(rows),
        title=top.title,
        dates=top.dates,
        zone=top.zone,
        faculty=tuple(credit for roster in lists for credit in roster.people),
        unread=tuple(f"{mark.where}: {mark.text}" for mark in unread),
        text_blocks=len(blocks) - (len(flow.unread) - len(unread)),
    )


def _without_lists(parts: Sequence[Part]) -> tuple[list[Part], list[Roster]]:
    """The parts without the lists of persons among their lines, and these lists."""
    kept: list[Part] = []
    lists: list[Roster] = []
    for part in parts:
        if isinstance(part, Stretch) and not part.card:
            marks, found = parted(part.marks)
            lists.extend(found)
            kept.append(replace(part, marks=marks))
        else:
            kept.append(part)
    return kept, lists


def _beside_the_front(parts: Sequence[Part], unread: Sequence[Mark]) -> list[Mark]:
    """The unread lines that may have been sessions: no notes, not what stands before any time or table, nothing that
    is told again and again."""
    stretches = takewhile(lambda part: isinstance(part, Stretch), parts)
    marks = (mark for part in stretches if isinstance(part, Stretch) for mark in part.marks)
    front = {id(mark) for mark in takewhile(lambda mark: mark.what is not What.STAMPED, marks)}
    often = {text for text, count in Counter(mark.text for mark in unread).items() if count >= _OFTEN}
    kept = (mark for mark in unread if id(mark) not in front and mark.what is not What.NOTE)
    return [mark for mark in kept if mark.text not in often]


def _blocks(element: Block | Grid) -> Sequence[Block]:
    return (element,) if isinstance(element, Block) else [block for cell in element.cells for block in cell.blocks]


def _texts(page: Page) -> Iterator[Sequence[Block]]:
    """The lines between tables, and those of each cell."""
    for is_block, elements in groupby(page.elements, key=lambda element: isinstance(element, Block)):
        if is_block:
            yield [element for element in elements if isinstance(element, Block)]
        else:
            yield from (cell.blocks for element in elements if isinstance(element, Grid) for cell in element.cells)


def _parts(page: Page, rooms: frozenset[str]) -> Iterator[Part]:
    """Stretches of lines, cards, and grids."""
    emblems = _emblems(page)
    for is_block, elements in groupby(page.elements, key=lambda element: isinstance(element, Block)):
        if not is_block:
            yield from (element for element in elements if isinstance(element, Grid))
            continue
        blocks = [element for element in elements if isinstance(element, Block) and element.text not in emblems]
        for card, own in groupby(blocks, key=lambda block: block.card):
            yield Stretch(tuple(Mark(block, rooms=rooms) for block in own), bool(card))


def _emblems(page: Page) -> set[str]:
    """What stands on most cards of a page: names of the society, a year; no roles, breaks or rooms."""
    cards: dict[str, set[int]] = defaultdict(set)
    for element in page.elements:
        if isinstance(element, Block) and element.card:
            cards[element.text].add(element.card)
    count = len({card for held in cards.values() for card in held})
    plain = (What.NEUTRAL, What.PEOPLE, What.NOTE)
    return {
        text for text, held in cards.items() if len(held) >= max(3, count / 2) and Mark(Block(text, "")).what in plain
    }


def _flows(parts: Sequence[Part], rooms: frozenset[str]) -> Iterator[Sequence[Mark]]:
    for number, part in enumerate(parts):
        after = parts[number + 1] if number + 1 < len(parts) else None
        if isinstance(part, Grid):
            yield from flows_of(part, rooms)
        elif isinstance(after, Grid):
            yield [*part.marks, *_first_neutral(after)]
        else:
            yield part.marks


def _first_neutral(grid: Grid) -> list[Mark]:
    """The first line of a table that may be a title: what a heading over the table stands before."""
    marks = (mark for flow in flows_of(grid) for mark in flow)
    return [mark for mark in marks if mark.what is What.NEUTRAL][:1]
