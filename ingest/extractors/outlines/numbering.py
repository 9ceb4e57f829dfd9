"""Lists by number: lines whose codes are of one shape ("P01", "#347", "12."), as lists of abstracts and courses do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.extractors.outlines.headings import begins_group
from ingest.extractors.outlines.line import Line
from ingest.extractors.outlines.naming import taken_apart
from ingest.extractors.outlines.stamp import Place
from ingest.extractors.outlines.telling import kind_line

_FEWEST = 3
_CODE = re.compile(
    r"(?P<open>[(\[#]?)\s?(?P<code>(?:(?:Paper|Poster|Abstract|No\.?|Nr\.?|Talk|Course)\s)?#?"
    r"(?:[A-Z]{1,5}[-. ]?)?\d{1,4}(?:[.-]\d{1,3})?[A-Za-z]?)(?P<close>\s?[)\]]?[.:]?\)?)"
    r"(?:\s+[-–—|]?\s*|\t+)(?=[^\W\d_]|[\"“'‘¿¡(\d])"
)
_LETTER = re.compile(r"\(?(?P<letter>[A-Za-z])[.)]\s+(?=[^\W\d_])")
_NEAR = 8  # lines within which the next letter of a list stands
_TELLING = re.compile(r"[A-Z#]|\d{3}")


def with_codes(lines: Sequence[Line]) -> list[Line]:
    """The lines; where codes of one shape begin three or more, each of these has its code apart from its text."""
    found = {at: match for at, line in enumerate(lines) if (match := _match(line))}
    shapes: dict[str, list[int]] = defaultdict(list)
    for at, match in found.items():
        shapes[_shape(match)].append(at)
    coded = {at: found[at] for places in shapes.values() if _is_list([found[n] for n in places]) for at in places}
    lettered = _lettered(lines)
    return [
        _coded(line, coded[at])
        if at in coded
        else replace(line, text=line.text[lettered[at] :], numbered=True)
        if at in lettered
        else line
        for at, line in enumerate(lines)
    ]


def _lettered(lines: Sequence[Line]) -> dict[int, int]:
    """The lines of lists by letter ("a.", "b.", "c."), each with the length of its mark."""
    marks: dict[int, int] = {}
    last = (-1, "", 0)  # the line before in its list, its letter, the length of its mark
    for at, line in enumerate(lines):
        found = _LETTER.match(line.text) if line.stamp is None else None
        following = found is not None and bool(last[1]) and ord(found["letter"]) == ord(last[1]) + 1
        if found is None or not (taken_apart(line.text).title or (following and at - last[0] == 1)):
            continue
        if following and at - last[0] <= _NEAR:
            marks[last[0]], marks[at] = last[2], found.end()
        elif found["letter"] not in "aA":
            continue
        last = (at, found["letter"], found.end())
    return marks


def _match(line: Line) -> re.Match[str] | None:
    if line.stamp is not None:
        found = _CODE.match(line.stamp.text) if line.stamp.place is Place.HEAD and not line.stamp.code else None
        return found if found and found["code"][:1].isalpha() and not found["open"] else None
    if not any(c.isdigit() for c in line.text[:14]) or begins_group(line.text):
        return None
    return _CODE.match(line.text)


def _shape(match: re.Match[str]) -> str:
    code = re.sub(r"(?<=\d)[A-Z]$", "@", match["code"].rstrip("abcdef"))  # "1A", "1B"
    return re.sub(r"\d+", "#", match["open"] + code + match["close"])


def _is_list(matches: Sequence[re.Match[str]]) -> bool:
    """Three or more, or two with a letter and a stop ("S1."); bare numbers must rise by one."""
    telling = all(match["close"].strip() and match["code"][:1].isalpha() for match in matches)
    paired = len({match["code"].rstrip("0123456789") for match in matches}) == 1 and matches[0]["code"][:1].isupper()
    if len(matches) < (2 if telling or paired else _FEWEST):
        return False
    if any(match["open"] or match["close"].strip() for match in matches) or not matches[0]["code"].isdigit():
        return True
    numbers = [int(match["code"]) for match in matches if match["code"].isdigit()]
    steps = [b - a for a, b in pairwise(numbers)]
    return sum(step == 1 for step in steps) >= 0.6 * len(steps)


def _coded(line: Line, match: re.Match[str]) -> Line:
    code = match["code"].lstrip("#")
    if line.stamp is not None:
        return replace(line, given=replace(line.stamp, text=line.stamp.text[match.end() :], code=code))
    shown = f"#{code}" if match["open"] == "#" else code
    return replace(line, text=line.text[match.end() :], code=code if _TELLING.search(shown) else "", numbered=True)


def heads_of_lists(lines: Sequence[Line]) -> frozenset[Line]:
    """The lines set apart that stand right over a list whose codes tell something: "Posters" over "P1"."""
    return frozenset(above for above, below in pairwise(lines) if below.code and _heads_list(above, below))


def _heads_list(line: Line, first: Line) -> bool:
    apart = line.gap > 0 and line.stamp is None and not line.numbered and not line.bullet and first.stamp is None
    return apart and len(line.text.split()) <= 6 and (line.heading or line.text.isupper() or kind_line(line.text))
