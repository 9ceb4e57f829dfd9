"""Days side by side over columns of sessions: each stands over its own column, and is read with it."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.readers.pdf.cutting import Band
from ingest.readers.pdf.pieces import Piece
from ingest.readers.pdf.placed import Item
from ingest.readers.pdf.rowwise import labels
from ingest.times import is_date_line


def under_days(bands: Sequence[Band]) -> list[Band]:
    """The bands, those under a band of days put together with it column by column."""
    found: list[Band] = []
    for band in (part for whole in bands for part in _parted(whole)):
        if found and _are_days(found[-1]) and (joined := _joined(found[-1], band)):
            found[-1] = joined
        else:
            found.append(band)
    return found


def _parted(band: Band) -> list[Band]:
    """A band whose columns all end with a day: what stands over the days, and the days."""
    last = Band(tuple(column[-1:] for column in band.columns), band.bounds)
    over = sorted((item for column in band.columns for item in column[:-1]), key=lambda item: (item.top, item.left))
    if not over or len(band.columns) < 2 or not _are_days(last):
        return [band]
    return [Band((tuple(over),), ((band.bounds[0][0], band.bounds[-1][1]),)), last]


def _are_days(band: Band) -> bool:
    """Whether each of several columns begins with a day."""
    tops = [column[0] for column in band.columns if column]
    return len(tops) > 1 and all(isinstance(top, Piece) and is_date_line(top.text) for top in tops)


def _joined(days: Band, band: Band) -> Band | None:
    """One column for each day: what stands under it; None where the columns do not fit, or begin with times of rows."""
    if len(band.columns) == 1 or labels(band.columns[0]) >= 0.6:
        return None
    middles = [(column[0].left + column[0].right) / 2 for column in days.columns]
    columns: list[list[Item]] = [list(column) for column in days.columns]
    for column, (left, right) in zip(band.columns, band.bounds, strict=True):
        over = [n for n, middle in enumerate(middles) if left <= middle <= right]
        if len(over) != 1:
            return None
        columns[over[0]].extend(column)
    bounds = [band.bounds[0][0], *(low for low, _ in band.bounds[1:])], [*(high for _, high in band.bounds)]
    if len(bounds[0]) != len(columns):
        return None
    ordered = [tuple(sorted(column, key=lambda item: (item.top, item.left))) for column in columns]
    return Band(tuple(ordered), tuple(zip(*bounds, strict=True)))
