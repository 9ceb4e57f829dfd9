"""Are columns side by side a table without rules, to be read row by row, or columns of text?"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from ingest.people import looks_like_people
from ingest.readers.pdf.cutting import Band
from ingest.readers.pdf.paragraphs import field_labels
from ingest.readers.pdf.pieces import Piece
from ingest.readers.pdf.placed import Item
from ingest.times import is_date_line, spot_times

_LABEL = re.compile(
    r"^(?:.{1,40}:|\W*\d{1,4}[.)]?|[A-Z]{1,4}[- ]?\d{1,4}[A-Za-z]?|(?:room|hall|salle|saal)\b.{0,20}|[ap]\.?m\.?)$",
    re.IGNORECASE,
)
_OPEN = re.compile(r"(?:\d|[ap]\.?m\.?)\s*(?:[-–—]|to|bis)$", re.IGNORECASE)

_SHORT = 30  # characters: the longest that may end a time's line


def ends_open(text: str) -> bool:
    """Whether a text ends in a range whose end must stand in the next line."""
    return bool(_OPEN.search(text))


def is_table(band: Band) -> bool:
    """Whether the band's columns belong together row by row."""
    columns = [[item for item in column if isinstance(item, Piece)] for column in band.columns]
    if len(columns) < 2 or any(len(c) < len(column) for c, column in zip(columns, band.columns, strict=True)):
        return False
    if labels(columns[0]) >= 0.6 or max(map(len, columns)) == 1:
        return True
    if len(columns) == 2 and labels(columns[1]) >= 0.6:
        return True
    if _aligned(columns) < 0.8 or max(map(_sparse, columns)) < 0.3:
        return False
    named = [sum(looks_like_people(p.text) >= 0.5 for p in column) / len(column) for column in columns]
    return len(columns) > 2 or (max(named) >= 0.6 and min(named) <= 0.3)


def is_one(band: Band) -> bool:
    """Whether two columns are one: all that stands on the right ends the line of a time, as a room does."""
    columns = [[item for item in column if isinstance(item, Piece)] for column in band.columns]
    if len(columns) != 2 or any(len(c) < len(column) for c, column in zip(columns, band.columns, strict=True)):
        return False
    bases = [piece.base for piece in columns[0] if is_timed(piece)]
    return all(
        len(piece.text) <= _SHORT
        and looks_like_people(piece.text) < 0.75
        and any(abs(piece.base - base) < 1.5 for base in bases)
        for piece in columns[1]
    )


def labels(column: Sequence[Item]) -> float:
    """The share of a column's lines that are times, dates, numbers or labels."""
    pieces = [item for item in column if isinstance(item, Piece)]
    return sum(map(is_label, pieces)) / len(pieces) if pieces else 0.0


def is_label(piece: Piece) -> bool:
    """A time, date, number or label."""
    word = piece.text.strip(" :").lower()
    return is_timed(piece) or bool(_LABEL.match(piece.text)) or is_date_line(piece.text) or word in field_labels()


def is_timed(piece: Piece) -> bool:
    """A time and little else."""
    spans = spot_times(piece.text)
    return bool(spans) and len(piece.text) <= (spans[0].stop - spans[0].begin) + 18


def _aligned(columns: Sequence[Sequence[Piece]]) -> float:
    """The share of the shortest column's lines that stand on a line of the first other column."""
    shortest = min(columns, key=len)
    other = columns[1] if shortest is columns[0] else columns[0]
    bases = [piece.base for piece in other]
    return sum(any(abs(piece.base - base) < 1.5 for base in bases) for piece in shortest) / len(shortest)


def _sparse(column: Sequence[Piece]) -> float:
    """The share of steps from line to line that are wider than running text has."""
    steps = [b.base - a.base for a, b in itertools.pairwise(column)]
    return (
        sum(step > 1.7 * piece.size for step, piece in zip(steps, column, strict=False)) / len(steps) if steps else 0.0
    )
