"""Tables with a room or a day in each column: they are grids, and another extractor reads those."""

from __future__ import annotations

import re

from ingest.blocks import Block, Grid, Page
from ingest.extractors.records.words import field_of, looks_like_room
from ingest.times import is_date_line, is_time, spot_times

_TRACK = re.compile(r"\b(?:track|stream|room|hall|session|stage|group|theme|strand)\b", re.IGNORECASE)


def is_mostly_parallel(page: Page) -> bool:
    """Whether more of the page's times stand in such tables than anywhere else."""
    inside = sum(_times(element) for element in page.elements if isinstance(element, Grid) and is_parallel(element))
    return inside > 0 and inside >= 0.5 * sum(map(_times, page.elements))


def is_parallel(grid: Grid) -> bool:
    """Whether the columns beside the times are rooms, tracks or days."""
    heads = {cell.column: " ".join(cell.text.split()) for cell in grid.cells if cell.row == 0 and cell.text.strip()}
    first = heads.pop(0, "")
    if len(heads) < 2 or is_time(first) or any(is_time(head) for head in heads.values()):
        return False
    named = [head for head in heads.values() if looks_like_room(head) or is_date_line(head) or _TRACK.search(head)]
    plain = [head for head in heads.values() if field_of(head) is None]
    rows = {cell.row for cell in grid.cells} - {0}
    timed = sum(cell.column == 0 and cell.row > 0 and is_time(cell.text) for cell in grid.cells)
    lasting = any(c.row_span > 1 and c.row > 0 and c.column > 0 and not is_time(c.text) for c in grid.cells)
    return timed >= 0.6 * len(rows) and len(plain) == len(heads) and (2 * len(named) >= len(heads) or lasting)


def _times(element: Block | Grid) -> int:
    if isinstance(element, Block):
        return min(1, len(spot_times(element.text)))
    return sum(min(1, len(spot_times(block.text))) for cell in element.cells for block in cell.blocks)
