"""Days that a data file gives as numbers: "day": 0 is the first where the count begins at 0."""

from __future__ import annotations

from dataclasses import replace

from ingest.rows import Row

_LAST = 15  # a meeting has no more days; a larger number is a day of the month


def numbered_days(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows whose date is a bare number of the meeting's day say "Day 1", "Day 2", … instead."""
    numbers = {int(row.date) for row in rows if row.date.isdigit() and len(row.date) < 3}
    if not numbers or max(numbers) > _LAST or min(numbers) > 1:
        return rows
    shift = 0 if 0 not in numbers else 1
    return tuple(
        replace(row, date=f"Day {int(row.date) + shift}") if row.date.isdigit() and len(row.date) < 3 else row
        for row in rows
    )
