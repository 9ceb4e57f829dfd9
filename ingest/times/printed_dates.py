"""A printed date taken apart: weekday, day, month, year, as far as they are printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.times.date_patterns import date_matches
from ingest.times.words import DAY_NUMBERS, MONTHS, WEEKDAYS, fold

_NUMBERS = re.compile(r"(0?[1-9]|[12]\d|3[01])[./-](0?[1-9]|[12]\d|3[01])\.?(?![\d./-])")


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """What one date says. `numbers` are day and month in unknown order ("10/11/2027"); `number` is n of "Day n".

    `weekday` counts from 1, Monday. `until` is the (month, day) that a range ends with.
    """

    text: str
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    numbers: tuple[int, int] | None = None
    dotted: bool = False
    number: int | None = None
    until: tuple[int, int] | None = None

    @property
    def full(self) -> bool:
        """Day and month are known (their order perhaps not)."""
        return (self.day is not None and self.month is not None) or self.numbers is not None


@lru_cache(maxsize=4096)
def printed_dates(text: str) -> tuple[PrintedDate, ...]:
    """The dates printed in `text`; "Day 2 – Friday, October 22" is one date."""
    return _joined([_printed(match, text) for match in date_matches(text)])


def dates_of_field(text: str) -> tuple[PrintedDate, ...]:
    """The same for a field that is known to hold a date: "10/21", "21.10." and "10/21 (Thu)" are dates there."""
    found = printed_dates(text)
    if any(date.full or date.day for date in found):
        return found
    match = _NUMBERS.match(text.strip())
    if not match or min(int(match[1]), int(match[2])) > 12:
        return found
    weekday = next((date.weekday for date in found if date.weekday), None)
    return (PrintedDate(text, weekday, numbers=(int(match[1]), int(match[2])), dotted="." in match[0]),)


def _printed(match: re.Match[str], text: str) -> PrintedDate:
    group = {
        name.rstrip("0123456789"): text[match.start(name) : match.end(name)]
        for name, value in match.groupdict().items()
        if value is not None
    }
    month = (
        MONTHS.get(fold(group["month"])) if "month" in group and not group["month"].isdigit() else _int(group, "month")
    )
    day = _int(group, "day")
    numbers = (int(group["a"]), int(group["b"])) if "a" in group else None
    return PrintedDate(
        text=match_text(match, text),
        weekday=_weekday(group),
        day=day,
        month=month,
        year=_year(group.get("year") or group.get("from_year")),
        numbers=numbers,
        dotted=group.get("mark") == "." or (numbers is not None and "." in match[0]),
        number=_number(group.get("number")),
        until=_until(group, month),
    )


def match_text(match: re.Match[str], text: str) -> str:
    """The print that a match over the tagged text stands for."""
    return text[match.start() : match.end()].strip(" ,")


def _int(group: dict[str, str], name: str) -> int | None:
    found = re.search(r"\d+", group.get(name, ""))
    return int(found[0]) if found else None


def _weekday(group: dict[str, str]) -> int | None:
    word = group.get("weekday") or group.get("tail") or ""
    return WEEKDAYS.get(fold(word).strip(" ."))


def _year(printed: str | None) -> int | None:
    if not printed:
        return None
    year = int(printed.strip("'’"))
    return year if year > 99 else 2000 + year


def _number(printed: str | None) -> int | None:
    if not printed:
        return None
    return int(printed) if printed.isdigit() else DAY_NUMBERS.get(fold(printed))


def _until(group: dict[str, str], month: int | None) -> tuple[int, int] | None:
    last = _int(group, "until")
    until_month = MONTHS.get(fold(group["until_month"])) if "until_month" in group else month
    return (until_month, last) if last is not None and until_month is not None else None


def _joined(found: list[PrintedDate]) -> tuple[PrintedDate, ...]:
    """A numbered day or weekday beside a full date says something about the same day."""
    full = [date for date in found if date.full or date.day is not None]
    partial = [date for date in found if not date.full and date.day is None]
    if len(full) == 1 and partial and full[0].until is None:
        weekday = full[0].weekday or next((date.weekday for date in partial if date.weekday), None)
        number = next((date.number for date in partial if date.number), None)
        one = full[0]
        return (
            PrintedDate(one.text, weekday, one.day, one.month, one.year, one.numbers, one.dotted, number, one.until),
        )
    if not full and len(partial) == 2 and partial[0].number and partial[1].weekday:
        return (PrintedDate(partial[0].text, weekday=partial[1].weekday, number=partial[0].number),)
    return tuple(found)
