"""A page's elements in reading order: ruled tables, cards, bands of columns, tables without rules, paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.blocks import Block, Cell, Element, Grid
from ingest.readers.pdf.cutting import Band, Interval, bands, halves
from ingest.readers.pdf.days_over import under_days
from ingest.readers.pdf.gutter import gutter
from ingest.readers.pdf.lines import lines
from ingest.readers.pdf.paragraphs import field_labels, paragraphs
from ingest.readers.pdf.pieces import Piece
from ingest.readers.pdf.placed import Item, Placed
from ingest.readers.pdf.rowwise import ends_open, is_label, is_one, is_table, is_timed, labels
from ingest.readers.pdf.spanning import Spanning
from ingest.readers.pdf.word import Shape

_DEPTH = 8


class Arranger:
    """Puts one page in order.

    `vocabulary`: the document's words in lower case; `sides`: the left and right sides of its columns of text;
    `tables`: see tables without rules; `shapes`: what the page draws.
    """

    def __init__(
        self,
        page: int,
        vocabulary: frozenset[str],
        sides: frozenset[tuple[float, float]] = frozenset(),
        tables: bool = True,
        shapes: Sequence[Shape] = (),
    ) -> None:
        self._page = page
        self._sides = sides
        self._tables = tables
        self._vocabulary = vocabulary
        self._shapes = shapes

    def elements(self, items: Sequence[Item], left: float, right: float, depth: int = 0) -> list[Element]:
        """The elements of a region in reading order."""
        own = [item for item in items if isinstance(item, Piece)]
        between = gutter(own, left, right) if depth == 0 and self._tables else None
        if between is not None:
            parts = halves(items, (left, right), between, Spanning(self._shapes, (left, right), days=True))
            return [e for part in parts for e in self.elements(part.columns[0], *part.bounds[0], depth + 1)]
        found: list[Element] = []
        for band in under_days(bands(items, left, right, Spanning(self._shapes, (left, right)))):
            found.extend(self._band(band, depth))
        return found

    def _band(self, band: Band, depth: int) -> Iterator[Element]:
        if len(band.columns) == 1 or depth >= _DEPTH or (self._tables and is_one(band) and not _all_labels(band)):
            left, right = band.bounds[0][0], band.bounds[-1][1]
            items = [item for column in band.columns for item in column]
            yield from self._column(items, left, self._side(items, right) if depth == 0 else right)
        elif self._tables and is_table(band):
            yield from self._rows(band)
        else:
            for column, (left, right) in zip(band.columns, _even(band), strict=True):
                yield from self.elements(column, left, right, depth + 1)

    def _side(self, items: Sequence[Item], right: float) -> float:
        """The right side of a column that stands alone on its page where others have two."""
        left, reach = min(item.left for item in items), max(item.right for item in items)
        known = [side for known, side in self._sides if abs(known - left) <= 4 and reach <= side + 2]
        return min([*known, right])

    def _column(self, items: Sequence[Item], left: float, right: float) -> Iterator[Element]:
        """One column: its paragraphs, and what is placed among them."""
        run: list[Piece] = []
        for item in sorted(items, key=lambda i: i.top):
            if isinstance(item, Piece):
                run.append(item)
            elif isinstance(item, Placed):
                yield from self.blocks(run, left, right)
                run = []
                yield from item.elements
        yield from self.blocks(run, left, right)

    def blocks(self, run: Sequence[Piece], left: float, right: float) -> list[Block]:
        """The paragraphs of one column."""
        return paragraphs(lines(run, left, right), self._page, self._vocabulary)

    def flat(self, items: Sequence[Item], left: float, right: float) -> list[Block]:
        """The blocks of a region in reading order, those of tables without rules too."""
        found: list[Block] = []
        for element in self.elements(items, left, right):
            found.extend(
                [element] if isinstance(element, Block) else [b for cell in element.cells for b in cell.blocks]
            )
        return found

    def _rows(self, band: Band) -> Iterator[Element]:
        columns = [[item for item in column if isinstance(item, Piece)] for column in band.columns]
        lead = 1 if len(columns) == 2 and labels(columns[1]) > labels(columns[0]) else 0
        rows = _row_parts(columns, lead)
        if len(columns) == 2 and not _heads(columns):
            for row in rows:
                for part, (left, right) in zip(row, band.bounds, strict=True):
                    yield from self.blocks(part, left, right)
            return
        cells = [
            Cell(tuple(self.blocks(part, *band.bounds[column])), number, column)
            for number, row in enumerate(rows)
            for column, part in enumerate(row)
            if part
        ]
        yield Grid(f"p. {self._page}", tuple(cells), self._page)


def _even(band: Band) -> Sequence[Interval]:
    """The sides of columns of text, the last no wider than the widest of the others or its own lines."""
    *before, (left, right) = band.bounds
    wide = max((end - begin for begin, end in before), default=right - left)
    return [*before, (left, min(right, max(left + wide, *(item.right for item in band.columns[-1]))))]


def _all_labels(band: Band) -> bool:
    """Whether the left column holds nothing but labels: then its entries are parted from their content."""
    return labels(band.columns[0]) >= 0.6


def _heads(columns: Sequence[Sequence[Piece]]) -> bool:
    """Whether two columns are one row of headings: "Time" and the name of a room."""
    return all(len(column) == 1 for column in columns) and columns[0][0].text.strip(" :").lower() in field_labels()


def _row_parts(columns: Sequence[Sequence[Piece]], lead: int) -> list[list[list[Piece]]]:
    """The table's rows, each with its pieces per column; rows begin where the leading column's entries do."""
    tops = _row_tops(columns, lead)
    rows: list[list[list[Piece]]] = [[[] for _ in columns] for _ in tops]
    for number, column in enumerate(columns):
        for piece in column:
            row = max((i for i, top in enumerate(tops) if piece.base >= top), default=0)
            rows[row][number].append(piece)
    return [row for row in rows if any(row)]


def _row_tops(columns: Sequence[Sequence[Piece]], lead: int) -> list[float]:
    everything = sorted((piece for column in columns for piece in column), key=lambda p: p.base)
    timed = _beginnings([piece for piece in columns[lead] if is_timed(piece)])
    starts = timed if timed else _starts(columns[lead])
    tops = [piece.base - 0.6 * piece.size for piece in starts]
    groups = _groups(everything)
    if timed and _one_each(groups, starts):
        tops = [group[0].base - 0.6 * group[0].size for group in groups if any(p in group for p in starts)]
    first = everything[0].base - everything[0].size
    return [first, *tops] if not tops or first < tops[0] else tops


def _beginnings(timed: Sequence[Piece]) -> list[Piece]:
    """The timed lines without those that only end a range begun on the line above: "8:00 –", "9:15 AM"."""
    found: list[Piece] = []
    for before, piece in zip([None, *timed], timed, strict=False):
        near = before is not None and piece.base - before.base <= 2.5 * piece.size
        if before is None or not (near and ends_open(before.text)):
            found.append(piece)
    return found


def _starts(column: Sequence[Piece]) -> list[Piece]:
    """The lines with which an entry of the leading column begins: after a gap, or a label."""
    starts = []
    for before, piece in zip([None, *column], column, strict=False):
        if before is None or is_label(piece) or piece.base - before.base > 1.45 * piece.size:
            starts.append(piece)
    return starts


def _groups(everything: Sequence[Piece]) -> list[list[Piece]]:
    """Lines with no more than the usual distance between them."""
    groups: list[list[Piece]] = []
    for piece in everything:
        if groups and piece.base - groups[-1][-1].base <= 1.5 * max(piece.size, groups[-1][-1].size):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _one_each(groups: Sequence[Sequence[Piece]], starts: Sequence[Piece]) -> bool:
    """Whether every group holds exactly one of the starts, some of them not on its first line."""
    counts = [sum(piece in group for piece in starts) for group in groups]
    centred = any(
        piece.base - group[0].base > 0.5 * piece.size for group in groups for piece in starts if piece in group
    )
    return centred and len(counts) > 1 and all(count == 1 for count in counts)


def with_card(elements: Sequence[Element], card: int) -> tuple[Element, ...]:
    """The elements marked as those of one card."""
    return tuple(replace(element, card=card) if isinstance(element, Block) else element for element in elements)
