"""Paragraphs: lines of one column joined where the text goes on, hyphens taken out, as Blocks."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from html import unescape
from importlib.resources import files
from itertools import pairwise

from ingest.blocks import Block, Box, Run
from ingest.kinds import role_of
from ingest.people import looks_like_people
from ingest.readers.pdf.lines import Line, dominant
from ingest.readers.pdf.pieces import Piece
from ingest.readers.pdf.sides import parted
from ingest.times import is_date_line, is_time, spot_dates, spot_times

_GOES_ON = re.compile(
    r"(?:[,;:&/–—]|\b(?:and|of|the|for|in|to|(?-i:a)|an|with|on|at|or|from|by|vs\.?))$", re.IGNORECASE
)
_LABEL = re.compile(r"^([A-Z][\w() /&-]{2,32}):(?:\s|$)")
_TO = re.compile(r"\d\s*(?:[ap]\.?m\.?)?\s*[-–—]$", re.IGNORECASE)
_HALF = re.compile(r"^[ap]\.?m\b", re.IGNORECASE)
_SIDE, _APART = 30, 3.0  # characters of a room at the right side; times the type size that part it
_LETTERED = re.compile(r",\s*[A-Z][A-Za-z.]{0,3}[A-Z][A-Za-z.]{0,4}$")  # "…, MD", "…, FAAPMR", "…, UT"
_CODED = re.compile(r"^[A-Z]{1,4}-?\d{1,3}(?:[-.]\d{1,3})?[.:]?\s")
_PERSON = 60  # characters of a name with its letters
_ITEM = re.compile(r"^(?:[(\[]?\d{1,3}[.)\]]\s|[A-Z]{1,4}-?\d{1,4}[.:)]?\s)")


@cache
def field_labels() -> frozenset[str]:
    """Labels of fields, in lower case."""
    data = tomllib.loads(files("ingest.readers.pdf").joinpath("labels.toml").read_text(encoding="utf-8"))
    return frozenset(data["fields"])


def paragraphs(column: Sequence[Line], page: int, words: frozenset[str]) -> list[Block]:
    """The blocks of one column; `words` are the document's own words in lower case, which tell what a hyphen means."""
    groups: list[tuple[list[Line], Piece | None]] = []
    usual, leading, wraps = _usual_leading(column), _leadings(column), _wraps(column)
    for line, side in parted(column):
        if groups and side is None and _continues(groups[-1][0], line, leading.get(line.size, 0.0), wraps):
            groups[-1][0].append(line)
        else:
            groups.append(([line], side))
    blocks = []
    above: Line | None = None
    centred = _is_centred(column)
    for group, side in groups:
        gap = 0.0 if above is None else max(0.0, group[0].base - above.base - usual)
        block = _block(group, side, page, gap, words)
        blocks.append(replace(block, style=replace(block.style, indent=0.0)) if centred else block)
        above = group[-1]
    return [block for block in blocks if block.text.strip()]


def _is_centred(column: Sequence[Line]) -> bool:
    """Whether most lines stand in the column's middle: then indents say nothing."""
    apart = [line for line in column if line.box.left - line.left > 3]
    middle = sum(abs(line.box.left + line.box.right - line.left - line.right) < 9 for line in apart)
    return bool(apart) and middle >= 0.6 * len(apart)


def _usual_leading(column: Sequence[Line]) -> float:
    """The distance of baselines that most neighbouring lines have, in points."""
    steps = sorted(b.base - a.base for a, b in pairwise(column) if b.base > a.base)
    return steps[len(steps) // 4] if steps else 12.0


def _leadings(column: Sequence[Line]) -> dict[float, float]:
    """For each size of type the distance of baselines within its paragraphs, in points."""
    steps: dict[float, list[float]] = defaultdict(list)
    for a, b in pairwise(column):
        if a.size == b.size and 0.8 * b.size < b.base - a.base < 2.4 * b.size:
            steps[b.size].append(b.base - a.base)
    return {size: sorted(found)[len(found) // 4] for size, found in steps.items() if len(found) >= 4}


def _wraps(column: Sequence[Line]) -> bool:
    """Whether the column's right side is a margin, and not only the end of its longest line."""
    right = column[0].right if column else 0.0
    reach = sum(line.box.right - line.left > 0.93 * (right - line.left) for line in column)
    own = max((line.box.right for line in column), default=0.0) >= right - 1
    return not own or reach > 1 or len(column) < 3


def _continues(group: list[Line], line: Line, leading: float, wraps: bool) -> bool:
    """Whether `line` goes on with the paragraph that ends in `group`'s last line."""
    last = group[-1]
    step = line.base - last.base
    open_end = last.text.endswith((",", ";")) or last.hyphened
    reach = 2.5 if _TO.search(last.text) else 2.2 if open_end else 1.7
    most = max(reach * max(last.size, line.size), 1.1 * leading)
    if line.bullet or len(line.pieces) > 1 or step > most or step < 1:
        return False
    if last.hyphened and line.text[:1].islower():
        return True
    if (
        _make_a_time(last, line)
        or (_TO.search(last.text) and is_time(line.text))
        or (_HALF.match(line.text) and last.text[-1:].isdigit())
    ):
        return True
    if leading and last.size == line.size and step > 1.1 * leading + 0.3:
        return False
    if not _styles_go_on(last, line) or _opens(last, line):
        return False
    if role_of(last.text) or _is_day(last.text) or is_time(last.text) or _is_day_with_time(last.text):
        return False
    if _full(last, line):
        if _ends_entry(last.text, line.text) or _ends_at_the_side(last) or _are_authors(group[0], last, line):
            return False
        return wraps or looks_like_people(line.text) < 0.8 or looks_like_people(last.text) >= 0.5
    if _same_face(last, line) and (_GOES_ON.search(last.text) or line.text[:1].islower()):
        return True
    return _both_centred(last, line)


def _ends_entry(last: str, line: str) -> bool:
    """Whether a line that fills its column ends a person's entry all the same: letters or a state, and a new name."""
    if last.endswith(("”", "»", '"')) and _is_person(line):
        return True
    ended = _LETTERED.search(last) and (looks_like_people(last) >= 0.8 or _is_person(line))
    return bool(ended) and line[:1].isupper() and len(line.split()) > 2 and not _LETTERED.match(f", {line.split()[0]}")


def _are_authors(first: Line, last: Line, line: Line) -> bool:
    """Whether the line names the authors under the title of a numbered paper."""
    return bool(_CODED.match(first.text)) and looks_like_people(line.text) >= 0.7 > looks_like_people(last.text)


def _is_person(line: str) -> bool:
    """Whether a line is a name with its letters and nothing else: "Jane Doe, MD"."""
    return bool(_LETTERED.search(line)) and len(line) < _PERSON and looks_like_people(line) >= 0.9


def _ends_at_the_side(last: Line) -> bool:
    """Whether a line is full only since a short text, a room, stands at its right side."""
    if len(last.pieces) < 2:
        return False
    before, side = last.pieces[-2:]
    return len(side.text) <= _SIDE and side.left - before.right > _APART * side.size


def _styles_go_on(last: Line, line: Line) -> bool:
    """One style, or a run-on list whose names and institutions look different and break anywhere."""
    before, after = last.runs[-1].style, line.runs[0].style
    if before == after:
        return True
    if (before.size, before.bold) != (after.size, after.bold):
        return len(last.runs) > 1 and any(run.style == after for run in last.runs) and _full(last, line)
    listed = bool(re.search(r"(?:[,;]|\s[–—-])$", last.text))
    return listed or (after in {run.style for run in last.runs} and _full(last, line))


def _same_face(last: Line, line: Line) -> bool:
    return dominant(last.runs) == dominant(line.runs)


def _opens(last: Line, line: Line) -> bool:
    """Whether a line starts something new whatever stands above it."""
    text = line.text
    times = spot_times(text[:40]) if text[:1] not in "([" else ()
    if times and times[0].begin < 3 and text[times[0].stop :].strip()[:1].islower() and _full(last, line):
        return False
    if times and times[0].begin < 3:
        return not (any(span.begin > 3 for span in spot_times(last.text)) and _full(last, line))
    label = _LABEL.match(text)
    if label and (line.runs[0].text.rstrip().endswith(":") or role_of(label[0]) or label[1].lower() in field_labels()):
        return True
    return bool(_ITEM.match(text)) or _is_day(text) or _is_day_with_time(text)


def _is_day_with_time(text: str) -> bool:
    """Whether a line begins with a date and ends with a time, as headings do: "Friday, May 7, 9:45–11:00 AM"."""
    spans, dates = spot_times(text), spot_dates(text)
    return bool(spans and dates) and dates[0].begin < 3 and spans[-1].stop == len(text)


def _make_a_time(last: Line, line: Line) -> bool:
    return len(last.text) + len(line.text) < 40 and is_time(f"{last.text} {line.text}")


def _is_day(text: str) -> bool:
    return is_date_line(text) and not text.endswith(".") and not text[:1].islower()


def _both_centred(last: Line, line: Line) -> bool:
    """Centred lines of one style are one title, unless each names people."""
    if not _same_face(last, line) or not _are_centred(last, line) or last.text.endswith((".", ")", "”", '"', "»")):
        return False
    if spot_dates(last.text) or spot_dates(line.text):
        return False
    return looks_like_people(line.text) < 0.8 or looks_like_people(last.text) < 0.5


def _are_centred(last: Line, line: Line) -> bool:
    """Whether two lines begin apart, share their middle, and that is the column's."""
    middles = [(each.box.left + each.box.right) / 2 for each in (last, line)]
    column = (line.left + line.right) / 2
    apart = abs(last.box.left - line.box.left) > 1.5
    return apart and abs(middles[0] - middles[1]) < 3 and abs(middles[0] - column) < 8


def _full(last: Line, line: Line) -> bool:
    """Whether the first word of `line` would not have fitted on `last`."""
    width = last.right - last.left
    first = line.words[0]
    used = last.box.right - (last.box.left if _are_centred(last, line) else last.left)
    return used + 0.2 * last.size + (first.right - first.left) > width * 0.96


def _block(group: list[Line], side: Piece | None, page: int, gap: float, words: frozenset[str]) -> Block:
    runs: list[Run] = []
    for number, line in enumerate(group):
        if number:
            _join(runs, line, group[number - 1].words[-1].hyphened, words)
        runs.extend(line.runs)
    merged = _merged(runs)
    first = group[0]
    boxes = [line.box for line in group]
    box = Box(min(b.left for b in boxes), boxes[0].top, max(b.right for b in boxes), boxes[-1].bottom)
    style = replace(dominant(merged), bullet=first.bullet, indent=round(first.box.left - first.left, 1))
    merged = _merged(_beside(runs, side)) if side is not None else merged
    text = unescape("".join(run.text for run in merged).strip())
    return Block(text, f"p. {page}", style, merged if len(merged) > 1 else (), page, box, round(gap, 1))


def _beside(runs: list[Run], side: Piece) -> list[Run]:
    """A text with what stands at its side: before a title its time, anything else behind it."""
    text, style = "".join(run.text for run in runs), side.words[0].style
    if is_time(side.text) and not any(span.begin < 3 for span in spot_times(text[:40])):
        return [Run(f"{side.text}\t", style), *runs]
    return [*runs, Run(f"\t{side.text}", style)]


def _join(runs: list[Run], line: Line, soft: bool, words: frozenset[str]) -> None:
    """Ends `runs` so that the next line's text can follow: a space, or nothing after a hyphen."""
    last = runs[-1]
    text = last.text.rstrip()
    if re.search(r"\w-$", text):
        runs[-1] = replace(last, text=text[:-1] if _breaks_word(text, line.text, soft, words) else text)
    else:
        runs[-1] = replace(last, text=text + " ")


def _breaks_word(text: str, following: str, soft: bool, words: frozenset[str]) -> bool:
    """Whether the hyphen at the end of `text` only parts a word between two lines."""
    before = re.search(r"(\w+(?:-\w+)*)-$", text)
    after = re.match(r"\w+", following)
    if not before or not after or not after[0][:1].islower():
        return False
    left, right = before[1].lower(), after[0].lower()
    if f"{left}-{right}" in words:
        return False
    if left.split("-")[-1] + right in words or soft:
        return True
    return not (left in words and right in words)


def _merged(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbours of one style as one run."""
    merged: list[Run] = []
    for run in runs:
        if merged and (merged[-1].style == run.style or not run.text.strip()):
            merged[-1] = replace(merged[-1], text=merged[-1].text + run.text)
        else:
            merged.append(run)
    return tuple(merged)
