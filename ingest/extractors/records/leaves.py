"""A page cut into leaves: lines divided where their look changes and where a time or a date stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from ingest.blocks import Block, Cell, Element, Grid, Page, Step
from ingest.extractors.records.families import with_families
from ingest.extractors.records.field import Field
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.parts import Part, hint_beside, parts
from ingest.extractors.records.words import field_of, is_duration, labelled
from ingest.times import DateSpan, TimeSpan, is_date_line, is_time, may_end, spot_dates, spot_times

_DAYS = re.compile(
    r"\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:[–—-]|to|bis|&|and)\s*(?:[^\W\d]+\s+)?\d{1,2}(?:st|nd|rd|th|\.)?\b"
)
_OPEN_END = re.compile(
    r"(?:\b(?:at|from|until|till|to|by|before|after|between|the|and|of|on|in)|[,–—-])\s*$", re.IGNORECASE
)
_MOMENT = re.compile(r"\d|noon|midnight|midday", re.IGNORECASE)
_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_JOINER = re.compile(r"to|till|until|bis|à|a|al|tot|–|—|-", re.IGNORECASE)
LONGEST_BEFORE_TIME = 170  # characters of a title that stands before its time on one line
PROSE = 320


def leaves(page: Page) -> list[Leaf]:
    """The leaves of the whole page in reading order."""
    found: list[Leaf] = []
    for number, (block, label, head) in enumerate(_lines(page.elements)):
        for part in parts(block, _whole(block.text) is not None):
            found += _head(part, number) if head else _moments(part, number, label)
    return with_families(_ranges(found))


def _ranges(found: list[Leaf]) -> list[Leaf]:
    """The leaves with a start and an end that stand apart made one range."""
    joined: list[Leaf] = []
    for number, leaf in enumerate(found):
        last = joined[-1] if joined else None
        if last is not None and _is_joiner(leaf) and number + 1 < len(found) and _ends(last, found[number + 1], leaf):
            continue
        if (
            last is not None
            and _ends(last, leaf, found[number - 1])
            and last.span is not None
            and leaf.span is not None
        ):
            span = replace(last.span, end=leaf.span.start, zone=leaf.span.zone or last.span.zone)
            joined[-1] = replace(last, span=span, text=f"{last.text} – {leaf.text}")
        else:
            joined.append(leaf)
    return joined


def _is_joiner(leaf: Leaf) -> bool:
    """Whether a leaf says no more than a dash would: "to"."""
    return leaf.sort is Sort.TEXT and bool(_JOINER.fullmatch(leaf.text))


def _ends(last: Leaf, leaf: Leaf, before: Leaf) -> bool:
    """Whether a time is the end of the one before it; `before` is the leaf between them, if there is one."""
    if last.sort is not Sort.TIME or leaf.sort is not Sort.TIME or last.span is None or leaf.span is None:
        return False
    if last.span.end or leaf.span.end or (last.span.zone and leaf.span.zone not in ("", last.span.zone)):
        return False
    beside = last.depth > 1 and leaf.depth > 1 and last.steps[-2].node == leaf.steps[-2].node != 0
    if leaf.label or last.label:
        return beside and field_of(leaf.label) is Field.END
    named = _is_joiner(before) or "end" in re.split(r"[^a-z]+", leaf.sign[-1].lower())
    return last.line == leaf.line or (beside and (named or may_end(last.text, leaf.text)))


def _lines(elements: tuple[Element, ...]) -> Iterator[tuple[Block, str, bool]]:
    """Every line with the head of its table column, and whether it is such a head itself."""
    for element in elements:
        if isinstance(element, Block):
            yield element, "", False
            continue
        heads = heads_of(element)
        for cell in spread(element):
            above = next((heads[row] for row in range(cell.row, -1, -1) if row in heads), {})
            for block in cell.blocks:
                yield block, above.get(cell.column, "") if cell.column_span == 1 else "", cell.row in heads


def spread(grid: Grid) -> list[Cell]:
    """The cells row by row; a time or day that spans several rows is told again in each of them."""
    rows = {cell.row: cell.blocks[0].path for cell in grid.cells if cell.blocks and cell.row_span == 1}
    cells = list(grid.cells)
    for cell in grid.cells:
        if cell.row_span > 1 and len(cell.blocks) == 1 and (is_time(cell.text) or is_date_line(cell.text)):
            cells += [
                _again(cell, row, rows[row]) for row in range(cell.row + 1, cell.row + cell.row_span) if row in rows
            ]
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _again(cell: Cell, row: int, path: tuple[Step, ...]) -> Cell:
    """The cell's text as the row that this path leads into would print it."""
    block = cell.blocks[0]
    depth = next((n for n, (a, b) in enumerate(zip(block.path, path, strict=False)) if a.node != b.node), 0)
    inside = Step(block.path[-1].name, 0)
    copied = replace(block, path=(*path[: depth + 1], *(Step(s.name, 0) for s in block.path[depth + 1 : -1]), inside))
    return replace(cell, row=row, row_span=1, blocks=(copied,))


def heads_of(grid: Grid) -> dict[int, dict[int, str]]:
    """The rows of a table that are heads, each by column; below the first row all that such a row says is a head."""
    rows: defaultdict[int, list[Cell]] = defaultdict(list)
    for cell in grid.cells:
        if cell.text.strip():
            rows[cell.row].append(cell)
    return {
        row: {c.column: " ".join(c.text.split()) for c in cells} for row, cells in rows.items() if _heads(row, cells)
    }


def _heads(row: int, cells: list[Cell]) -> bool:
    known = sum(field_of(cell.text) is not None for cell in cells)
    return len(cells) > 1 and known > 1 and known >= (0.5 if row == 0 else 1.0) * len(cells)


_BRACKETED = re.compile(r"\([^()]*[^\W\d_]{2}[^()]*$")  # "Night tour (part 2, 11:15)"
_AROUND_DAY = re.compile(r"^on\s+(?=[A-Z])|\s*\((?:conference )?day \d+ of [^()]{3,40}\)$", re.IGNORECASE)


def _leaf(part: Part, line: int, text: str, mark: str = "", sort: Sort = Sort.TEXT) -> Leaf:
    steps = (*part.steps, Step(mark, 0)) if mark else part.steps
    return Leaf(
        text=text,
        where=part.where,
        steps=steps,
        sign=tuple(step.name for step in steps),
        style=part.style,
        line=line,
        sort=sort,
        span=_first_time(text) if sort is Sort.TIME else None,
        link=part.link,
        details=part.details,
        value=part.value,
    )


@lru_cache(maxsize=20_000)
def _first_time(text: str) -> TimeSpan:
    return spot_times(text)[0]


def _head(part: Part, line: int) -> list[Leaf]:
    return [_leaf(part, line, part.text.strip(), sort=Sort.HEAD)]


def _moments(part: Part, line: int, label: str) -> list[Leaf]:
    text = part.text.strip()
    if part.steps and part.steps[-1].name.startswith("@"):
        return [_leaf(part, line, text)]
    text = _AROUND_DAY.sub("", text) if is_date_line(_AROUND_DAY.sub("", text)) else text
    sort = None if is_duration(text, hint_beside(part)) or _is_number(part, text) else _whole(text)
    if sort is Sort.TIME:
        return [replace(_leaf(part, line, text, sort=sort), label=label)]
    if sort is not None:
        said = labelled(text)
        return [_leaf(part, line, said[2] if said is not None and said[2] else text, sort=sort)]
    is_whole = is_duration(text, hint_beside(part)) or _is_number(part, text)
    found = [_leaf(part, line, text)] if is_whole else _divided(part, line, text)
    return [replace(leaf, label=label) for leaf in found] if label else found


def _is_number(part: Part, text: str) -> bool:
    """Whether the place of a text says that it is a session's number ("5.01"), not a time."""
    return hint_beside(part) is Field.CODE and len(text) < 12 and ":" not in text


@lru_cache(maxsize=50_000)
def _whole(text: str) -> Sort | None:
    """What a text is that is a day or a time and nothing else; None for any other."""
    if len(text) > 120 or not (len(text) < 40 or _MOMENT.search(text)):
        return None
    if is_date_line(text):
        return _day_sort(text)
    return Sort.TIME if _MOMENT.search(text) and is_time(text) else None


def several_days(text: str) -> bool:
    """Whether a date line names a first and a last day."""
    return bool(_DAYS.search(_ISO.sub("", text)))


def _divided(part: Part, line: int, text: str) -> list[Leaf]:
    """A line with a time or a date in it, cut there; whole where these stand in a sentence."""
    if not _MOMENT.search(text):
        return [_leaf(part, line, text)]
    times = spot_times(text)
    said = labelled(text)
    if said is not None and said[1] in (Field.TIME, Field.DATE, Field.END) and said[2]:
        text = said[2]
        times = spot_times(text)
    elif said is not None and said[1] is not Field.TITLE:
        return [_leaf(part, line, text)]
    if not times or (len(text) > PROSE and times[0].begin > 0):
        return [_leaf(part, line, text)]
    dates = [date for date in spot_dates(text) if _beside(text, date, times[0].begin, times[-1].stop)]
    begin = min([times[0].begin, *(date.begin for date in dates if date.begin < times[0].begin)])
    stop = max([times[0].stop, *(date.stop for date in dates if date.begin >= times[0].stop)])
    before, after = _trimmed(text[:begin]), _trimmed(text[stop:])
    if not _may_cut(text, before, after, bool(times[0].end)):
        return [_leaf(part, line, text)]
    inside = [_leaf(part, line, date.text, "@date", _day_sort(date.text)) for date in dates]
    inside.append(_leaf(part, line, text[times[0].begin : times[0].stop], "@time", Sort.TIME))
    return [
        *_rest(part, line, before, "@rest"),
        *inside,
        *_rest(part, line, after, "@rest" if not before else "@after"),
    ]


def _beside(text: str, date: DateSpan, begin: int, stop: int) -> bool:
    """Whether a date stands directly before or behind the time, with a small word between them at most."""
    between = text[date.stop : begin] if date.stop <= begin else text[stop : date.begin]
    return (date.stop <= begin or date.begin >= stop) and sum(c.isalpha() for c in between) <= 4


def _trimmed(text: str) -> str:
    """The text without separators and lone brackets at its ends."""
    text = text.strip(" \t|,;:–—-·•@/*、")
    if text[:1] in ")]" or (text[:1] in "([" and text.count(text[0]) > text.count({"(": ")", "[": "]"}[text[0]])):
        text = text[1:]
    if text[-1:] in "([" or (text[-1:] in ")]" and text.count(text[-1]) > text.count({")": "(", "]": "["}[text[-1]])):
        text = text[:-1]
    return text.strip(" \t|,;:–—-·•@/*、")


def _day_sort(text: str) -> Sort:
    if len(spot_dates(text)) > 2:
        return Sort.TEXT  # links to all days
    return Sort.DAYS if several_days(text) else Sort.DATE


def _may_cut(text: str, before: str, after: str, is_range: bool) -> bool:
    if not before:
        return True
    if not is_range and _BRACKETED.search(before):
        return False
    if _OPEN_END.search(text[: text.find(before) + len(before)]) or len(before) > LONGEST_BEFORE_TIME:
        return False
    if field_of(before) is not None:
        return True
    return not after or (is_range and len(after) < 80 and before[-1:] not in ".!?")


def _rest(part: Part, line: int, text: str, mark: str) -> list[Leaf]:
    if not re.search(r"\w", text) or is_time(text) or field_of(text) is not None:
        return []
    return [_leaf(part, line, text, mark)]
