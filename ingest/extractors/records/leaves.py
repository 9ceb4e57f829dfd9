"""A page cut into leaves: lines divided where their look changes and where a time or a date stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.blocks import Block, Cell, Element, Grid, Page, Run, Step, Style
from ingest.extractors.records.field import Field
from ingest.extractors.records.leaf import Leaf, Sort
from ingest.extractors.records.words import field_of, hint_of, is_duration, labelled, names_people
from ingest.times import DateSpan, TimeSpan, is_date_line, is_time, spot_dates, spot_times

_SEPARATORS = " \t|,;:–—-·•@/()[]*"
_DAYS = re.compile(
    r"\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:[–—-]|to|bis|&|and)\s*(?:[^\W\d]+\s+)?\d{1,2}(?:st|nd|rd|th|\.)?\b"
)
_LAST_JOINER = re.compile(r"[\s,;&·|•/]*(?:\b(?:and|und|et|y|e)\b)?[\s,;&·|•/]*$", re.IGNORECASE)
_CONTINUES = re.compile(r"^\s*[,;:)\]’'.–—-]|^\s*[a-z]")
_OPEN_END = re.compile(
    r"(?:\b(?:at|from|until|till|to|by|before|after|between|the|and|of|on|in)|[,–—-])\s*$", re.IGNORECASE
)
_MOMENT = re.compile(r"\d|noon|midnight|midday", re.IGNORECASE)
_RAISED = {"sup", "sub"}
LONGEST_BEFORE_TIME = 170  # characters of a title that stands before its time on one line
PROSE = 320


def leaves(page: Page) -> list[Leaf]:
    """The leaves of the whole page in reading order."""
    found: list[Leaf] = []
    for number, (block, label, head) in enumerate(_lines(page.elements)):
        for part in _parts(block):
            found += _head(part, number) if head else _moments(part, number, label)
    return _ranges(found)


def _ranges(found: list[Leaf]) -> list[Leaf]:
    """The leaves with a start and an end that stand apart made one range."""
    joined: list[Leaf] = []
    for leaf in found:
        last = joined[-1] if joined else None
        if last is not None and _ends(last, leaf) and last.span is not None and leaf.span is not None:
            span = replace(last.span, end=leaf.span.start, zone=leaf.span.zone or last.span.zone)
            joined[-1] = replace(last, span=span, text=f"{last.text} – {leaf.text}")
        else:
            joined.append(leaf)
    return joined


def _ends(last: Leaf, leaf: Leaf) -> bool:
    if last.sort is not Sort.TIME or leaf.sort is not Sort.TIME or last.span is None or leaf.span is None:
        return False
    if last.span.end or leaf.span.end or (last.span.zone and leaf.span.zone not in ("", last.span.zone)):
        return False
    beside = last.depth > 1 and leaf.depth > 1 and last.steps[-2].node == leaf.steps[-2].node != 0
    return last.line == leaf.line or (beside and "end" in re.split(r"[^a-z]+", leaf.sign[-1].lower()))


def _lines(elements: tuple[Element, ...]) -> Iterator[tuple[Block, str, bool]]:
    """Every line with the head of its table column, and whether it is such a head itself."""
    for element in elements:
        if isinstance(element, Block):
            yield element, "", False
            continue
        heads = heads_of(element)
        for cell in spread(element):
            for block in cell.blocks:
                yield block, heads.get(cell.column, "") if cell.column_span == 1 else "", bool(heads) and cell.row == 0


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


def heads_of(grid: Grid) -> dict[int, str]:
    """The column heads of a table by column; {} where its first row is none."""
    first = [cell for cell in grid.cells if cell.row == 0 and cell.text.strip()]
    known = [cell for cell in first if field_of(cell.text) is not None]
    if len(first) < 2 or len(known) < 2 or len(known) < 0.5 * len(first):
        return {}
    return {cell.column: " ".join(cell.text.split()) for cell in first}


_AROUND_DAY = re.compile(r"^on\s+(?=[A-Z])|\s*\((?:conference )?day \d+ of [^()]{3,40}\)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a line with one look."""

    text: str
    where: str
    steps: tuple[Step, ...]
    style: Style
    link: str
    details: str
    value: str


def _parts(block: Block) -> list[_Part]:
    whole = _Part(
        block.text,
        block.where,
        block.path,
        block.style,
        next((run.link for run in block.runs if run.link), ""),
        block.link,
        next((run.value for run in block.runs if run.value), ""),
    )
    if len(block.runs) < 2 or _whole(block.text) is not None:
        return [_shared(whole, block.runs)]
    pieces = _joined_persons(_fused([_part(run, block) for run in block.runs]))
    return pieces if len(pieces) <= 6 else [whole]


def _shared(whole: _Part, runs: tuple[Run, ...]) -> _Part:
    """The line as one part, inside the inline elements that hold all of it."""
    if not runs or len({run.path for run in runs}) != 1:
        return whole
    return replace(whole, steps=(*whole.steps, *runs[0].path))


def _part(run: Run, block: Block) -> _Part:
    return _Part(run.text, block.where, (*block.path, *run.path), run.style, run.link, block.link, run.value)


def _fused(parts: list[_Part]) -> list[_Part]:
    """Parts that belong together: same look, white space, a label and its value, a sentence with words set off."""
    fused: list[_Part] = []
    for part in parts:
        last = fused[-1] if fused else None
        if last is not None and _same_thing(last, part):
            is_label = last.text.strip()[-1:] in (":", "：")
            wider = last if len(last.text.strip()) >= len(part.text.strip()) and not is_label else part
            fused[-1] = replace(wider, text=f"{last.text}{_mark(last, part)}{part.text}", link=last.link or part.link)
        else:
            fused.append(part)
    return [part for part in fused if re.search(r"\w", part.text)]


def _mark(last: _Part, part: _Part) -> str:
    """A comma between a labelled name set off as a link or in bold and the plain words behind it that name nobody."""
    said = labelled(last.text.strip())
    if said is None or said[1] is not Field.PEOPLE or not said[2] or _look(last) == _look(part):
        return ""
    text = part.text.strip()
    return "," if text[:1].isupper() and _people(said[2]) and not _people(text) else ""


def _same_thing(last: _Part, part: _Part) -> bool:
    text = part.text.strip()
    if not re.search(r"\w", _LAST_JOINER.sub("", part.text)):
        return True
    if _hint(last) != _hint(part) and _hint(part) is not None and _hint(last) is not None:
        return False
    if _touch(last, part):
        return False
    if _RAISED & {step.name for step in part.steps[-2:]} and last.text.rstrip().endswith("."):
        return False  # a mark before the institution that it stands for
    if _RAISED & {step.name for step in part.steps[-2:]} or _RAISED & {step.name for step in last.steps[-2:]}:
        return True
    if _hint(part) is Field.PEOPLE and _look(last) == _look(part) and last.steps[-1].node != part.steps[-1].node:
        return False
    before = last.text.strip()
    if not re.search(r"\w", before) or labelled(before) is not None or before.endswith((":", "：")):
        return not spot_times(text)[:1] or bool(labelled(before))
    if spot_times(before) or spot_times(text) or is_date_line(before) or is_date_line(text):
        return bool(_CONTINUES.match(part.text)) and not spot_times(before)
    if _people(text) != _people(before):
        return False
    return (
        bool(_CONTINUES.match(part.text))
        or not before[-1:].isalnum()
        or len(before) > 160
        or _look(last) == _look(part)
    )


def _touch(last: _Part, part: _Part) -> bool:
    """Whether two classed elements of one look stand side by side without a space: labels, chips, badges."""
    apart = last.text[-1:].isalnum() and part.text[:1].isalnum() and _look(last) == _look(part)
    return apart and "." in _look(part)[2] and last.steps[-1].node != part.steps[-1].node


def _hint(part: _Part) -> Field | None:
    return next((hint for step in reversed(part.steps[-2:]) if (hint := hint_of(step.name)) is not None), None)


def _look(part: _Part) -> tuple[bool, bool, str]:
    return part.style.bold, part.style.italic, part.steps[-1].name if part.steps else ""


def _people(text: str) -> bool:
    return names_people(text.strip(_SEPARATORS)) >= 0.6


def _joined_persons(parts: list[_Part]) -> list[_Part]:
    """A list of persons that are linked one by one is one part again."""
    joined: list[_Part] = []
    for part in parts:
        last = joined[-1] if joined else None
        if last is not None and _look(last) == _look(part) and _hint(part) is Field.PEOPLE:
            joined[-1] = replace(last, text=f"{_LAST_JOINER.sub('', last.text)}; {part.text.strip()}")
        else:
            joined.append(part)
    return joined


def _leaf(part: _Part, line: int, text: str, mark: str = "", sort: Sort = Sort.TEXT) -> Leaf:
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


def _head(part: _Part, line: int) -> list[Leaf]:
    return [_leaf(part, line, part.text.strip(), sort=Sort.HEAD)]


def _moments(part: _Part, line: int, label: str) -> list[Leaf]:
    text = part.text.strip()
    if part.steps and part.steps[-1].name.startswith("@"):
        return [_leaf(part, line, text)]
    text = _AROUND_DAY.sub("", text) if is_date_line(_AROUND_DAY.sub("", text)) else text
    sort = None if is_duration(text, _hint(part)) else _whole(text)
    if sort is Sort.TIME:
        return [_leaf(part, line, text, sort=sort)]
    if sort is not None:
        said = labelled(text)
        return [_leaf(part, line, said[2] if said is not None and said[2] else text, sort=sort)]
    found = _divided(part, line, text) if not is_duration(text, _hint(part)) else [_leaf(part, line, text)]
    return [replace(leaf, label=label) for leaf in found] if label else found


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
    return bool(_DAYS.search(text))


def _divided(part: _Part, line: int, text: str) -> list[Leaf]:
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
    if not times or len(text) > PROSE:
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
    if _OPEN_END.search(text[: text.find(before) + len(before)]) or len(before) > LONGEST_BEFORE_TIME:
        return False
    if field_of(before) is not None:
        return True
    return not after or (is_range and len(after) < 80 and before[-1:] not in ".!?")


def _rest(part: _Part, line: int, text: str, mark: str) -> list[Leaf]:
    if not re.search(r"\w", text) or is_time(text) or field_of(text) is not None:
        return []
    return [_leaf(part, line, text, mark)]
