"""A typed text in pieces: lines, and the tables among them."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.readers.typed.aligned import aligned, end_of_aligned
from ingest.readers.typed.columned import columned, end_of_columned
from ingest.readers.typed.tables import Table, drawn, end_of_drawn

Piece = tuple[int, str] | Table
_SHAPES = ((end_of_drawn, drawn), (end_of_aligned, aligned), (end_of_columned, columned))


def with_tables(lines: Sequence[tuple[int, str]]) -> list[Piece]:
    """The numbered lines, with every table among them as one piece."""
    pieces: list[Piece] = []
    at = 0
    while at < len(lines):
        table, stop = _table(lines, at)
        pieces.append(table or lines[at])
        at = stop
    return pieces


def _table(lines: Sequence[tuple[int, str]], at: int) -> tuple[Table | None, int]:
    for end, made in _SHAPES:
        stop = end(lines, at) if lines[at][1].strip() else at
        if stop > at:
            return made(lines[at:stop]), stop
    return None, at + 1
